import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/base/clock.ts';
import { AppError } from '../../shared/base/errors.ts';
import { goodBackupFile, makeBackup } from './backup.ts';
import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { replaceFile } from './durable-file.ts';
import { isDamage, translateFailure } from './failure.ts';
import { unsoundness } from './integrity.ts';
import { backupFolder, databaseFile } from './layout.ts';

/**
 * Puts a backup in the place of the database. What is there now is kept first: as a backup of its own when it is sound,
 * else as `backups/damaged-<time>.sqlite`. Nobody else may have the workspace open: they would write into a file that
 * is no longer there.
 */
export function restoreBackup(folder: string, backupId: string, clock: Clock, options: ConnectOptions = {}): void {
  const backup = goodBackupFile(folder, backupId);
  const file = databaseFile(folder);
  try {
    const lock = existsSync(file) ? lockAlone(file, options) : null;
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

/** A connection that no other can exist beside, or null when the file is damaged. */
function lockAlone(file: string, options: ConnectOptions): Connection | null {
  if (!isSound(file, options)) return null;
  const db = connect(file, options);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Only looks: a damaged file is kept exactly as it was found. */
function isSound(file: string, options: ConnectOptions): boolean {
  const db = connect(file, { ...options, readOnly: true });
  try {
    return unsoundness(db) === null;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    db.close();
  }
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
