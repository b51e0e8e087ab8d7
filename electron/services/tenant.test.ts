import { beforeEach, describe, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, raw, workspaceFolder } from '../../build/testing/workspace.ts';
import { auditQuery } from '../../shared/tenant/audit.ts';
import { entities, entityIds } from '../../shared/tenant/entities.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import { shipped } from '../../shared/tenant/shipped.ts';
import type { AnyRow } from '../../shared/tenant/view.ts';
import { databaseFile } from '../db/layout.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { tenantService } from './tenant.ts';

let db: WorkspaceDb;
let now: string;
let tenant: ReturnType<typeof tenantService>;
beforeEach(() => {
  now = '2026-05-04T10:00:00.000Z';
  db = openTest(workspaceFolder());
  tenant = tenantOf(
    () => db,
    () => new Date(now),
  );
});
const fillWithSample = () => putSample(tenant);
const failure = (action: () => unknown): { code: string; data: Record<string, unknown> } => {
  try {
    action();
  } catch (error) {
    return error as { code: string; data: Record<string, unknown> };
  }
  throw new Error('nothing was refused');
};
const site = (name: string) => ({ ...entities.site.sample, name });

describe('a new workspace', () => {
  it('has exactly what is shipped', () => {
    for (const entity of entityIds) {
      const byId = [...((shipped[entity] ?? []) as readonly AnyRow[])].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(db.read(({ tenant: store }) => store.all(entity))).toEqual(byId);
    }
  });
});

describe('the sample', () => {
  it('comes back from the tables as it went in, one by one and all at once', () => {
    fillWithSample();
    for (const entity of entityIds) {
      const rows = (sampleTenant[entity] ?? []) as readonly AnyRow[];
      for (const row of rows) expect(tenant.get(entity, row.id).object).toEqual(row);
      expect(db.read(({ tenant: store }) => store.all(entity))).toHaveLength(rows.length);
      expect(db.read(({ tenant: store }) => store.all(entity))).toEqual(expect.arrayContaining([...rows]));
    }
  });
});

describe('saving', () => {
  it('makes an object, answers it with a revision, and notes one event', () => {
    const before = db.revision();
    const { object, revision } = tenant.save('site', null, site('Porto'), null);
    expect(object.name).toBe('Porto');
    expect(revision).toBe(db.revision());
    expect(db.revision()).toBe(before + 1);
    expect(tenant.audit(auditQuery.parse({ limit: 5 }))[0]).toMatchObject({
      label: 'Create site Porto',
      actor: 'test',
    });
  });

  it('makes the default team of a site together with it', () => {
    const { object } = tenant.save('site', null, site('Porto'), null);
    const teams = tenant.list({
      entity: 'team',
      search: '',
      active: null,
      sort: null,
      descending: false,
      offset: 0,
      limit: 9,
    });
    expect(teams.rows.map(row => row.object)).toMatchObject([
      { name: 'Porto default', siteId: object.id, teamType: 'CAPACITY', defaultOfSite: true },
    ]);
    expect(teams.names[object.id]).toBe('Porto');
  });

  it('refuses what a rule refuses, with every problem, and stores nothing', () => {
    const before = db.revision();
    const error = failure(() => tenant.save('site', null, { ...site('P*rto'), multimediaProfileId: '' }, null));
    expect(error).toMatchObject({
      code: 'tenant/refused',
      data: { problems: [{ field: 'name' }, { field: 'multimediaProfileId' }] },
    });
    expect(db.revision()).toBe(before);
  });

  it('refuses a form that was opened before another change', () => {
    const first = tenant.save('site', null, site('Porto'), null);
    tenant.save('site', first.object.id, site('Braga'), first.revision);
    expect(failure(() => tenant.save('site', first.object.id, site('Faro'), first.revision)).code).toBe('tenant/stale');
    tenant.undo();
    // The same content again, so the first form is right again; but a number is never used for another content.
    const faro = tenant.save('site', first.object.id, site('Faro'), first.revision);
    expect(faro.revision).not.toBe(first.revision + 1);
  });

  it('leaves no trace when nothing changed', () => {
    const { object, revision } = tenant.save('site', null, site('Porto'), null);
    const events = db.revision();
    tenant.save('site', object.id, site('Porto'), revision);
    expect(db.revision()).toBe(events);
  });

  it('moves the mark of the default code', () => {
    const code = tenant.save('auxiliary-code', null, { ...entities['auxiliary-code'].sample, defaultCode: true }, null);
    expect(code.object.defaultCode).toBe(true);
    expect(tenant.get('auxiliary-code', 'default-idle-code').object.defaultCode).toBe(false);
    expect(tenant.get('auxiliary-code', 'default-wrap-up-code').object.defaultCode).toBe(true);
  });

  it('never lets a secret into the database', () => {
    const secret = `-----BEGIN PRIVATE KEY-----\nU0VDUkVU\n-----END PRIVATE KEY-----`;
    tenant.save(
      'salesforce-connector',
      null,
      { name: 'CRM', consumerKey: 'k', loginId: 'a@b.example', privateKey: { text: secret } },
      null,
    );
    const file = raw(databaseFile(db.folder));
    const dump = JSON.stringify([
      file.prepare('SELECT * FROM event_log').all(),
      file.prepare('SELECT * FROM salesforce_connector').all(),
    ]);
    expect(dump).not.toContain('U0VDUkVU');
    expect(dump).toContain(`"private_key":${secret.length}`);
  });
});

