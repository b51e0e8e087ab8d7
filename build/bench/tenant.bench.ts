/** A tenant as large as they come: 500 sites, 5,000 teams, 20,000 users, 2,000 queues. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPorts } from '../../electron/db/ports.ts';
import { tenantService } from '../../electron/services/tenant.ts';
import { tenantCsv } from '../../electron/services/tenant-csv.ts';
import { tenantViews } from '../../electron/services/tenant-views.ts';
import { createWorkspace } from '../../electron/services/workspaces/folder.ts';
import { defineBench, median, type Row } from './kit.ts';
import { count, fillLarge } from './large-tenant.ts';
import { inTheWindow } from './tenant-window.ts';

export const bench = defineBench({
  id: 'tenant',
  title: 'A tenant of 500 sites, 5,000 teams, 20,000 users, 2,000 queues',
  async run() {
    const root = mkdtempSync(join(tmpdir(), 'bench-tenant-'));
    const db = createWorkspace(
      join(root, 'w'),
      { name: 'W', sample: false },
      { actor: 'bench', version: '0' },
      realPorts,
    );
    const tenant = tenantService(() => db, { newId: randomUUID, clock: realPorts.clock, actor: 'bench' });
    try {
      fillLarge(tenant);
      const page = {
        entity: 'user' as const,
        search: '',
        active: null,
        sort: null,
        descending: false,
        offset: 0,
        limit: 100,
      };
      const save = (n: number) => {
        const {
          object: { id, ...values },
          revision,
        } = tenant.get('user', `user-${n}`);
        return tenant.save('user', id, { ...values, externalIdentifier: `x${n}` }, revision);
      };
      const saveQueue = (n: number) => {
        const {
          object: { id, ...values },
          revision,
        } = tenant.get('queue', `queue-${n}`);
        return tenant.save('queue', id, { ...values, serviceLevelThreshold: n + 1 }, revision);
      };
      const csv = tenantCsv(() => db, tenant, randomUUID);
      const table = `NAME,SITE,TYPE\n${count(5_000)
        .map(n => `New ${n},Site ${n % 500},Agent based`)
        .join('\n')}\n`;
      const views = tenantViews(() => db);
      const at = realPorts.clock().toISOString();
      const rows = [
        timed('save one user', 10, 30, save),
        timed('save one queue with its groups', 10, 30, saveQueue),
        timed('used by: a site', 20, 30, n => tenant.usedBy('site', `site-${n}`)),
        timed('used by: a team', 20, 30, n => tenant.usedBy('team', `team-${n}`)),
        timed('list: first page of 20,000 users', 150, 10, () => tenant.list(page)),
        timed('list: a word in 20,000 users', 150, 10, n => tenant.list({ ...page, search: `name ${n}` })),
        timed('list: sorted, page 100 of users', 150, 10, () =>
          tenant.list({ ...page, sort: 'email', offset: 10_000 }),
        ),
        timed('list: first page of 2,000 queues', 150, 10, () => tenant.list({ ...page, entity: 'queue' })),
        timed('find: a word among every object', 50, 10, n => views.find({ text: `${n}`, kinds: null, limit: 20 })),
        timed('picture: all of it', 500, 5, () => views.picture({ focus: null, at })),
        timed('picture: one site', 100, 10, n => views.picture({ focus: { entity: 'site', id: `site-${n}` }, at })),
        await timedOnce('CSV: preview 5,000 teams', 2_000, () => csv.previewCsv('team', table)),
        await timedOnce('CSV: import 5,000 teams', 2_000, () => csv.importCsv('team', table)),
      ];
      db.close();
      return [...rows, ...(await inTheWindow(join(root, 'w')))];
    } finally {
      db.close();
      rmSync(root, { recursive: true });
    }
  },
});

function timed(what: string, most: number, rounds: number, action: (round: number) => unknown): Row {
  if (rounds > 1) action(0);
  const times = count(rounds).map(round => {
    const start = performance.now();
    action(round + 1);
    return performance.now() - start;
  });
  const ours = median(times);
  return { what, ours, unit: 'ms', figure: ours, target: { most } };
}

async function timedOnce(what: string, most: number, action: () => Promise<unknown>): Promise<Row> {
  const start = performance.now();
  await action();
  const ours = performance.now() - start;
  return { what, ours, unit: 'ms', figure: ours, target: { most } };
}
