import type { Connection } from './connect.ts';
import type { ListTable, Row, Value } from './records.ts';

/** Reads and writes the list of one owner as JSON text. */
export interface ListStatements {
  read(owner: Value): string;
  clear(owner: Value): void;
  write(owner: Value, json: string): void;
  /** The lists of every owner that has one, by owner. */
  readAll(): ReadonlyMap<Value, string>;
}
type Item = Readonly<Record<string, unknown>>;
type Positioned = Row & { readonly owner_id: string; readonly position: number };

export function listStatements(db: Connection, list: ListTable): ListStatements {
  const { name, columns, inner } = list;
  const names = columns.map(column => `"${column}"`).join(', ');
  const select = `SELECT owner_id, position, ${names} FROM "${name}"`;
  const one = db.prepare<[Value], Positioned>(`${select} WHERE owner_id = ? ORDER BY position`);
  const all = db.prepare<[], Positioned>(`${select} ORDER BY owner_id, position`);
  const clear = db.prepare<[Value]>(`DELETE FROM "${name}" WHERE owner_id = ?`);
  const insert = db.prepare<Value[]>(
    `INSERT INTO "${name}" (owner_id, position, ${names}) VALUES (${['?', '?', ...columns.map(() => '?')].join(', ')})`,
  );
  const within = inner.map(({ column, name: table }) => ({
    column,
    read: db
      .prepare<[Value, number], string>(
        `SELECT target_id FROM "${table}" WHERE owner_id = ? AND group_position = ? ORDER BY position`,
      )
      .pluck(),
    insert: db.prepare<Value[]>(
      `INSERT INTO "${table}" (owner_id, group_position, position, target_id) VALUES (?, ?, ?, ?)`,
    ),
  }));
  const plain = columns.length === 1 && columns[0] === 'target_id';

  function itemOf(row: Positioned): unknown {
    if (plain) return row.target_id;
    const item: Record<string, unknown> = Object.fromEntries(
      columns.map(column => [column, cellValue(column, row[column] ?? null)]),
    );
    for (const { column, read } of within) item[column] = read.all(row.owner_id, row.position);
    return item;
  }
  function cellValue(column: string, value: Value): unknown {
    if (list.flags.includes(column)) return value === 1;
    return list.json.includes(column) ? JSON.parse(String(value)) : value;
  }
  function cellOf(column: string, value: unknown): Value {
    if (list.flags.includes(column)) return value === true ? 1 : 0;
    return list.json.includes(column) ? JSON.stringify(value) : ((value ?? null) as Value);
  }

  return {
    read: owner => JSON.stringify(one.all(owner).map(itemOf)),
    readAll() {
      const found = new Map<Value, unknown[]>();
      for (const row of all.iterate()) {
        const items = found.get(row.owner_id) ?? [];
        items.push(itemOf(row));
        found.set(row.owner_id, items);
      }
      return new Map([...found].map(([owner, items]) => [owner, JSON.stringify(items)]));
    },
    clear(owner) {
      clear.run(owner);
    },
    write(owner, json) {
      const items = JSON.parse(json) as unknown[];
      items.forEach((value, position) => {
        const item = plain ? { target_id: value } : (value as Item);
        insert.run(owner, position, ...columns.map(column => cellOf(column, item[column])));
        for (const { column, insert: add } of within) {
          for (const [index, target] of (item[column] as string[]).entries()) add.run(owner, position, index, target);
        }
      });
    },
  };
}
