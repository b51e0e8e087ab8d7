import { statfsSync } from 'node:fs';
import SQL from 'better-sqlite3';
import { AppError } from '../../shared/base/errors.ts';

/** Less free space than this and an input/output error is a full disk: SQLite cannot always tell them apart. */
const fullBelowBytes = 65_536;

/** SHMSIZE: the index of the log could not grow, which only a full disk prevents. */
const diskFull = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'];

/** What the file system says of a place where nothing can be put. */
const notWritable = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG'];

/**
 * Turns what SQLite and the file system report into our codes; anything unknown is a bug and is handed back as it came.
 * Damage is not translated here, because its words name the newest good backup: see `open.ts`.
 */
export function translateFailure(error: unknown, folder: string): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (diskFull.includes(code)) {
    return new AppError('workspace/disk-full', { folder }, { cause: error });
  }
  // On a read-only drive Node's recursive mkdir says that there is no such folder.
  const notMade = code === 'ENOENT' && (error as { syscall?: string }).syscall === 'mkdir';
  if (notMade || notWritable.includes(code) || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppError('file/not-writable', { path: folder }, { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'SQLITE_PROTOCOL') {
    return new AppError('workspace/busy', { folder }, { cause: error });
  }
  if (code === 'SQLITE_READONLY_DBMOVED') return new AppError('workspace/gone', { folder }, { cause: error });
  if (code.startsWith('SQLITE_READONLY')) {
    return new AppError('workspace/read-only', { reason: 'not-writable' }, { cause: error });
  }
  if (code.startsWith('SQLITE_IOERR')) {
    if (freeBytes(folder) < fullBelowBytes) return new AppError('workspace/disk-full', { folder }, { cause: error });
    return new AppError('workspace/disk-error', { folder, detail: code }, { cause: error });
  }
  return error;
}

/** Content that our own code would never have written: SQLite reads it without complaint, we cannot. */
export class DamagedContent extends Error {}

/** True when the file's content cannot be right. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedContent) return true;
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB') || code === 'SQLITE_FORMAT';
}

export function isCannotOpen(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY');
}

function codeOf(error: unknown): string {
  if (error instanceof SQL.SqliteError) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
