/** The commands that keep the app's own list of workspaces right; the app reads it anew each time it shows it. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import { workspaceName } from '../../shared/base/workspace.ts';
import { databaseFile } from '../db/layout.ts';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import { changeProfile, duplicateWorkspace, nameOfFolder } from '../services/workspaces/folder.ts';
import { moveToTrash, sizeOf } from '../services/workspaces/places.ts';
import { registryOf } from '../services/workspaces/registry.ts';
import { appFolder } from './app-folder.ts';
import { command, one, requiredText, text } from './kit.ts';

const actor = 'cli';
const workspace = requiredText('DIR', 'The workspace folder');
const data = text('DIR', 'The app’s data folder, where it is not the usual one');

function knownIn(dataFolder: string | undefined) {
  const folder = dataFolder === undefined ? appFolder() : resolve(dataFolder);
  return registryOf(join(folder, 'workspaces.json'), join(folder, 'workspaces'), randomUUID);
}

function checkedName(name: string, path: string): string {
  const checked = workspaceName.safeParse(name);
  if (checked.success) return checked.data;
  throw new AppError('cli/bad-value', { name: 'NAME', path, wanted: 'a name has 1 to 80 characters on one line' });
}

export const knownWorkspaces = [
  command({
    name: 'list',
    triedAs: ['ls', 'all', 'recent'],
    summary: 'List the workspaces the app knows',
    options: { data },
    run({ options }) {
      const rows = knownIn(options.data)
        .all()
        .known.map(({ name, folder, lastOpened }) => {
          const found = existsSync(databaseFile(folder));
          return { name, folder, lastOpened, found, sizeBytes: found ? sizeOf(folder) : 0 };
        })
        .sort((a, b) => (b.lastOpened ?? '').localeCompare(a.lastOpened ?? ''));
      const lines = rows.map(({ name, folder, found }) => `${name}\n  ${folder}${found ? '' : '  (not found)'}`);
      return { ok: true, json: rows, text: lines.join('\n') || 'The app knows no workspace yet.' };
    },
  }),
  command({
    name: 'rename',
    triedAs: ['name', 'mv'],
    summary: 'Give a workspace another name; its folder stays where it is',
    args: { name: one('NAME', 'The new name') },
    options: { workspace, data },
    examples: ['workspace rename "Spring term" --workspace my-lab'],
    run({ args, options }) {
      const folder = resolve(options.workspace);
      const name = checkedName(args.name, 'flow-lab workspace rename');
      const db = openWorkspaceDb(folder, realPorts);
      try {
        changeProfile(db, `Rename to “${name}”`, { name }, { actor });
      } finally {
        db.close();
      }
      const known = knownIn(options.data);
      const entry = known.findFolder(folder);
      if (entry) known.update(entry.id, { name });
      return { ok: true, json: { ok: true, name, folder }, text: `Renamed to “${name}”.` };
    },
  }),
  command({
    name: 'duplicate',
    triedAs: ['copy', 'cp', 'clone'],
    summary: 'Copy a workspace, audio and history included, into a new or empty folder',
    args: { folder: one('DIR', 'The folder to make') },
    options: { workspace, name: text('NAME', 'The name of the copy; that of its folder when left out') },
    examples: ['workspace duplicate autumn --workspace my-lab'],
    run({ args, options }) {
      const folder = resolve(args.folder);
      const name = checkedName(options.name ?? nameOfFolder(folder), 'flow-lab workspace duplicate');
      const db = openWorkspaceDb(resolve(options.workspace), realPorts);
      try {
        duplicateWorkspace(db, folder, name, { actor }, realPorts).close();
      } finally {
        db.close();
      }
      return { ok: true, json: { ok: true, name, folder }, text: `“${name}” was made in ${folder}.` };
    },
  }),
  command({
    name: 'remove',
    triedAs: ['delete', 'rm', 'trash'],
    summary: 'Move a workspace to the trash folder beside it; the app can put it back',
    options: { workspace, data },
    run({ options }) {
      const folder = resolve(options.workspace);
      // A damaged one can be removed as well: what counts is that it is one.
      if (!existsSync(databaseFile(folder))) throw new AppError('workspace/not-found', { folder });
      const known = knownIn(options.data);
      const { id, name } = known.adopt(folder, basename(folder));
      const at = new Date();
      const trash = moveToTrash(folder, at);
      known.remove(id, { removedAt: at.toISOString(), trash });
      const said = `“${name}” was moved to ${trash}. The app lists it under “In the trash” and can put it back.`;
      return { ok: true, json: { ok: true, name, trash }, text: said };
    },
  }),
];
