import { connect } from './connect.ts';

/** The version of SQLite inside the binary that is loaded. */
export function sqliteVersion(): string {
  const db = connect(':memory:', { create: true });
  try {
    return db.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '';
  } finally {
    db.close();
  }
}
