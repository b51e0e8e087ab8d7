import type { Connection } from './connect.ts';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A table whose rows are changed by commands. Names come from code, never from data. */
export interface Table<R extends Row = Row> {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** Never there; carries the type of a row. */
  readonly row?: R;
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
  const { get, put, drop } = statements;
  return {
    get: <R extends Row>(table: Table<R>, key: Value) => get(table).get(key) as R | undefined,
    put(table, row) {
      const key = row[table.key] ?? null;
      const before = get(table).get(key) ?? null;
      if (before && table.columns.every(column => before[column] === row[column])) return;
      put(table).run(...table.columns.map(column => row[column] ?? null));
      onChange({ table: table.name, key, before, after: get(table).get(key) ?? null });
    },
    drop(table, key) {
      const before = get(table).get(key);
      if (!before) return;
      drop(table).run(key);
      onChange({ table: table.name, key, before, after: null });
    },
  };
}

export type RecordStatements = ReturnType<typeof recordStatements>;

/** The three statements of each table, prepared at its first use and kept for the connection's life. */
export function recordStatements(db: Connection) {
  const prepareOnce = <S>(sql: (table: Table) => string, prepare: (text: string) => S) => {
    const known = new Map<string, S>();
    return (table: Table): S => {
      const statement = known.get(table.name) ?? prepare(sql(table));
      known.set(table.name, statement);
      return statement;
    };
  };
  return {
    get: prepareOnce(
      ({ name, key, columns }) =>
        `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} WHERE ${quoted(key)} = ?`,
      text => db.prepare<[Value], Row>(text),
    ),
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
