import { resolve } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import type { Backup } from '../../shared/base/workspace.ts';
import { listBackups, newestGoodBackup } from '../db/backup.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { createWorkspace, nameOfFolder, restoreWorkspace, sampleName } from '../services/workspaces/folder.ts';
import { sizeOf } from '../services/workspaces/places.ts';
import { command, flag, one, optional, requiredText } from './kit.ts';
import { knownWorkspaces } from './known-workspaces.ts';

const workspace = requiredText('DIR', 'The workspace folder');
const actor = 'cli';

function withDb<T>(folder: string, use: (db: WorkspaceDb) => T): T {
  const db = openWorkspaceDb(resolve(folder), realPorts);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

function infoOf(db: WorkspaceDb) {
  const { name, description, timeZone, sample } = db.read(({ settings }) => settings.profile());
  const backups = listBackups(db.folder);
  return {
    name,
    description,
    timeZone,
    sample,
    folder: db.folder,
    readOnly: db.readOnly,
    schemaVersion: db.schemaVersion,
    events: db.revision(),
    sizeBytes: sizeOf(db.folder),
    backups: backups.length,
    lastBackup: backups[0]?.createdAt ?? null,
  };
}

function infoText(db: WorkspaceDb): string {
  const info = infoOf(db);
  return [
    `${info.name}${info.sample ? ' (sample)' : ''}`,
    ...(info.description ? [`  ${info.description}`] : []),
    `  folder      ${info.folder}`,
    `  time zone   ${info.timeZone}`,
    `  format      ${info.schemaVersion}${info.readOnly ? `, read-only (${info.readOnly})` : ''}`,
    `  history     ${info.events} events`,
    `  size        ${kilobytes(info.sizeBytes)}`,
    `  backups     ${info.backups}${info.lastBackup ? `, the newest of ${info.lastBackup}` : ''}`,
  ].join('\n');
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
const backupLine = ({ id, sizeBytes, good }: Backup): string =>
  `${id}  ${kilobytes(sizeBytes)}${good ? '' : '  damaged'}`;

export const commands = [
  command({
    name: 'new',
    triedAs: ['create', 'make', 'init', 'add'],
    summary: 'Make a workspace in a new or empty folder',
    args: { folder: one('DIR', 'The folder to make') },
    options: { sample: flag('Fill it with the sample company') },
    examples: ['workspace new my-lab', 'workspace new demo --sample'],
    run({ args, options }, { version }) {
      const folder = resolve(args.folder);
      const name = options.sample ? sampleName : nameOfFolder(folder);
      const db = createWorkspace(folder, { name, sample: options.sample }, { actor, version }, realPorts);
      try {
        return { ok: true, json: { ok: true, ...infoOf(db) }, text: infoText(db) };
      } finally {
        db.close();
      }
    },
  }),
  command({
    name: 'info',
    triedAs: ['open', 'show', 'status'],
    summary: 'Show what a workspace is and how much it holds',
    options: { workspace },
    run: ({ options }) =>
      withDb(options.workspace, db => ({ ok: true, json: { ok: true, ...infoOf(db) }, text: infoText(db) })),
  }),
  command({
    name: 'verify',
    triedAs: ['check', 'test', 'prove'],
    summary: 'Prove that the file is sound and its history unaltered',
    options: { workspace },
    run: ({ options }) =>
      withDb(options.workspace, db => {
        const report = db.verify();
        const text = report.ok
          ? `Sound. ${report.events} events, each in its place and unaltered.`
          : report.problems.map(({ code, detail }) => `${code}: ${detail}`).join('\n');
        return { ok: report.ok, json: report, text };
      }),
  }),
  command({
    name: 'backup',
    summary: 'Make a checked backup inside the workspace folder',
    options: { workspace },
    run: ({ options }) =>
      withDb(options.workspace, db => {
        const backup = db.backup('manual');
        return { ok: true, json: { ok: true, ...backup }, text: backupLine(backup) };
      }),
  }),
  command({
    name: 'restore',
    summary: 'Go back to a backup; what is there now is kept first',
    args: { backup: optional('BACKUP', 'Its id as --list shows it; the newest good one when left out') },
    options: { workspace, list: flag('Only list the backups') },
    examples: ['workspace restore --list --workspace my-lab', 'workspace restore --workspace my-lab'],
    run({ args, options }) {
      const folder = resolve(options.workspace);
      if (options.list) {
        const backups = listBackups(folder);
        return { ok: true, json: backups, text: backups.map(backupLine).join('\n') || 'There is no backup yet.' };
      }
      const backupId = args.backup ?? newestGoodBackup(folder)?.id;
      if (!backupId) throw new AppError('workspace/no-good-backup', { folder });
      const db = restoreWorkspace(folder, backupId, { actor }, realPorts);
      try {
        return { ok: true, json: { ok: true, restored: backupId, ...infoOf(db) }, text: `Restored ${backupId}.` };
      } finally {
        db.close();
      }
    },
  }),
  ...knownWorkspaces,
];
