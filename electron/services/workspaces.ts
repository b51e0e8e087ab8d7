/** The workspaces the app knows, one of them open at most. Folders come from main's dialogs only. */
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import type {
  Backup,
  OpenWorkspace,
  RemovedWorkspace,
  VerifyReport,
  WorkspaceEntry,
  WorkspaceNumbers,
} from '../../shared/base/workspace.ts';
import { listBackups } from '../db/backup.ts';
import { databaseFile } from '../db/layout.ts';
import { openWorkspaceDb } from '../db/open.ts';
import type { DbPorts } from '../db/ports.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import {
  changeProfile,
  createWorkspace,
  duplicateWorkspace,
  type Origin,
  profileSubject,
  restoreWorkspace,
} from './workspaces/folder.ts';
import { freeFolder, moveBack, moveToTrash, sizeOf } from './workspaces/places.ts';
import { registryOf } from './workspaces/registry.ts';

export interface WorkspacesOptions extends DbPorts, Origin {
  /** The app's own folder: the list of workspaces lies there. */
  readonly dataFolder: string;
  /** Where workspaces are made when the person chooses no place. */
  readonly home: string;
  readonly newId: () => string;
  /** Told after every change of what is open. */
  readonly onChange: (open: OpenWorkspace | null) => void;
  /** Called with an open workspace, once it is there and before it is closed. */
  readonly onEnter?: (db: WorkspaceDb) => void;
  readonly onLeave?: (db: WorkspaceDb) => void;
}

export type Workspaces = ReturnType<typeof workspacesService>;

interface Session {
  readonly id: string;
  readonly db: WorkspaceDb;
  /** The revision of the workspace's own settings as the window last saw them. */
  seen: number;
  /** Of one that is on no list: called once it is closed. */
  readonly dispose?: () => void;
}

/** A day, in milliseconds: how old the newest backup may grow while the workspace is worked on. */
const backupEvery = 86_400_000;

