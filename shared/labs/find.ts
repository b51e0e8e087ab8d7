/**
 * Which object a lab means by a name. First come those that are called so, then near names nobody else is called by, then
 * what looks as asked whatever it is called. What every tenant has from its first day is never what a learner made.
 */
import { type EntityId, entityOf } from '../tenant/entities.ts';
import { shipped } from '../tenant/shipped.ts';
import { type AnyRow, nameOf, type TenantView, viewOf } from '../tenant/view.ts';
import { distance, plain } from './names.ts';
import type { LabState } from './state.ts';

export interface Found {
  readonly row: AnyRow;
  readonly name: string;
  /** `name`: called so, as people write; `near`: nearly; `shape`: only what it holds tells. */
  readonly by: 'name' | 'near' | 'shape';
}
export interface Wanted {
  readonly entity: EntityId;
  readonly name: string;
  /** How well a row holds what is asked of this object, 0 to 1; null where nothing is asked. */
  readonly likeness: ((row: AnyRow, find: Find) => number) | null;
}
/** The object of that name; null where there is none. */
export type Find = (entity: string, name: string) => Found | null;

const shippedIds = new Set(Object.values(shipped).flatMap(rows => (rows ?? []).map(({ id }) => id)));

/** Rows a learner or a start state made. */
export const ownRows = (view: TenantView, entity: EntityId): readonly AnyRow[] =>
  (view.all(entity) as readonly AnyRow[]).filter(
    row =>
      !shippedIds.has(row.id) && row.systemDefault !== true && row.defaultOfSite !== true && row.status !== 'CURRENT',
  );

const keyOf = (entity: string, name: string): string => `${entity}/${plain(name)}`;
/** How much of what is asked has to hold before another name is overlooked. */
const telling = 0.75;

export function finderOf({ tenant }: LabState, wanted: readonly Wanted[]): Find {
  const view = viewOf(tenant);
  const found = new Map<string, Found>();
  const taken = new Set<string>();
  const all = new Map<EntityId, readonly AnyRow[]>();
  const rows = (entity: EntityId): readonly AnyRow[] => {
    const known = all.get(entity) ?? ownRows(view, entity);
    all.set(entity, known);
    return known;
  };
  const find: Find = (entity, name) => {
    const known = found.get(keyOf(entity, name));
    if (known) return known;
    // Objects of every tenant may be referred to, such as a user profile.
    const row = entityRows(view, entity).find(each => plain(nameOf(entity as EntityId, each)) === plain(name));
    return row ? { row, name: nameOf(entity as EntityId, row), by: 'name' } : null;
  };
  const take = ({ entity, name }: Wanted, row: AnyRow, by: Found['by']) => {
    found.set(keyOf(entity, name), { row, name: nameOf(entity, row), by });
    taken.add(row.id);
  };
  const missing = (): Wanted[] => wanted.filter(({ entity, name }) => !found.has(keyOf(entity, name)));
  const free = (entity: EntityId): AnyRow[] => rows(entity).filter(({ id }) => !taken.has(id));
  const best = <T>(candidates: readonly T[], worth: (candidate: T) => number): T | undefined =>
    [...candidates].sort((a, b) => worth(b) - worth(a))[0];

  for (const each of missing()) {
    const called = free(each.entity).filter(row => plain(nameOf(each.entity, row)) === plain(each.name));
    const row = best(called, candidate => each.likeness?.(candidate, find) ?? 0);
    if (row) take(each, row, 'name');
  }
  for (const slips of [1, 2, 3])
    for (const each of missing()) {
      const near = free(each.entity).filter(row => distance(each.name, nameOf(each.entity, row)) === slips);
      const row = best(near, candidate => each.likeness?.(candidate, find) ?? 0);
      if (row) take(each, row, 'near');
    }
  for (const each of missing()) {
    const { likeness } = each;
    if (!likeness) continue;
    const row = best(free(each.entity), candidate => likeness(candidate, find));
    if (row && likeness(row, find) >= telling) take(each, row, 'shape');
  }
  return find;
}

const entityRows = (view: TenantView, entity: string): readonly AnyRow[] =>
  view.all(entity as EntityId) as readonly AnyRow[];

/** `@team/TeamA_417` as entity and name; null for any other text. */
export function mentioned(text: string): { readonly entity: EntityId; readonly name: string } | null {
  const [, entity, name] = /^@([a-z-]+)\/(.+)$/.exec(text) ?? [];
  return entity && name && entityOf(entity as EntityId) ? { entity: entity as EntityId, name } : null;
}
