import SQL from 'better-sqlite3';
import { loadBinding } from './binding.ts';

export type Connection = SQL.Database;

/** “FLab”: marks the file as ours in its header, so that another program's database is told from a workspace. */
export const applicationId = 0x464c6162;

/** How long one process waits for another's write before it gives up with `workspace/busy`, in milliseconds. */
const defaultWait = 2_500;

export interface ConnectOptions {
  readonly readOnly?: boolean;
  /** Makes the file when it is not there. */
  readonly create?: boolean;
  readonly waitMs?: number;
}

/** Opens one connection with the pragmas every connection of ours has. */
export function connect(file: string, options: ConnectOptions = {}): Connection {
  const db = new SQL(file, {
    readonly: options.readOnly ?? false,
    fileMustExist: !options.create,
    // Two programs on one workspace: the second waits this long, then gets an error with a code.
    timeout: options.waitMs ?? defaultWait,
    // The typings know only a path; an already loaded addon is allowed too and survives bundling.
    nativeBinding: loadBinding() as unknown as string,
  });
  try {
    applyPragmas(db, options.readOnly ?? false);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function applyPragmas(db: Connection, readOnly: boolean): void {
  // References between tenant objects are kept by the database itself, not by good intentions.
  db.pragma('foreign_keys = ON');
  // A workspace may come from someone else: its schema may not call functions with side effects.
  db.pragma('trusted_schema = OFF');
  // Finds a damaged page when it is read, not when it has already spoiled an answer.
  db.pragma('cell_size_check = ON');
  // A mapped file that is cut short ends the process; reads through the page cache give an error with a code.
  db.pragma('mmap_size = 0');
  // INSERT OR REPLACE deletes rows; only with this do the triggers that guard the event log see it.
  db.pragma('recursive_triggers = ON');
  if (readOnly) {
    db.pragma('query_only = ON');
    return;
  }
  // Readers never wait for the writer, and a killed process leaves a file that recovers by itself.
  db.pragma('journal_mode = WAL');
  // Every commit reaches the disk: after a power cut no saved command is missing (NORMAL may lose the last ones).
  db.pragma('synchronous = FULL');
  // The log file shrinks back after a large import instead of staying at its largest size.
  db.pragma('journal_size_limit = 8388608');
}
