/** A tenant as large as they come: 500 sites, 5,000 teams, 20,000 users, 2,000 queues. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realPorts } from '../../electron/db/ports.ts';
import { tenantService } from '../../electron/services/tenant.ts';
import { tenantCsv } from '../../electron/services/tenant-csv.ts';
import { createWorkspace } from '../../electron/services/workspaces/folder.ts';
import { entities } from '../../shared/tenant/entities.ts';
import { defineBench, median, type Row } from './kit.ts';

const count = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

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
      tenant.command('Fill', 'import', apply => {
        for (const n of count(500))
          apply({
            entity: 'site',
            id: `site-${n}`,
            object: { ...entities.site.sample, id: `site-${n}`, name: `Site ${n}` },
          });
        for (const n of count(5_000))
          apply({
            entity: 'team',
            id: `team-${n}`,
            object: { ...entities.team.sample, id: `team-${n}`, name: `Team ${n}`, siteId: `site-${n % 500}` },
          });
        for (const n of count(20_000))
          apply({
            entity: 'user',
            id: `user-${n}`,
            object: {
              ...entities.user.sample,
              id: `user-${n}`,
              lastName: `Name ${n}`,
              email: `u${n}@example.com`,
              siteId: `site-${n % 500}`,
              teamIds: [`team-${n % 5_000}`],
            },
          });
        for (const n of count(2_000))
          apply({
            entity: 'queue',
            id: `queue-${n}`,
            object: {
              ...entities.queue.sample,
              id: `queue-${n}`,
              name: `Queue ${n}`,
              callDistributionGroups: [
                { duration: 0, teamIds: [`team-${n}`] },
                { duration: 60, teamIds: [`team-${n + 1}`] },
              ],
            },
          });
      });
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
      return [
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
        await timedOnce('CSV: preview 5,000 teams', 2_000, () => csv.previewCsv('team', table)),
        await timedOnce('CSV: import 5,000 teams', 2_000, () => csv.importCsv('team', table)),
      ];
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
