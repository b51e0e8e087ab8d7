/** What can be done with one workspace folder; the app and the command line both stand on this. */
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import sampleFlows from '../../../assets/samples/flows.json' with { type: 'json' };
import sample from '../../../assets/samples/workspace.json' with { type: 'json' };
import type { WorkspaceProfile } from '../../../shared/base/workspace.ts';
import type { FlowContents } from '../../../shared/tenant/exchange.ts';
import { sampleTenant } from '../../../shared/tenant/sample.ts';
import { sampleMusic } from '../../../shared/tenant/sample-audio.ts';
import { createDatabase, createFolder } from '../../db/create.ts';
import { writeDurably } from '../../db/durable-file.ts';
import { audioFolder } from '../../db/layout.ts';
import { openWorkspaceDb } from '../../db/open.ts';
import type { DbPorts } from '../../db/ports.ts';
import { restoreBackup } from '../../db/restore.ts';
import type { WorkspaceDb } from '../../db/workspace-db.ts';
import { tenantService } from '../tenant.ts';
import { tenantExchange } from '../tenant-exchange.ts';

/** What a change to the workspace's own settings counts as in its history. */
export const profileSubject = 'workspace';

export interface Origin {
  /** Who acts, as the history tells it: `app` or `cli`. */
  readonly actor: string;
  /** The version of Flow Lab. */
  readonly version: string;
}

export interface NewWorkspace {
  readonly name: string;
  readonly sample: boolean;
}

export function createWorkspace(folder: string, wanted: NewWorkspace, origin: Origin, ports: DbPorts): WorkspaceDb {
  createFolder(folder, createDatabase);
  const db = openWorkspaceDb(folder, ports);
  try {
    const { actor } = origin;
    db.write({ label: 'Create the workspace', actor, subject: profileSubject, expected: 0 }, records =>
      db.read(({ meta, settings }) => {
        meta.set(records, 'workspace-id', randomUUID());
        meta.set(records, 'created-at', ports.clock().toISOString());
        meta.set(records, 'created-by', `Flow Lab ${origin.version}`);
        settings.change(records, { name: wanted.name, sample: wanted.sample });
      }),
    );
    if (wanted.sample) {
      for (const { label, profile } of sample.changes) changeProfile(db, label, profile, origin);
      fillWithSample(db, actor, ports);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The sample's contact center, and the one sound it has. */
function fillWithSample(db: WorkspaceDb, actor: string, ports: DbPorts): void {
  const service = tenantService(() => db, { newId: randomUUID, clock: ports.clock, actor });
  const music = sampleMusic();
  const hash = createHash('sha256').update(music).digest('hex');
  writeDurably(join(audioFolder(db.folder), hash.slice(0, 2), `${hash}.wav`), music);
  tenantExchange(() => db, service).put(sampleTenant, sampleFlows as FlowContents, 'Set up the sample contact center');
}

export const sampleName = sample.name;

/** The name a workspace gets from its folder when none is given. */
export const nameOfFolder = (folder: string): string => basename(folder).trim().slice(0, 80) || 'Workspace';

/** `expected` is the revision the person saw; without it the present one, for a program that has just looked. */
export function changeProfile(
  db: WorkspaceDb,
  label: string,
  patch: Partial<WorkspaceProfile>,
  origin: Pick<Origin, 'actor'>,
  expected = db.read(({ events }) => events.revisionOf(profileSubject)),
): void {
  db.write({ label, actor: origin.actor, subject: profileSubject, expected }, records =>
    db.read(({ settings }) => settings.change(records, patch)),
  );
}

/** A copy under a new name and a new id; its history goes on from the original's. */
export function duplicateWorkspace(
  source: WorkspaceDb,
  folder: string,
  name: string,
  origin: Pick<Origin, 'actor'>,
  ports: DbPorts,
): WorkspaceDb {
  createFolder(folder, file => source.copyTo(file));
  if (existsSync(audioFolder(source.folder))) {
    cpSync(audioFolder(source.folder), audioFolder(folder), { recursive: true });
  }
  const db = openWorkspaceDb(folder, ports);
  if (db.readOnly) return db; // made by a newer version: it can be copied, not changed
  const expected = db.read(({ events }) => events.revisionOf(profileSubject));
  const from = db.read(({ settings }) => settings.profile().name);
  const label = `Duplicate of “${from}”`;
  db.write({ label, actor: origin.actor, subject: profileSubject, expected, always: true }, records =>
    db.read(({ meta, settings }) => {
      meta.set(records, 'workspace-id', randomUUID());
      settings.change(records, { name });
    }),
  );
  return db;
}

/** Goes back to a backup and says so in the history. The workspace must not be open. */
export function restoreWorkspace(
  folder: string,
  backupId: string,
  origin: Pick<Origin, 'actor'>,
  ports: DbPorts,
): WorkspaceDb {
  restoreBackup(folder, backupId, ports.clock);
  const db = openWorkspaceDb(folder, ports);
  if (db.readOnly) return db;
  const expected = db.read(({ events }) => events.revisionOf(profileSubject));
  const label = `Restore the backup ${backupId}`;
  db.write({ label, actor: origin.actor, subject: profileSubject, expected, always: true }, () => {});
  return db;
}
