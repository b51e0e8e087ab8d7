/** A tenant as it would be after changes that are not stored: what a preview is judged against, row after row. */
import type { Write } from './consequences.ts';
import type { EntityId } from './entities.ts';
import { type AnyRow, fold, idsAt, type Row, type TenantView } from './view.ts';

/** Changed rows by a value of theirs; kept up to date, so that 5,000 rows do not look through one another. */
interface Index {
  readonly keysOf: (row: AnyRow) => readonly string[];
  readonly rows: Map<string, Set<string>>;
}

export interface OverlayView extends TenantView {
  apply(write: Write): void;
}

export function overlayView(base: TenantView): OverlayView {
  const changed = new Map<EntityId, Map<string, AnyRow | null>>();
  const indexes = new Map<EntityId, Map<string, Index>>();
  /** What lies beneath is asked once: it does not change while a preview is made. */
  const known = new Map<string, AnyRow | undefined>();
  const counts = new Map<EntityId, number>();

  const changesOf = (entity: EntityId): Map<string, AnyRow | null> => {
    const map = changed.get(entity) ?? new Map<string, AnyRow | null>();
    changed.set(entity, map);
    return map;
  };
  const beneath = (entity: EntityId, id: string): AnyRow | undefined => {
    const key = `${entity}/${id}`;
    if (!known.has(key)) known.set(key, base.get(entity, id) as AnyRow | undefined);
    return known.get(key);
  };
  const rowOf = (entity: EntityId, id: string): AnyRow | undefined => {
    const change = changed.get(entity)?.get(id);
    return change === undefined ? beneath(entity, id) : (change ?? undefined);
  };

  function enter({ keysOf, rows }: Index, row: AnyRow): void {
    for (const key of keysOf(row)) rows.set(key, (rows.get(key) ?? new Set()).add(row.id));
  }
  function found(entity: EntityId, name: string, keysOf: Index['keysOf'], key: string): AnyRow[] {
    const ofEntity = indexes.get(entity) ?? new Map<string, Index>();
    indexes.set(entity, ofEntity);
    let index = ofEntity.get(name);
    if (!index) {
      index = { keysOf, rows: new Map() };
      for (const row of changesOf(entity).values()) if (row) enter(index, row);
      ofEntity.set(name, index);
    }
    return [...(index.rows.get(key) ?? [])].flatMap(id => changesOf(entity).get(id) ?? []);
  }
  const isChanged = (entity: EntityId, id: string): boolean => changed.get(entity)?.has(id) === true;
  const asRows = <E extends EntityId>(rows: readonly AnyRow[]): readonly Row<E>[] =>
    rows as readonly unknown[] as readonly Row<E>[];

  return {
    get: <E extends EntityId>(entity: E, id: string) => rowOf(entity, id) as Row<E> | undefined,
    all: entity =>
      asRows([
        ...(base.all(entity) as readonly AnyRow[]).filter(({ id }) => !isChanged(entity, id)),
        ...[...changesOf(entity).values()].filter(row => row !== null),
      ]),
    referring: (entity, path, id) =>
      asRows([
        ...(base.referring(entity, path, id) as readonly AnyRow[]).filter(row => !isChanged(entity, row.id)),
        ...found(entity, `ids ${path}`, row => idsAt(row, path).map(at => at.id), id),
      ]),
    sameText: (entity, field, text, within) => [
      ...base.sameText(entity, field, text, within).filter(id => !isChanged(entity, id)),
      ...found(entity, `text ${field}`, row => [fold(String(row[field]))], fold(text))
        .filter(row => !within || row[within.field] === within.value)
        .map(({ id }) => id),
    ],
    count: entity => base.count(entity) + (counts.get(entity) ?? 0),
    apply({ entity, id, object }) {
      const before = rowOf(entity, id);
      counts.set(entity, (counts.get(entity) ?? 0) + Number(object !== null) - Number(before !== undefined));
      for (const { keysOf, rows } of indexes.get(entity)?.values() ?? [])
        if (before) for (const key of keysOf(before)) rows.get(key)?.delete(id);
      changesOf(entity).set(id, object);
      if (object) for (const index of indexes.get(entity)?.values() ?? []) enter(index, object);
    },
  };
}
