import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase } from './backup.ts';
import { type Connection, connect } from './connect.ts';
import { databaseFile } from './layout.ts';

/**
 * A private copy of a database that cannot be used where it lies: brought up to date by `prepare`, then only read.
 * Made through `reader`, so that others may write meanwhile; without one (a read-only drive, where nobody writes) the
 * files are copied, with the log beside them that holds the last commands.
 */
export function snapshotOf(
  folder: string,
  reader: Connection | null,
  prepare: (connection: Connection) => void,
): { connection: Connection; dispose: () => void } {
  const place = mkdtempSync(join(tmpdir(), 'flow-lab-'));
  const dispose = (): void => rmSync(place, { recursive: true, force: true });
  try {
    const source = databaseFile(folder);
    const copy = databaseFile(place);
    if (reader) copyDatabase(reader, copy);
    else copyFileSync(source, copy);
    if (!reader && existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${copy}-wal`);
    const writer = connect(copy);
    try {
      prepare(writer);
    } finally {
      writer.close();
    }
    return { connection: connect(copy, { readOnly: true }), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
