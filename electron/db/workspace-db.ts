import { statSync } from 'node:fs';
import { AppError } from '../../shared/base/errors.ts';
import type { Backup, BackupReason, ReadOnlyReason, VerifyReport } from '../../shared/base/workspace.ts';
import { copyDatabase, damagedError, makeBackup } from './backup.ts';
import type { Connection } from './connect.ts';
import { isDamage, translateFailure } from './failure.ts';
import { databaseFile } from './layout.ts';
import { schemaVersionOf } from './migrate.ts';
import type { DbPorts } from './ports.ts';
import { type RecordChange, type Records, recordStatements, recordsOf } from './records.ts';
import { courseStore } from './stores/course.store.ts';
import { eventsStore } from './stores/events.store.ts';
import { flowStore } from './stores/flow.store.ts';
import { labStore } from './stores/lab.store.ts';
import { metaStore } from './stores/meta.store.ts';
import { scriptStore } from './stores/script.store.ts';
import { settingsStore } from './stores/settings.store.ts';
import { tenantStore } from './stores/tenant.store.ts';
import { tenantHistoryStore } from './stores/tenant-history.store.ts';
import { undoChanges } from './undo.ts';
import { verifyDatabase } from './verify.ts';

/** One change as the person sees it: it is stored whole, with its history row, or not at all. */
export interface Command {
  readonly label: string;
  readonly actor: string;
  /** What is changed, such as `workspace` or `flow/<id>`. */
  readonly subject: string;
  /** The subject's revision this change was decided on. Another one in the file is `workspace/stale`. */
  readonly expected: number;
  /** Store the event although no record changed; without it a change that changes nothing leaves no trace. */
  readonly always?: boolean;
  /** Decided beforehand, so that what was shown is what is stored; else now, and by chance. */
  readonly stamp?: { readonly at: string; readonly salt: string };
}
export interface Written<T> {
  readonly value: T;
  /** The subject's revision now. */
  readonly revision: number;
}

export interface OpenedConnection {
  readonly connection: Connection;
  readonly readOnly: ReadOnlyReason | null;
  /** Called after closing; removes a private copy. */
  readonly dispose: () => void;
}

export type WorkspaceDb = ReturnType<typeof workspaceDb>;

/** An open workspace database: the only way to its content is `read`, the only way to change it is `write`. */
export function workspaceDb(folder: string, opened: OpenedConnection, ports: DbPorts) {
  const { connection, readOnly } = opened;
  const file = databaseFile(folder);
  const statements = recordStatements(connection);
  const stores = {
    events: eventsStore(connection, ports.sha256),
    meta: metaStore(connection),
    settings: settingsStore(connection),
    flows: flowStore(connection),
    scripts: scriptStore(connection),
    labs: labStore(connection),
    course: courseStore(connection),
    tenant: tenantStore(connection),
    tenantHistory: tenantHistoryStore(connection),
  };
  const schemaVersion = schemaVersionOf(connection);
  const identity = identityOf(file);
  const dataVersion = () => connection.pragma('data_version', { simple: true });
  let seenVersion = dataVersion();

  /** Gives every failure its code. */
  function guarded<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (isDamage(error)) throw damagedError(folder, error);
      throw translateFailure(error, folder);
    }
  }

  function assertWritable(): void {
    if (readOnly) throw new AppError('workspace/read-only', { reason: readOnly });
  }

  /** A deleted or replaced file can still be written through an open handle, and all of it would be lost. */
  function assertPresent(): void {
    if (!connection.open || identityOf(file) !== identity) throw new AppError('workspace/gone', { folder });
  }

  function assertSameSchema(): void {
    const found = schemaVersionOf(connection);
    if (found !== schemaVersion) throw new AppError('workspace/newer-version', { found, known: schemaVersion });
  }

  function write<T>(command: Command, change: (records: Records) => T, undoes: number | null = null): Written<T> {
    const transaction = connection.transaction((): Written<T> => {
      // All of this is looked at under the write lock, so nothing can change between the look and the commit.
      assertPresent();
      assertSameSchema();
      const { label, actor, subject, expected } = command;
      const actual = stores.events.revisionOf(subject);
      if (actual !== expected) throw new AppError('workspace/stale', { subject, expected, actual });
      const changes: RecordChange[] = [];
      const value = change(recordsOf(statements, entry => changes.push(entry)));
      if (changes.length === 0 && !command.always) return { value, revision: actual };
      const revision = actual + 1;
      const { at, salt } = command.stamp ?? { at: ports.clock().toISOString(), salt: ports.salt() };
      stores.events.append({ at, actor, label, subject, revision, undoes, changes: JSON.stringify(changes), salt });
      return { value, revision };
    });
    assertWritable();
    const written = guarded(() => transaction.immediate());
    ports.onCommand?.();
    return written;
  }

  return {
    folder,
    readOnly,
    schemaVersion,
    /** How many commands the workspace has seen: grows with each, whoever made it. */
    revision: (): number => guarded(() => stores.events.chainEnd().length),
    read: <T>(action: (from: typeof stores) => T): T => guarded(() => action(stores)),
    write,
    /** Several commands as one transaction: all of them are stored, each with its event, or none is. */
    together<T>(commands: () => T): T {
      assertWritable();
      return guarded(() => connection.transaction(commands).immediate());
    },
    /** Takes one event back, as a new event. `workspace/stale` when its records were changed since. */
    undo: (seq: number, command: Command): Written<void> =>
      write(command, records => undoChanges(records, stores.events.get(seq), command), seq),
    backup(reason: BackupReason): Backup {
      return guarded(() => {
        assertWritable();
        assertPresent();
        return makeBackup(connection, folder, reason, ports.clock);
      });
    },
    /** A consistent copy, also of a file that was deleted while open. */
    copyTo: (target: string): void => guarded(() => copyDatabase(connection, target)),
    verify: (): VerifyReport => verifyDatabase(connection, stores.events, ports.sha256),
    assertPresent,
    /** Whether another program stored something since this was last asked. */
    changedElsewhere(): boolean {
      const before = seenVersion;
      seenVersion = guarded(dataVersion);
      return seenVersion !== before;
    },
    close(): void {
      if (!connection.open) return;
      try {
        if (!readOnly) connection.pragma('optimize');
      } catch {
        // Only statistics for the query planner: a full disk must not keep the person from closing.
      }
      connection.close();
      opened.dispose();
    },
  };
}

/** Device and file number; null when there is no file. */
function identityOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}
