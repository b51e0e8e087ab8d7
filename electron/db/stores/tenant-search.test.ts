import { beforeEach, expect, it } from 'vitest';
import { putSample, tenantOf } from '../../../build/testing/tenant.ts';
import { openTest, workspaceFolder } from '../../../build/testing/workspace.ts';
import { entities, entityIds, entityOf } from '../../../shared/tenant/entities.ts';
import { sampleTenant } from '../../../shared/tenant/sample.ts';
import { type AnyRow, nameOf } from '../../../shared/tenant/view.ts';
import type { TenantService } from '../../services/tenant.ts';
import type { WorkspaceDb } from '../workspace-db.ts';

let db: WorkspaceDb;
let tenant: TenantService;
beforeEach(() => {
  db = openTest(workspaceFolder());
  tenant = tenantOf(() => db);
  putSample(tenant);
});
const find = (text: string, limit = 20) =>
  db.read(({ tenant: store }) => store.find(text, null, limit)).map(({ entity, name }) => `${entity} ${name}`);

it('finds every kind of object by its name', () => {
  for (const entity of entityIds)
    for (const row of (sampleTenant[entity] ?? []) as readonly AnyRow[])
      expect(
        db.read(({ tenant: store }) => store.find(nameOf(entity, row), null, 100)),
        nameOf(entity, row),
      ).toContainEqual({ entity, id: row.id, name: nameOf(entity, row) });
});
it('puts those that begin with what was typed first, and counts as people do', () => {
  for (const n of [10, 2, 1])
    tenant.save(
      'site',
      null,
      { ...entities.site.sample, name: `Harbour ${n}`, multimediaProfileId: 'media-desk' },
      null,
    );
  const found = find('harbour');
  expect(found.indexOf('site Harbour 2')).toBeLessThan(found.indexOf('site Harbour 10'));
  expect(find('desk')[0]).toMatch(/ Desk/);
  expect(find('desk')).toContain('team Night desk');
});
it('puts a word that begins with what was typed before one that has it inside', () => {
  const found = find('ight');
  tenant.save('site', null, { ...entities.site.sample, name: 'Zone Ight', multimediaProfileId: 'media-desk' }, null);
  expect(found.length).toBeGreaterThan(0);
  expect(find('ight')[0]).toBe('site Zone Ight');
});
it('takes a word as the kind when another one is of the name', () => {
  expect(find('queue book')).toContain('queue Bookings');
  expect(find('queue book')).not.toContain('team Bookings');
  expect(find('bookings team')[0]).toBe('team Bookings');
});
it('finds a person by either name, in any order', () => {
  expect(find('almeida ana')).toEqual(['user Ana Almeida']);
});
it('reads signs of SQL as they are', () => {
  expect(find('%')).toEqual([]);
  expect(find("' OR 1=1 --")).toEqual([]);
  expect(find('Starter_F')).toEqual(['flow Starter_Flow']);
  expect(find('Starter%F')).toEqual([]);
  expect(find('   ')).toEqual([]);
});
it('answers no more than asked for, and only the kinds asked for', () => {
  expect(find('a', 3)).toHaveLength(3);
  const queues = db.read(({ tenant: store }) => store.find('e', ['queue'], 50));
  expect(new Set(queues.map(({ entity }) => entity))).toEqual(new Set(['queue']));
});
it('looks at a filter of a list before it counts and cuts', () => {
  const page = (where: Record<string, string | boolean>, limit = 1) =>
    tenant.list({ entity: 'flow', search: '', active: null, where, sort: null, descending: false, offset: 0, limit });
  expect(page({ published: true }).total).toBe(2);
  expect(page({ published: false }).rows.map(({ object }) => object.id)).toEqual(['flow-draft']);
  expect(page({ nothing: 'x' }).total).toBe(0);
  expect(entityOf('flow').fields.published).toBeDefined();
});
