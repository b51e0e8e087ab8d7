import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import { applicationId, connect } from './connect.ts';
import { replaceFile } from './durable-file.ts';
import { translateFailure } from './failure.ts';
import { audioFolder, backupFolder, databaseFile } from './layout.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';

/** Makes the folder of a new workspace around a database that `fill` writes to `file`. All of it appears, or nothing. */
export function createFolder(folder: string, fill: (file: string) => void): void {
  if (existsSync(databaseFile(folder))) throw new AppError('workspace/exists', { folder });
  const made = !existsSync(folder);
  if (!made && !isEmptyFolder(folder)) throw new AppError('workspace/folder-not-empty', { folder });
  const parts = [audioFolder(folder), backupFolder(folder)];
  try {
    for (const part of parts) makeFolder(part);
    replaceFile(databaseFile(folder), fill);
  } catch (error) {
    // Told apart before the space is given back: a full disk must still be full when it is looked at.
    const failure = translateFailure(error, folder);
    for (const part of made ? [folder] : parts) rmSync(part, { recursive: true, force: true });
    throw failure;
  }
}

/** One by one: Node's own recursive way never ends where a folder is there but takes no other, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

const isEmptyFolder = (path: string): boolean => statSync(path).isDirectory() && readdirSync(path).length === 0;

/** An empty database of the newest schema. */
export function createDatabase(file: string): void {
  const db = connect(file, { create: true });
  try {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations, () => {});
  } finally {
    db.close();
  }
}
