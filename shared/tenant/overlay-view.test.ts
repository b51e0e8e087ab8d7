import { expect, test } from 'vitest';
import type { Write } from './consequences.ts';
import { type EntityId, entityIds } from './entities.ts';
import { overlayView } from './overlay-view.ts';
import { sampleTenant } from './sample.ts';
import { type AnyRow, referencePaths, type TenantContent, type TenantView, viewOf } from './view.ts';

const rowsOf = (content: TenantContent, entity: EntityId) => (content[entity] ?? []) as readonly AnyRow[];
const team = (id: string): AnyRow => rowsOf(sampleTenant, 'team').find(row => row.id === id)!;

const writes: readonly Write[] = [
  { entity: 'team', id: 'team-new', object: { ...team('team-bookings'), id: 'team-new', name: 'New team' } },
  { entity: 'team', id: 'team-night', object: { ...team('team-night'), name: 'Bookings', siteId: 'site-lisbon' } },
  { entity: 'team', id: 'team-changes', object: null },
  { entity: 'team', id: 'team-new', object: { ...team('team-bookings'), id: 'team-new', name: 'Again' } },
];
/** The same changes made to a copy of the whole. */
const stored = (): TenantContent => {
  const content: Record<string, readonly AnyRow[]> = { ...(sampleTenant as Record<string, readonly AnyRow[]>) };
  for (const { entity, id, object } of writes) {
    const others = (content[entity] ?? []).filter(row => row.id !== id);
    content[entity] = object ? [...others, object] : others;
  }
  return content as TenantContent;
};
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id).sort();

function answers(view: TenantView): unknown {
  return entityIds.map(entity => [
    entity,
    view.count(entity),
    ids(view.all(entity)),
    ids(view.all(entity)).map(id => view.get(entity, id)),
    ['team-new', 'team-night', 'team-changes'].map(id => view.get(entity, id)),
    ['Bookings', 'BOOKINGS', 'New team', 'Again', 'Night desk'].map(text => [
      entity === 'team' ? [...view.sameText(entity, 'name', text)].sort() : [],
      entity === 'team' ? view.sameText(entity, 'name', text, { field: 'siteId', value: 'site-lisbon' }).length : 0,
    ]),
    referencePaths
      .filter(reference => reference.entity === entity)
      .map(({ path }) =>
        ['site-lisbon', 'site-toronto', 'team-bookings'].map(id => ids(view.referring(entity, path, id))),
      ),
  ]);
}

test('a tenant with changes laid over it answers as one in which they are stored', () => {
  const view = overlayView(viewOf(sampleTenant));
  // Asked before, between and after: what was looked up once must not go stale.
  answers(view);
  for (const write of writes) {
    view.apply(write);
    answers(view);
  }
  expect(answers(view)).toEqual(answers(viewOf(stored())));
});

test('what lies beneath stays as it is', () => {
  const base = viewOf(sampleTenant);
  const before = JSON.stringify(answers(base));
  const view = overlayView(base);
  for (const write of writes) view.apply(write);
  expect(JSON.stringify(answers(base))).toBe(before);
});