describe('the Current strategy', () => {
  const strategies = () => db.read(({ tenant: store }) => store.all('routing-strategy'));
  const currents = () => strategies().filter(({ status }) => status === 'CURRENT');
  const strategy = (change: object) => ({ ...entities['routing-strategy'].sample, ...change });
  beforeEach(() => {
    fillWithSample();
    tenant.save(
      'routing-strategy',
      'strategy-open',
      {
        ...strategy({}),
        name: 'Open hours',
        startTime: '09:00',
        endTime: '18:00',
        days: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
        defaultStrategy: false,
        endDate: '2034-12-31',
      },
      tenant.get('routing-strategy', 'strategy-open').revision,
    );
  });

  it('is made when an active strategy that covers now is saved', () =>
    expect(currents()).toMatchObject([
      { snapshotOfId: 'strategy-open', entryPointId: 'entry-main', currentSince: now },
    ]));

  it('stays as it is when the active one is edited, until it is switched', () => {
    const {
      object: { id: _, ...values },
      revision,
    } = tenant.get('routing-strategy', 'strategy-open');
    tenant.save('routing-strategy', 'strategy-open', { ...values, flowId: 'flow-closed' }, revision);
    expect(currents()[0]?.flowId).toBe('flow-starter');
    tenant.switchStrategy('entry-main');
    expect(currents()).toMatchObject([{ flowId: 'flow-closed' }]);
  });

  it('holds what ran before the edit where nothing was copied yet', () => {
    const ofToronto = () => currents().filter(({ entryPointId }) => entryPointId === 'entry-toronto');
    expect(ofToronto()).toEqual([]);
    const {
      object: { id: _, ...values },
      revision,
    } = tenant.get('routing-strategy', 'strategy-toronto');
    tenant.save('routing-strategy', 'strategy-toronto', { ...values, flowId: 'flow-closed' }, revision);
    expect(ofToronto()).toMatchObject([{ snapshotOfId: 'strategy-toronto', flowId: 'flow-starter' }]);
    tenant.switchStrategy('entry-toronto');
    expect(ofToronto()).toMatchObject([{ flowId: 'flow-closed' }]);
    tenant.undo();
    tenant.undo();
    expect(ofToronto()).toEqual([]);
  });

  it('gives way when its time is up and a strategy is saved', () => {
    now = '2026-05-04T20:00:00.000Z';
    const {
      object: { id: _, ...values },
      revision,
    } = tenant.get('routing-strategy', 'strategy-closed');
    tenant.save('routing-strategy', 'strategy-closed', { ...values, endDate: '2033-01-01' }, revision);
    expect(currents()).toMatchObject([{ snapshotOfId: 'strategy-closed' }]);
  });

  it('cannot be switched to when nothing serves the moment', () => {
    expect(failure(() => tenant.switchStrategy('entry-mail')).code).toBe('tenant/no-strategy-now');
  });
});

