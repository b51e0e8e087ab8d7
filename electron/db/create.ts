import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { AppError } from '../../shared/base/errors.ts';
import { applicationId, connect } from './connect.ts';
import { replaceFile } from './durable-file.ts';
import { translateFailure } from './failure.ts';
import { audioFolder, backupFolder, databaseFile } from './layout.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';

/** Makes the folder of a new workspace around a database that `fill` writes to `file`. All of it appears, or nothing. */
export function createFolder(folder: string, fill: (file: string) => void): void {
  try {
    if (existsSync(databaseFile(folder))) throw new AppError('workspace/exists', { folder });
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new AppError('workspace/folder-not-empty', { folder });
    }
    mkdirSync(audioFolder(folder), { recursive: true });
    mkdirSync(backupFolder(folder), { recursive: true });
    replaceFile(databaseFile(folder), fill);
  } catch (error) {
    throw translateFailure(error, folder);
  }
}

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
