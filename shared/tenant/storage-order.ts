import { type EntityId, entityIds } from './entities.ts';
import type { AnyRow } from './view.ts';
import { referencePaths } from './view.ts';

/**
 * Kinds of objects so that each stands after those it refers to. The settings stand last: they are always there, and
 * refer to a number.
 */
export const storageOrder: readonly EntityId[] = (() => {
  const order: EntityId[] = [];
  const visit = (entity: EntityId): void => {
    if (order.includes(entity)) return;
    for (const { entity: from, to } of referencePaths) if (from === entity && to !== entity) visit(to);
    order.push(entity);
  };
  for (const entity of entityIds) if (entity !== 'tenant-settings') visit(entity);
  return [...order, 'tenant-settings'];
})();

/** Objects of one kind so that defaults and originals stand before those that depend on them; else by id. */
export const inStorageOrder = (rows: readonly AnyRow[]): AnyRow[] =>
  [...rows].sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
const weight = (row: AnyRow): number =>
  row.defaultCode === true || row.defaultAni === true ? 0 : row.status === 'CURRENT' ? 2 : 1;