describe('deleting', () => {
  it('takes two steps', () => {
    fillWithSample();
    tenant.save('work-type', null, { ...entities['work-type'].sample, name: 'Spare' }, null);
    const { id } = db.read(({ tenant: store }) => store.all('work-type')).find(({ name }) => name === 'Spare')!;
    expect(failure(() => tenant.remove('work-type', [id]))).toMatchObject({
      code: 'tenant/refused',
      data: { problems: [{ code: 'rule/removal' }] },
    });
    tenant.setActive('work-type', [id], false);
    tenant.remove('work-type', [id]);
    expect(failure(() => tenant.get('work-type', id)).code).toBe('tenant/not-found');
  });

  it('is refused while others refer to it, and names each of them', () => {
    fillWithSample();
    const { data } = failure(() => tenant.remove('team', ['team-bookings']));
    expect((data.usedBy as { id: string }[]).map(({ id }) => id).sort()).toEqual([
      'queue-bookings',
      'queue-senior',
      'user-ana',
      'user-bruno',
    ]);
    expect(tenant.usedBy('team', 'team-bookings')).toContainEqual({
      entity: 'user',
      id: 'user-ana',
      name: 'Ana Almeida',
    });
  });

  it('of a site takes its default team with it, and undo brings both back', () => {
    const { object } = tenant.save('site', null, site('Porto'), null);
    tenant.setActive('site', [object.id], false);
    tenant.remove('site', [object.id]);
    expect(db.read(({ tenant: store }) => store.all('team'))).toEqual([]);
    tenant.undo();
    expect(db.read(({ tenant: store }) => store.all('team'))).toHaveLength(1);
  });

  it('of several is all or nothing', () => {
    fillWithSample();
    expect(failure(() => tenant.remove('custom-connector', ['connector-bookings', 'nowhere'])).code).toBe(
      'tenant/not-found',
    );
    expect(tenant.get('custom-connector', 'connector-bookings').object.name).toBe('Booking API');
  });
});

describe('undo and redo', () => {
  const names = () =>
    db
      .read(({ tenant: store }) => store.all('site'))
      .map(({ name }) => name)
      .sort();

  it('go back and forth through any number of changes, labelled', () => {
    for (const name of ['A', 'B', 'C']) tenant.save('site', null, site(name), null);
    expect(tenant.undoState()).toMatchObject({ undo: { label: 'create site C' }, redo: null });
    expect(tenant.undo()).toEqual({ label: 'create site C' });
    tenant.undo();
    expect(names()).toEqual(['A']);
    expect(tenant.undoState()).toMatchObject({
      undo: { label: 'create site A' },
      redo: { label: 'create site B' },
    });
    expect(tenant.redo()).toEqual({ label: 'create site B' });
    expect(names()).toEqual(['A', 'B']);
    tenant.redo();
    expect(names()).toEqual(['A', 'B', 'C']);
    expect(failure(() => tenant.redo()).code).toBe('tenant/nothing-to-redo');
    tenant.undo();
    tenant.undo();
    tenant.undo();
    expect(names()).toEqual([]);
    expect(failure(() => tenant.undo()).code).toBe('tenant/nothing-to-undo');
    for (let step = 0; step < 3; step++) tenant.redo();
    expect(names()).toEqual(['A', 'B', 'C']);
  });

  it('a new change ends what could be redone', () => {
    tenant.save('site', null, site('A'), null);
    tenant.undo();
    tenant.save('site', null, site('B'), null);
    expect(tenant.undoState().redo).toBeNull();
    tenant.undo();
    expect(names()).toEqual([]);
    expect(failure(() => tenant.undo()).code).toBe('tenant/nothing-to-undo');
  });

  it('leave the chain of events whole', () => {
    tenant.save('site', null, site('A'), null);
    tenant.undo();
    tenant.redo();
    expect(db.verify()).toMatchObject({ ok: true });
  });
});

describe('a list', () => {
  const query = {
    entity: 'user' as const,
    search: '',
    active: null,
    sort: null,
    descending: false,
    offset: 0,
    limit: 100,
  };
  beforeEach(fillWithSample);

  it('finds every word in any text, and takes signs as they are', () => {
    expect(tenant.list({ ...query, search: 'ana harbour' }).rows.map(({ object }) => object.id)).toEqual(['user-ana']);
    expect(tenant.list({ ...query, search: '%' }).total).toBe(0);
  });
  it('sorts, turns round, and pages', () => {
    const ids = (more: object) => tenant.list({ ...query, ...more }).rows.map(({ object }) => object.id);
    expect(ids({ sort: 'lastName', descending: true, limit: 2 })).toEqual(['user-eva', 'user-dara']);
    expect(ids({ offset: 4 })).toEqual(['user-eva']);
    expect(ids({ sort: 'no such; DROP TABLE user' })).toHaveLength(5);
  });
  it('filters by status', () => {
    tenant.setActive('user', ['user-eva'], false);
    expect(tenant.list({ ...query, active: false }).rows.map(({ object }) => object.id)).toEqual(['user-eva']);
  });
});
