/** Opens a workspace's database: looks before it writes, migrates, and falls back to reading where writing is not possible. */
import { accessSync, constants, existsSync } from 'node:fs';
import { AppError } from '../../shared/base/errors.ts';
import type { ReadOnlyReason } from '../../shared/base/workspace.ts';
import { damagedError, makeBackup } from './backup.ts';
import { type Connection, connect } from './connect.ts';
import { DamagedContent, isCannotOpen, isDamage, translateFailure } from './failure.ts';
import { unsoundness } from './integrity.ts';
import { databaseFile } from './layout.ts';
import { type Migration, migrate, newestVersion, schemaVersionOf } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { DbPorts } from './ports.ts';
import { snapshotOf } from './snapshot.ts';
import { type OpenedConnection, type WorkspaceDb, workspaceDb } from './workspace-db.ts';

export interface OpenOptions {
  /** The schema's steps; another list only in tests. */
  readonly steps?: readonly Migration[];
  readonly waitMs?: number;
  /** Opens it for reading only, for this reason. */
  readonly readOnly?: ReadOnlyReason;
}

const keep = (): void => {};

export function openWorkspaceDb(folder: string, ports: DbPorts, options: OpenOptions = {}): WorkspaceDb {
  const file = databaseFile(folder);
  if (!existsSync(file)) throw new AppError('workspace/not-found', { folder });
  if (!isAllowed(file, constants.R_OK)) throw new AppError('workspace/not-readable', { folder });
  try {
    const opened = openConnection(folder, ports, options);
    try {
      return workspaceDb(folder, opened, ports);
    } catch (error) {
      opened.connection.close();
      opened.dispose();
      throw error;
    }
  } catch (error) {
    if (isDamage(error)) throw damagedError(folder, error);
    throw translateFailure(error, folder);
  }
}

function openConnection(folder: string, ports: DbPorts, options: OpenOptions): OpenedConnection {
  const { steps = migrations, waitMs, readOnly = null } = options;
  const wait = waitMs === undefined ? {} : { waitMs };
  const file = databaseFile(folder);
  const snapshot = (readOnly: ReadOnlyReason, reader: Connection | null): OpenedConnection => {
    const copy = snapshotOf(folder, reader, connection => {
      inspect(connection, folder);
      migrate(connection, steps, keep);
    });
    reader?.close();
    return { ...copy, readOnly };
  };

  // Reading first: a file of a newer version, or a damaged one, must not see a single write.
  const probe = openForReading(file, folder, wait);
  if (!probe) return snapshot('not-writable', null);
  const version = schemaVersionOf(probe);
  if (version > newestVersion(steps)) return { connection: probe, readOnly: 'newer-version', dispose: keep };
  if (readOnly) return { connection: probe, readOnly, dispose: keep };
  if (!isAllowed(folder, constants.W_OK) || !isAllowed(file, constants.W_OK)) {
    if (version < newestVersion(steps)) return snapshot('not-writable', probe);
    return { connection: probe, readOnly: 'not-writable', dispose: keep };
  }
  probe.close();

  const connection = connect(file, wait);
  try {
    migrate(connection, steps, () => makeBackup(connection, folder, 'migration', ports.clock));
    return { connection, readOnly: null, dispose: keep };
  } catch (error) {
    const failure = translateFailure(error, folder);
    if (failure instanceof AppError && failure.code === 'workspace/busy') return snapshot('in-use', connection);
    connection.close();
    throw error;
  }
}

/** Null where SQLite cannot read in place: on a read-only drive it has nowhere to put the log's index. */
function openForReading(file: string, folder: string, wait: { waitMs?: number }): Connection | null {
  const probe = connect(file, { readOnly: true, ...wait });
  try {
    inspect(probe, folder);
    return probe;
  } catch (error) {
    probe.close();
    if (isCannotOpen(error)) return null;
    throw error;
  }
}

/** Whose file it is, and whether its structure and references hold. */
function inspect(db: Connection, folder: string): void {
  const problem = unsoundness(db);
  if (problem === 'foreign') throw new AppError('workspace/not-a-workspace', { folder });
  if (problem) throw new DamagedContent(problem.detail);
}

/** On a read-only drive writing is not allowed for root either, whom mode bits do not stop. */
function isAllowed(path: string, access: number): boolean {
  try {
    accessSync(path, access);
    return true;
  } catch {
    return false;
  }
}