export function workspacesService(options: WorkspacesOptions) {
  const registry = registryOf(join(options.dataFolder, 'workspaces.json'), options.home, options.newId);
  let session: Session | null = null;

  const profileRevision = (db: WorkspaceDb): number => db.read(({ events }) => events.revisionOf(profileSubject));
  const currentSession = (): Session => {
    if (!session) throw new AppError('workspace/none-open', {});
    return session;
  };

  function summary({ id, db }: Session): OpenWorkspace {
    const { name, sample } = db.read(({ settings }) => settings.profile());
    const { folder, readOnly, schemaVersion } = db;
    return { id, name, folder, sizeBytes: sizeOf(folder), revision: db.revision(), readOnly, schemaVersion, sample };
  }

  function entryOf(id: string): WorkspaceEntry {
    const { name, folder, lastOpened } = registry.find(id);
    const found = existsSync(databaseFile(folder));
    return { id, name, folder, lastOpened, sizeBytes: found ? sizeOf(folder) : 0, found, isOpen: session?.id === id };
  }

  function tell(): OpenWorkspace | null {
    if (session) session.seen = profileRevision(session.db);
    const open = session ? summary(session) : null;
    options.onChange(open);
    return open;
  }

  function leave(): void {
    if (!session) return;
    const { db, dispose } = session;
    quietly(() => options.onLeave?.(db));
    backupIfDue();
    db.close();
    session = null;
    dispose?.();
  }

  /** Makes an opened database the current one. The one before is closed only now, so a failed opening leaves it open. */
  function enter(db: WorkspaceDb): OpenWorkspace {
    leave();
    const { name } = db.read(({ settings }) => settings.profile());
    const { id } = registry.adopt(db.folder, name);
    registry.update(id, { name, lastOpened: options.clock().toISOString() });
    registry.setLast(id);
    session = { id, db, seen: profileRevision(db) };
    quietly(() => options.onEnter?.(db));
    options.onChange(summary(session));
    return summary(session);
  }

  function openFolder(folder: string): OpenWorkspace {
    try {
      return enter(openWorkspaceDb(folder, options));
    } catch (error) {
      // On the list all the same, because that is where its backups are offered.
      if (error instanceof AppError && error.code.startsWith('workspace/damaged'))
        registry.adopt(folder, basename(folder));
      throw error;
    }
  }

  function openLast(): OpenWorkspace | null {
    const { last, known } = registry.all();
    const entry = known.find(({ id }) => id === last);
    return entry && existsSync(databaseFile(entry.folder)) ? openFolder(entry.folder) : null;
  }

  /** Lends the database of a known workspace: the open one, or another just for this. */
  function withDb<T>(id: string, use: (db: WorkspaceDb) => T): T {
    if (session?.id === id) return use(session.db);
    const db = openWorkspaceDb(registry.find(id).folder, options);
    try {
      return use(db);
    } finally {
      db.close();
    }
  }

  /** A backup of the open workspace when it was changed and the newest is a day old. Never in the way of anything. */
  function backupIfDue(): Backup | null {
    if (!session || session.db.readOnly) return null;
    const { db } = session;
    const [newest] = listBackups(db.folder);
    const now = options.clock().getTime();
    if (newest && now - Date.parse(newest.createdAt) < backupEvery) return null;
    return quietly(() => {
      const last = db.read(({ events }) => events.get(events.chainEnd().length));
      return !last || (newest && last.at <= newest.createdAt) ? null : db.backup('scheduled');
    });
  }

  /** A full disk or a vanished folder must not keep anyone from opening or closing; what is asked for by hand says why. */
  function quietly<T>(action: () => T): T | null {
    try {
      return action();
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  return {
    list: (): WorkspaceEntry[] =>
      registry
        .all()
        .known.map(({ id }) => entryOf(id))
        .sort((a, b) => (b.lastOpened ?? '').localeCompare(a.lastOpened ?? '')),
    current: (): OpenWorkspace | null => (session ? summary(session) : null),
    /** The open database, for services of other domains; `workspace/none-open` without one. */
    database: (): WorkspaceDb => currentSession().db,
    /** Asked every few seconds, and so also the moment to notice what the command line or another app stored. */
    numbers(): WorkspaceNumbers {
      const { id, db } = currentSession();
      db.assertPresent();
      if (db.changedElsewhere()) {
        const open = tell();
        if (open) registry.update(id, { name: open.name });
      }
      const backups = listBackups(db.folder);
      return {
        events: db.revision(),
        backups: backups.length,
        lastBackup: backups[0]?.createdAt ?? null,
        sizeBytes: sizeOf(db.folder),
      };
    },
    /** `parent` is the folder the new workspace's folder is made in. */
    create(name: string, sample: boolean, parent = options.home): OpenWorkspace {
      return enter(createWorkspace(freeFolder(parent, name), { name, sample }, options, options));
    },
    /** Makes one with something in it and opens it; where `fill` fails, nothing is left of it and the open one stays. */
    createFilled(name: string, fill: (db: WorkspaceDb) => void): OpenWorkspace {
      const folder = freeFolder(options.home, name);
      const db = createWorkspace(folder, { name, sample: false }, options, options);
      try {
        fill(db);
      } catch (error) {
        db.close();
        rmSync(folder, { recursive: true, force: true });
        throw error;
      }
      return enter(db);
    },
    open(id: string): OpenWorkspace {
      if (session?.id === id) return summary(session);
      return openFolder(registry.find(id).folder);
    },
    openFolder,
    /** Shows one that is on no list and is not the one to begin with next time, such as what a learner handed in. */
    lend({ db, dispose }: { readonly db: WorkspaceDb; readonly dispose: () => void }): OpenWorkspace {
      leave();
      session = { id: options.newId(), db, dispose, seen: profileRevision(db) };
      options.onChange(summary(session));
      return summary(session);
    },
    /** The last one of the session before; null when there is none or it cannot be opened now. */
    openLast,
    close(): void {
      const wasLent = session?.dispose !== undefined;
      leave();
      // Back to the one before, where it is still there.
      if (wasLent) {
        if (!quietly(openLast)) tell();
        return;
      }
      registry.setLast(null);
      tell();
    },
    /** At the end of the app: closes the file, and opens it again next time. */
    quit: leave,
    saveElsewhere(parent: string): OpenWorkspace {
      const { db } = currentSession();
      const { name } = db.read(({ settings }) => settings.profile());
      return enter(duplicateWorkspace(db, freeFolder(parent, name), name, options, options));
    },
    rename(id: string, name: string): WorkspaceEntry {
      const label = `Rename to “${name}”`;
      const expected = session?.id === id ? session.seen : undefined;
      try {
        withDb(id, db => changeProfile(db, label, { name }, options, expected));
        registry.update(id, { name });
      } finally {
        // Also after a stale revision: the window then shows what someone else made of it.
        if (session?.id === id) tell();
      }
      return entryOf(id);
    },
    duplicate(id: string, name: string): WorkspaceEntry {
      const folder = freeFolder(options.home, name);
      withDb(id, db => duplicateWorkspace(db, folder, name, options, options).close());
      return entryOf(registry.adopt(folder, name).id);
    },
    remove(id: string): RemovedWorkspace {
      const { folder, name } = registry.find(id);
      const wasOpen = session?.id === id;
      if (wasOpen) leave();
      const at = options.clock();
      const trash = existsSync(folder) ? moveToTrash(folder, at) : folder;
      const { removedAt } = registry.remove(id, { removedAt: at.toISOString(), trash });
      if (wasOpen) tell();
      return { id, name, removedAt };
    },
    listRemoved: (): RemovedWorkspace[] =>
      registry.all().removed.map(({ id, name, removedAt }) => ({ id, name, removedAt })),
    restoreRemoved(id: string): WorkspaceEntry {
      const { trash, folder } = registry.findRemoved(id);
      const place = trash === folder ? folder : moveBack(trash, folder);
      return entryOf(registry.bringBack(id, place).id);
    },
    folderOf: (id: string): string => registry.find(id).folder,
    backups: (id: string): Backup[] => listBackups(registry.find(id).folder),
    backup: (id: string): Backup => withDb(id, db => db.backup('manual')),
    backupIfDue,
    restoreBackup(id: string, backupId: string): WorkspaceEntry {
      const { folder } = registry.find(id);
      const wasOpen = session?.id === id;
      if (wasOpen) leave();
      try {
        const db = restoreWorkspace(folder, backupId, options, options);
        registry.update(id, { name: db.read(({ settings }) => settings.profile()).name });
        if (wasOpen) enter(db);
        else db.close();
      } finally {
        // A refused restoration leaves the file as it was: it is opened again, or the window is told that it is closed.
        if (wasOpen && !session) reopen(folder);
      }
      return entryOf(id);
    },
    verify: (id: string): VerifyReport => withDb(id, db => db.verify()),
  };

  function reopen(folder: string): void {
    try {
      openFolder(folder);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      tell();
    }
  }
}
