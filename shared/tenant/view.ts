/** How rules and routing look at a tenant: the same questions, answered from memory in `shared/` and by SQL in main. */
import type { AnyField } from '../base/fields/any-field.ts';
import type { Fields, Values } from '../base/fields/record.ts';
import { type EntityId, entities, entityIds, entityOf, type ValuesOfEntity } from './entities.ts';

export type Row<E extends EntityId> = ValuesOfEntity<E> & { readonly id: string };
/** A row whose entity is known only at run time. */
export type AnyRow = Values & { readonly id: string };
/** A whole tenant, or a part of one, as data. */
export type TenantContent = { readonly [E in EntityId]?: readonly Row<E>[] };

export interface FieldValue {
  readonly field: string;
  readonly value: string;
}

export interface TenantView {
  get<E extends EntityId>(entity: E, id: string): Row<E> | undefined;
  all<E extends EntityId>(entity: E): readonly Row<E>[];
  /** Rows in which the field at `path` is this id, or has it in its list. */
  referring<E extends EntityId>(entity: E, path: string, id: string): readonly Row<E>[];
  /** Ids of rows whose text field reads the same, upper and lower case alike; with `within` only of those with its value. */
  sameText(entity: EntityId, field: string, text: string, within?: FieldValue): readonly string[];
  count(entity: EntityId): number;
}

export interface ReferencePath {
  readonly entity: EntityId;
  /** Such as `siteId` or `callDistributionGroups.teamIds`. */
  readonly path: string;
  readonly to: EntityId;
}

/** Every place from which one entity refers to another. */
export const referencePaths: readonly ReferencePath[] = entityIds.flatMap(entity =>
  pathsIn(entity, entityOf(entity).fields, ''),
);

function pathsIn(entity: EntityId, fields: Fields, prefix: string): ReferencePath[] {
  return Object.entries(fields).flatMap(([name, field]: [string, AnyField]) => {
    if (field.kind === 'groups') return pathsIn(entity, field.item, `${prefix}${name}.`);
    if (field.kind !== 'reference' && field.kind !== 'references') return [];
    return [{ entity, path: `${prefix}${name}`, to: field.to as EntityId }];
  });
}

/** The ids a row holds at a path, with the exact place of each, such as `callDistributionGroups.1.teamIds.0`. */
export function idsAt(row: Values, path: string): { readonly id: string; readonly at: string }[] {
  const [first = '', ...rest] = path.split('.');
  const value = row[first];
  if (rest.length > 0) {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: Values, index) =>
      idsAt(item, rest.join('.')).map(({ id, at }) => ({ id, at: `${first}.${index}.${at}` })),
    );
  }
  if (typeof value === 'string') return value === '' ? [] : [{ id: value, at: first }];
  return Array.isArray(value) ? value.map((id: string, index) => ({ id, at: `${first}.${index}` })) : [];
}

/** How a person calls the object. */
export const nameOf = (entity: EntityId, row: Values): string =>
  entityOf(entity)
    .nameFields.map(field => String(row[field]))
    .join(' ');

export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** A tenant in memory; `content` is not copied and must not change meanwhile. */
export function viewOf(content: TenantContent): TenantView {
  const rowsOf = <E extends EntityId>(entity: E): readonly Row<E>[] => (content[entity] ?? []) as readonly Row<E>[];
  const byId = new Map<EntityId, ReadonlyMap<string, AnyRow>>();
  const index = (entity: EntityId): ReadonlyMap<string, AnyRow> => {
    const known = byId.get(entity) ?? new Map(rowsOf(entity).map(row => [row.id, row as AnyRow]));
    byId.set(entity, known);
    return known;
  };
  return {
    get: <E extends EntityId>(entity: E, id: string) => index(entity).get(id) as Row<E> | undefined,
    all: rowsOf,
    referring: (entity, path, id) => rowsOf(entity).filter(row => idsAt(row, path).some(found => found.id === id)),
    sameText: (entity, field, text, within) =>
      (rowsOf(entity) as readonly AnyRow[])
        .filter(row => fold(String(row[field])) === fold(text) && (!within || row[within.field] === within.value))
        .map(row => row.id),
    count: entity => rowsOf(entity).length,
  };
}

export const isEntityId = (text: string): text is EntityId => Object.hasOwn(entities, text);
