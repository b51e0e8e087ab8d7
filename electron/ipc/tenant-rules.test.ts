/** Every rule between objects, broken on purpose the way a window could: through the contract, arguments and all. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { putSample, tenantOf } from '../../build/testing/tenant.ts';
import { openTest, workspaceFolder } from '../../build/testing/workspace.ts';
import type { Result } from '../../shared/base/result.ts';
import { api } from '../../shared/ipc/api.ts';
import { type EntityId, entityOf } from '../../shared/tenant/entities.ts';
import type { RuleCase } from '../../shared/tenant/rules/rule.ts';
import { rules } from '../../shared/tenant/rules/rules.ts';
import { sampleTenant } from '../../shared/tenant/sample.ts';
import type { AnyRow } from '../../shared/tenant/view.ts';
import { realPorts } from '../db/ports.ts';
import { type Ipc, type RequestEvent, serve } from './serve.ts';
import { tenantHandlers } from './tenant.handlers.ts';

const now = new Date('2026-05-04T10:00:00.000Z');

/** The served contract of one workspace with the sample, as the preload calls it. */
function served() {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(
    () => db,
    () => now,
  );
  putSample(tenant);
  const handlers = tenantHandlers(
    () => db,
    { ...realPorts, clock: () => now, newId: randomUUID, actor: 'window' },
    {
      chooseOpen: async () => null,
      chooseSave: async () => null,
      choosePictureFile: async () => null,
      pathOf: () => null,
    },
  );
  const handled = new Map<string, (event: RequestEvent, ...args: unknown[]) => unknown>();
  const ipc: Ipc = {
    handle: (channel, listener) => void handled.set(channel, listener),
    on: (channel, listener) => void handled.set(channel, listener),
  };
  serve(
    { tenant: api.tenant },
    { tenant: handlers },
    {
      ipc,
      refusal: () => null,
      ready: Promise.resolve(),
      bug: error => {
        throw error;
      },
    },
  );
  const call = async (name: string, ...args: unknown[]): Promise<Result<unknown>> =>
    (await handled.get(`tenant.${name}`)?.(
      { sender: null, senderFrame: null },
      structuredClone(args),
    )) as Result<unknown>;
  return { db, tenant, call };
}

type Served = ReturnType<typeof served>;

/** What the window would send for a case of a rule. */
async function attempt({ tenant, call }: Served, { entity, id, change }: RuleCase): Promise<Result<unknown>> {
  if (change === null) return call('remove', entity, [id]);
  const stored = id === undefined ? null : tenant.get(entity, id);
  const { id: _, ...values } = stored ? stored.object : { ...entityOf(entity).sample, id: '' };
  return call('save', entity, id ?? null, { ...values, ...change }, stored?.revision ?? null);
}

/** False where the database itself refuses what the case begins with: then there is nothing left to break. */
function prepare({ tenant }: Served, { besides = {} }: RuleCase): boolean {
  try {
    tenant.command('Fill', 'import', apply => {
      for (const [kind, rows] of Object.entries(besides))
        for (const object of rows as unknown as readonly AnyRow[])
          apply({ entity: kind as EntityId, id: object.id, object });
    });
    return true;
  } catch (error) {
    expect((error as { code?: string }).code).toMatch(/^SQLITE_CONSTRAINT/);
    return false;
  }
}

it('a draft is held against the rules while other fields are still empty, and nothing is stored', async () => {
  const { db, call } = served();
  const before = db.revision();
  const fieldsOf = async (entity: EntityId, id: string | null, values: object) => {
    const result = await call('check', entity, id, values);
    return result.ok ? (result.value as readonly { field: string }[]).map(({ field }) => field) : result.error.code;
  };
  expect(await fieldsOf('site', null, { name: 'lisbon' })).toEqual(['name']);
  expect(await fieldsOf('site', null, { name: 'Porto' })).toEqual([]);
  expect(await fieldsOf('site', null, {})).toEqual([]);
  const { id: _, ...own } = sampleTenant.site?.[0] ?? { id: '' };
  expect(await fieldsOf('site', 'site-lisbon', { ...own, name: 'LISBON' })).toEqual([]);
  const times = { startDate: '2026-05-05', endDate: '2026-05-04', startTime: '10:00', endTime: '09:00' };
  expect(await fieldsOf('routing-strategy', null, times)).toEqual(['endDate', 'endTime']);
  expect(await fieldsOf('routing-strategy', null, { ...times, endDate: 'soon' })).toEqual([]);
  const evening = { ...times, endDate: '2026-05-06', startTime: '17:59', endTime: '22:00', entryPointId: 'entry-main' };
  expect(await fieldsOf('routing-strategy', null, evening)).toEqual(['startTime']);
  expect(db.revision()).toBe(before);
});

it.each(rules.map(rule => [rule.id, rule] as const))(
  'through the contract, the rule %s refuses each of its bad cases and stores nothing',
  async (_, rule) => {
    const plain = served();
    for (const broken of rule.bad) {
      const tried = broken.besides ? served() : plain;
      if (!prepare(tried, broken)) continue;
      const before = tried.db.revision();
      const result = await attempt(tried, broken);
      expect(result.ok ? 'stored' : result.error.code, broken.what).toMatch(/^tenant\/(?:refused|in-use)$/);
      expect(tried.db.revision(), broken.what).toBe(before);
    }
  },
);
