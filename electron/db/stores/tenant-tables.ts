/** How the declared entities lie in tables: names and columns follow from the declarations, see the parity test. */
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Values } from '../../../shared/base/fields/record.ts';
import { snakeCase } from '../../../shared/base/snake-case.ts';
import { type EntityId, entityIds, entityOf } from '../../../shared/tenant/entities.ts';
import type { AnyRow } from '../../../shared/tenant/view.ts';
import type { ListTable, Row, Table, Value } from '../records.ts';

export interface TenantTable extends Table {
  readonly entity: EntityId;
  readonly lists: readonly ListTable[];
}

export const tableName = (entity: EntityId): string => entity.replaceAll('-', '_');
const isList = ({ kind }: AnyField): boolean => kind === 'references' || kind === 'groups';
const fieldsOf = (entity: EntityId): [string, AnyField][] => Object.entries<AnyField>(entityOf(entity).fields);

function listTable(owner: string, name: string, field: AnyField): ListTable {
  const column = snakeCase(name);
  const table = `${owner}_${column}`;
  if (field.kind !== 'groups') return { column, name: table, columns: ['target_id'], json: [], flags: [], inner: [] };
  const items = Object.entries(field.item);
  const named = (wanted: (field: AnyField) => boolean) =>
    items.filter(([, item]) => wanted(item)).map(([item]) => snakeCase(item));
  return {
    column,
    name: table,
    columns: named(item => !isList(item)),
    json: named(({ kind }) => kind === 'multi-choice'),
    flags: named(({ kind }) => kind === 'boolean'),
    inner: named(isList).map(inner => ({ column: inner, name: `${table}_${inner}` })),
  };
}

function tableOf(entity: EntityId): TenantTable {
  const name = tableName(entity);
  const fields = fieldsOf(entity);
  return {
    entity,
    name,
    key: 'id',
    columns: ['id', 'revision', ...fields.filter(([, field]) => !isList(field)).map(([field]) => snakeCase(field))],
    lists: fields.filter(([, field]) => isList(field)).map(([field, declared]) => listTable(name, field, declared)),
  };
}

export const tenantTables = Object.fromEntries(entityIds.map(entity => [entity, tableOf(entity)])) as Readonly<
  Record<EntityId, TenantTable>
>;

/** Names of item fields, by column, in both directions. */
const renamed = (item: Values, names: readonly (readonly [string, string])[]): Values =>
  Object.fromEntries(names.map(([from, to]) => [to, item[from]]));
const itemNames = (field: AnyField): [string, string][] =>
  field.kind === 'groups' ? Object.keys(field.item).map(name => [name, snakeCase(name)]) : [];

/** A stored row as an object of the tenant. */
export function objectOf(entity: EntityId, row: Row): AnyRow {
  const values = fieldsOf(entity).map(([name, field]) => [name, fieldValue(field, row[snakeCase(name)] ?? null)]);
  return { ...Object.fromEntries(values), id: String(row.id) };
}
function fieldValue(field: AnyField, cell: Value): unknown {
  if (field.kind === 'boolean') return cell === 1;
  if (field.kind === 'multi-choice' || field.kind === 'references') return JSON.parse(String(cell));
  if (field.kind !== 'groups') return cell;
  const names = itemNames(field).map(([name, column]) => [column, name] as const);
  return (JSON.parse(String(cell)) as Values[]).map(item => renamed(item, names));
}

/** An object of the tenant as it is stored. */
export function rowOf(entity: EntityId, { id, ...values }: AnyRow, revision: number): Row {
  const cells = fieldsOf(entity).map(([name, field]) => [snakeCase(name), cellOf(field, values[name])]);
  return { ...Object.fromEntries(cells), id, revision };
}
function cellOf(field: AnyField, value: unknown): Value {
  if (field.kind === 'boolean') return value === true ? 1 : 0;
  if (field.kind === 'multi-choice' || field.kind === 'references') return JSON.stringify(value);
  if (field.kind !== 'groups') return (value ?? null) as Value;
  // In the order of the columns, so that equal lists are equal text.
  const columns = itemNames(field);
  const inner = Object.entries(field.item)
    .filter(([, item]) => isList(item))
    .map(([name]) => name);
  const ordered = [
    ...columns.filter(([name]) => !inner.includes(name)),
    ...columns.filter(([name]) => inner.includes(name)),
  ];
  return JSON.stringify((value as Values[]).map(item => renamed(item, ordered)));
}
