/** What the commands about labs share: where a lab comes from, and a workspace opened for one command. */
import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openWorkspaceDb } from '../db/open.ts';
import { realPorts } from '../db/ports.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import { type LabService, labService } from '../services/labs/labs.ts';
import { type LabLibrary, labLibrary, readLabAt } from '../services/labs/library.ts';
import { appFolder } from './app-folder.ts';
import { one, requiredText } from './kit.ts';

export const workspace = requiredText('DIR', 'The workspace folder');
export const id = one('ID', 'A lab by its id, or the folder or file of a lab');
export const ports = { ...realPorts, newId: randomUUID, actor: 'cli', chance: () => randomInt(2 ** 32) };
export const library = (): LabLibrary => labLibrary(join(appFolder(), 'labs'));

/** The id of a lab, which is taken into the library for this one command when it is named by its place. */
export function idOf(known: LabLibrary, wanted: string): string {
  const path = resolve(wanted);
  const isPlace = /[\\/]/.test(wanted) || /\.(?:zip|flowlab-lab)$/.test(wanted) || existsSync(join(path, 'lab.json'));
  return isPlace ? known.lend(readLabAt(path)).lab.id : wanted;
}

export interface Named {
  readonly labs: LabService;
  readonly id: string;
  readonly db: WorkspaceDb;
}
export function withLab<T>(folder: string, wanted: string, use: (named: Named) => T, open = openWorkspaceDb): T {
  const known = library();
  const found = idOf(known, wanted);
  // Before a folder is made for a lab that does not exist.
  known.find(found);
  const db = open(resolve(folder), realPorts);
  try {
    return use({ labs: labService(() => db, { ...ports, library: known }), id: found, db });
  } finally {
    db.close();
  }
}
