import type { Connection } from './connect.ts';
import { type ListStatements, listStatements } from './lists.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A table whose rows are changed by commands. Names come from code, never from data. */
export interface Table<R extends Row = Row> {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** Lists that belong to each row, kept in tables of their own and seen here as one JSON column each. */
  readonly lists?: readonly ListTable[];
  /** Never there; carries the type of a row. */
  readonly row?: R;
}

/** Rows that are nothing without their owner: they are read, written and deleted with it, and ordered. */
export interface ListTable {
  /** Under which the list is seen in the owner's row: a JSON array of objects, or of ids where there is one column. */
  readonly column: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that are a JSON value in the table, or one that is true or false. */
  readonly json: readonly string[];
  readonly flags: readonly string[];
  /** Lists of ids within each row. */
  readonly inner: readonly { readonly column: string; readonly name: string }[];
}

export const table = <R extends Row>(
  name: string,
  key: keyof R & string,
  columns: readonly (keyof R & string)[],
): Table<R> => ({ name, key, columns });

/** One record before and after a command; null where there was none. What undo and the history are made of. */
export interface RecordChange {
  readonly table: string;
  readonly key: Value;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What a command may do to the tables. Each step notes the record before and after by itself. */
export interface Changer {
  put<R extends Row>(table: Table<R>, row: R): void;
  drop<R extends Row>(table: Table<R>, key: Value): void;
}

export interface Records extends Changer {
  get<R extends Row>(table: Table<R>, key: Value): R | undefined;
}

const quoted = (name: string): string => `"${name}"`;

/** Reads and writes records, handing each change to `onChange`. */
export function recordsOf(statements: RecordStatements, onChange: (change: RecordChange) => void): Records {
  const { put, drop, ofList } = statements;
  const read = (table: Table, key: Value): Row | undefined => statements.read(table, key);
  return {
    get: <R extends Row>(table: Table<R>, key: Value) => read(table, key) as R | undefined,
    put(table, row) {
      const key = row[table.key] ?? null;
      const before = read(table, key) ?? null;
      const lists = table.lists ?? [];
      if (before && [...table.columns, ...lists.map(list => list.column)].every(name => before[name] === row[name]))
        return;
      // The old lists go before the owner changes and the new ones come after it, so that each row fits what it hangs on.
      for (const list of lists) ofList(list).clear(key);
      put(table).run(...table.columns.map(column => row[column] ?? null));
      for (const list of lists) ofList(list).write(key, String(row[list.column] ?? '[]'));
      onChange({ table: table.name, key, before, after: read(table, key) ?? null });
    },
    drop(table, key) {
      const before = read(table, key);
      if (!before) return;
      drop(table).run(key);
      onChange({ table: table.name, key, before, after: null });
    },
  };
}

export type RecordStatements = ReturnType<typeof recordStatements>;

/** The statements of each table, prepared at its first use and kept for the connection's life. */
export function recordStatements(db: Connection) {
  const prepareOnce = <S>(sql: (table: Table) => string, prepare: (text: string) => S) => {
    const known = new Map<string, S>();
    return (table: Table): S => {
      const statement = known.get(table.name) ?? prepare(sql(table));
      known.set(table.name, statement);
      return statement;
    };
  };
  const get = prepareOnce(
    ({ name, key, columns }) =>
      `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} WHERE ${quoted(key)} = ?`,
    text => db.prepare<[Value], Row>(text),
  );
  const lists = new Map<string, ListStatements>();
  const ofList = (list: ListTable): ListStatements => {
    const known = lists.get(list.name) ?? listStatements(db, list);
    lists.set(list.name, known);
    return known;
  };
  return {
    ofList,
    read(table: Table, key: Value): Row | undefined {
      const row = get(table).get(key);
      if (!row || !table.lists) return row;
      return { ...row, ...Object.fromEntries(table.lists.map(list => [list.column, ofList(list).read(key)])) };
    },
    put: prepareOnce(
      ({ name, key, columns }) => `
        INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
        ON CONFLICT (${quoted(key)}) DO UPDATE SET
        ${columns.map(column => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')}`,
      text => db.prepare<Value[]>(text),
    ),
    drop: prepareOnce(
      ({ name, key }) => `DELETE FROM ${quoted(name)} WHERE ${quoted(key)} = ?`,
      text => db.prepare<[Value]>(text),
    ),
  };
}
