/** Reads the tenant: one object, all of a kind, pages of a list, who refers to whom. Generic over the declarations. */
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { snakeCase } from '../../../shared/base/snake-case.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import type { ListQuery } from '../../../shared/tenant/list-query.ts';
import type { StoredObject } from '../../../shared/tenant/stored.ts';
import {
  type AnyRow,
  type FieldValue,
  fold,
  type Row as ObjectRow,
  type TenantView,
} from '../../../shared/tenant/view.ts';
import type { Connection } from '../connect.ts';
import { type Row, recordStatements } from '../records.ts';
import { tenantSearch } from './tenant-search.ts';
import { objectOf, tableName, tenantTables } from './tenant-tables.ts';

export function tenantStore(db: Connection) {
  const statements = recordStatements(db);
  const prepared = new Map<string, ReturnType<Connection['prepare']>>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };

  function get(entity: EntityId, id: string): StoredObject | undefined {
    const row = statements.read(tenantTables[entity], id);
    return row && { object: objectOf(entity, row), revision: Number(row.revision) };
  }
  const object = (entity: EntityId, id: string): AnyRow | undefined => get(entity, id)?.object;

  /** Every object of a kind, by id; the lists of all of them are read in one go. */
  function all(entity: EntityId): AnyRow[] {
    const table = tenantTables[entity];
    const rows = prepare(`SELECT ${columnsOf(entity)} FROM "${table.name}" ORDER BY id`).all() as Row[];
    const lists = table.lists.map(list => [list.column, statements.ofList(list).readAll()] as const);
    return rows.map(row =>
      objectOf(entity, {
        ...row,
        ...Object.fromEntries(lists.map(([column, byOwner]) => [column, byOwner.get(row.id ?? null) ?? '[]'])),
      }),
    );
  }

  const ids = (sql: string, ...values: unknown[]): string[] =>
    (prepare(sql).all(...values) as { id: string }[]).map(({ id }) => id);

  function referringIds(entity: EntityId, path: string, id: string): string[] {
    const table = tableName(entity);
    const [first = '', second] = path.split('.');
    const field = entityOf(entity).fields[first] as AnyField;
    const column = snakeCase(first);
    if (field.kind === 'reference') return ids(`SELECT id FROM "${table}" WHERE "${column}" = ? ORDER BY id`, id);
    const list = `${table}_${column}`;
    if (second === undefined)
      return ids(`SELECT DISTINCT owner_id AS id FROM "${list}" WHERE target_id = ? ORDER BY owner_id`, id);
    const item = field.kind === 'groups' ? field.item[second] : undefined;
    const inner = snakeCase(second);
    return item?.kind === 'references'
      ? ids(`SELECT DISTINCT owner_id AS id FROM "${list}_${inner}" WHERE target_id = ? ORDER BY owner_id`, id)
      : ids(`SELECT DISTINCT owner_id AS id FROM "${list}" WHERE "${inner}" = ? ORDER BY owner_id`, id);
  }

  /** By index while the text is ASCII; SQLite does not know the letters of other scripts by case, so those are compared here. */
  function sameText(entity: EntityId, field: string, text: string, within?: FieldValue): string[] {
    const [table, column] = [tableName(entity), snakeCase(field)];
    const [scope, values] = within ? [`"${snakeCase(within.field)}" = ? AND`, [within.value]] : ['', []];
    if (!/[^ -~]/.test(text))
      return ids(`SELECT id FROM "${table}" WHERE ${scope} "${column}" = ? COLLATE NOCASE`, ...values, text);
    const rows = prepare(`SELECT id, "${column}" AS text FROM "${table}" WHERE ${scope} TRUE`).all(...values) as {
      id: string;
      text: string;
    }[];
    return rows.filter(row => fold(row.text) === fold(text)).map(({ id }) => id);
  }

  const view: TenantView = {
    get: <E extends EntityId>(entity: E, id: string) => object(entity, id) as ObjectRow<E> | undefined,
    all: <E extends EntityId>(entity: E) => all(entity) as unknown as ObjectRow<E>[],
    referring: <E extends EntityId>(entity: E, path: string, id: string) =>
      referringIds(entity, path, id).flatMap(found => (object(entity, found) as ObjectRow<E> | undefined) ?? []),
    sameText,
    count: entity => (prepare(`SELECT count(*) AS n FROM "${tableName(entity)}"`).get() as { n: number }).n,
  };

  /** One page of a list, searched in names and other short texts, sorted by a column. */
  function list({ entity, search, active, where: wanted = {}, sort, descending, offset, limit }: ListQuery) {
    const { fields, nameFields } = entityOf(entity);
    const texts = Object.entries<AnyField>(fields).filter(
      ([, field]) => field.kind === 'text' && field.control !== 'lines',
    );
    const where: string[] = [];
    const values: (string | number)[] = [];
    for (const word of search.split(/\s+/).filter(Boolean)) {
      where.push(`(${texts.map(([name]) => `"${snakeCase(name)}" LIKE ? ESCAPE '\\'`).join(' OR ')})`);
      values.push(...texts.map(() => `%${word.replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`));
    }
    if (active !== null && fields.active) {
      where.push('active = ?');
      values.push(active ? 1 : 0);
    }
    for (const [name, value] of Object.entries(wanted)) {
      where.push(fields[name] ? `"${snakeCase(name)}" = ?` : 'FALSE');
      if (fields[name]) values.push(typeof value === 'boolean' ? Number(value) : value);
    }
    const filter = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
    const sorted =
      sort !== null &&
      fields[sort] &&
      !['groups', 'references', 'multi-choice'].includes((fields[sort] as AnyField).kind);
    const order = (sorted ? [sort] : nameFields).map(
      name => `"${snakeCase(name)}" COLLATE NOCASE ${descending ? 'DESC' : 'ASC'}`,
    );
    const table = tableName(entity);
    const total = (prepare(`SELECT count(*) AS n FROM "${table}" ${filter}`).get(...values) as { n: number }).n;
    const found = ids(
      `SELECT id FROM "${table}" ${filter} ORDER BY ${order.join(', ')}, id LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    );
    return { total, rows: found.flatMap(id => get(entity, id) ?? []) };
  }

  const columnsOf = (entity: EntityId): string => tenantTables[entity].columns.map(column => `"${column}"`).join(', ');

  return { get, all, list, find: tenantSearch(prepare), view };
}
