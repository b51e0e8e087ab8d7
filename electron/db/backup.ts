/** Copies of the database under `backups/`: made by SQLite itself, checked before they count, pruned by reason. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/base/clock.ts';
import { AppError } from '../../shared/base/errors.ts';
import { type Backup, type BackupReason, backupReasons } from '../../shared/base/workspace.ts';
import { type Connection, connect } from './connect.ts';
import { isTemporary, replaceFile } from './durable-file.ts';
import { unsoundness } from './integrity.ts';
import { backupFolder } from './layout.ts';

/** How many of each are kept. A person's own are kept longest; the others exist to undo one accident. */
const kept: Readonly<Record<BackupReason, number>> = {
  manual: 20,
  migration: 5,
  scheduled: 7,
  'before-restore': 5,
};

const idPattern = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-(${backupReasons.join('|')})$`,
);

/** `2026-03-01T09-30-00-000Z-manual`: sorts by time and is a file name on every system. */
const idOf = (at: Date, reason: BackupReason): string => `${at.toISOString().replace(/[:.]/g, '-')}-${reason}`;

const fileOf = (folder: string, id: string): string => join(backupFolder(folder), `${id}.sqlite`);

/** Writes a consistent copy of an open database to `file`, which must not exist. Others may go on writing meanwhile. */
export function copyDatabase(db: Connection, file: string): void {
  db.prepare('VACUUM INTO ?').run(file);
}

export function makeBackup(db: Connection, folder: string, reason: BackupReason, clock: Clock): Backup {
  mkdirSync(backupFolder(folder), { recursive: true });
  let at = clock();
  while (existsSync(fileOf(folder, idOf(at, reason)))) at = new Date(at.getTime() + 1);
  const id = idOf(at, reason);
  replaceFile(fileOf(folder, id), temporary => {
    copyDatabase(db, temporary);
    if (!isGoodDatabase(temporary)) throw new AppError('workspace/backup-damaged', { backupId: id });
  });
  prune(folder, reason);
  return readBackup(folder, id);
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(backupFolder(folder))) return [];
  return readdirSync(backupFolder(folder))
    .map(name => name.replace(/\.sqlite$/, ''))
    .filter(id => idPattern.test(id) && existsSync(fileOf(folder, id)))
    .sort()
    .reverse()
    .map(id => readBackup(folder, id));
}

export const newestGoodBackup = (folder: string): Backup | undefined => listBackups(folder).find(({ good }) => good);

/** The file of a backup that may be restored. The id comes from outside: only the shape above names a file. */
export function goodBackupFile(folder: string, id: string): string {
  const file = fileOf(folder, id);
  if (!idPattern.test(id) || !existsSync(file)) throw new AppError('workspace/backup-not-found', { backupId: id });
  if (!readBackup(folder, id).good) throw new AppError('workspace/backup-damaged', { backupId: id });
  return file;
}

/** The error for a database that cannot be trusted, naming the backup to go back to. */
export function damagedError(folder: string, cause: unknown): AppError {
  const backup = newestGoodBackup(folder);
  if (!backup) return new AppError('workspace/damaged-without-backup', { folder }, { cause });
  return new AppError('workspace/damaged', { folder, backupId: backup.id, backupAt: backup.createdAt }, { cause });
}

function readBackup(folder: string, id: string): Backup {
  const [, day, hour, minute, second, ms, reason] = idPattern.exec(id) ?? [];
  const file = fileOf(folder, id);
  return {
    id,
    createdAt: `${day}T${hour}:${minute}:${second}.${ms}Z`,
    sizeBytes: statSync(file).size,
    reason: reason as BackupReason,
    good: isGoodBackup(file),
  };
}

/** Checking reads the whole file, so the answer is kept as long as size and time of change stay the same. */
const checked = new Map<string, { readonly state: string; readonly good: boolean }>();

function isGoodBackup(file: string): boolean {
  const { size, mtimeMs } = statSync(file);
  const state = `${size} ${mtimeMs}`;
  const known = checked.get(file);
  if (known?.state === state) return known.good;
  const good = isGoodDatabase(file);
  checked.set(file, { state, good });
  return good;
}

export function isGoodDatabase(file: string): boolean {
  let db: Connection | undefined;
  try {
    db = connect(file, { readOnly: true });
    return unsoundness(db) === null;
  } catch {
    return false; // what SQLite cannot read is not a good backup, whatever the reason
  } finally {
    db?.close();
  }
}

function prune(folder: string, reason: BackupReason): void {
  const same = listBackups(folder).filter(backup => backup.reason === reason && backup.good);
  for (const { id } of same.slice(kept[reason])) rmSync(fileOf(folder, id), { force: true });
  for (const name of readdirSync(backupFolder(folder)).filter(isTemporary)) {
    const file = join(backupFolder(folder), name);
    // Of a program that was killed while it wrote; a younger one may still be written.
    if (statSync(file).mtimeMs < Date.now() - 3_600_000) rmSync(file, { force: true });
  }
}
