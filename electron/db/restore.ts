import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/base/clock.ts';
import { AppError } from '../../shared/base/errors.ts';
import { goodBackupFile, makeBackup } from './backup.ts';
import { type Connection, connect } from './connect.ts';
import { replaceFile } from './durable-file.ts';
import { isDamage, translateFailure } from './failure.ts';
import { integrityProblems } from './integrity.ts';
import { backupFolder, databaseFile } from './layout.ts';

/**
 * Puts a backup in the place of the database. What is there now is kept first: as a backup of its own when it is sound,
 * else as `backups/damaged-<time>.sqlite`. Nobody else may have the workspace open: they would write into a file that
 * is no longer there.
 */
export function restoreBackup(folder: string, backupId: string, clock: Clock): void {
  const backup = goodBackupFile(folder, backupId);
  const file = databaseFile(folder);
  try {
    const lock = existsSync(file) ? lockAlone(file) : null;
    try {
      if (lock) {
        makeBackup(lock, folder, 'before-restore', clock);
        lock.pragma('wal_checkpoint(TRUNCATE)');
        // Windows cannot replace an open file; elsewhere the lock is held until the new file is in its place.
        if (process.platform === 'win32') lock.close();
      } else {
        keepDamaged(folder, clock);
      }
      replaceFile(file, temporary => copyFileSync(backup, temporary, constants.COPYFILE_FICLONE));
    } finally {
      lock?.close();
    }
  } catch (error) {
    throw translateFailure(error, folder);
  }
}

/** A connection that no other can exist beside, or null when the file is too damaged to be opened. */
function lockAlone(file: string): Connection | null {
  let db: Connection | undefined;
  try {
    db = connect(file);
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    if (integrityProblems(db, 'quick').length === 0) return db;
  } catch (error) {
    if (!isDamage(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

/** The damaged file may be all there is of the last hour's work: it is kept with its log, byte for byte. */
function keepDamaged(folder: string, clock: Clock): void {
  const file = databaseFile(folder);
  if (!existsSync(file)) return;
  mkdirSync(backupFolder(folder), { recursive: true });
  const name = `damaged-${clock().toISOString().replace(/[:.]/g, '-')}.sqlite`;
  const kept = join(backupFolder(folder), name);
  if (existsSync(kept)) throw new AppError('workspace/busy', { folder });
  for (const end of ['', '-wal']) if (existsSync(file + end)) linkOrCopy(file + end, kept + end);
  // A log that belongs to the damaged file would be played into the restored one.
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
}

/** A second name costs no space, which a full disk would not give; not every file system has them. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
