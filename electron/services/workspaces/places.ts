import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { translateFailure } from '../../db/failure.ts';
import { audioFolder, databaseFile } from '../../db/layout.ts';

/** A folder name made of a workspace's name, allowed on every system, that nothing in `parent` has yet. */
export function freeFolder(parent: string, name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  const base = plain || 'Workspace';
  let folder = join(parent, base);
  for (let number = 2; existsSync(folder); number += 1) folder = join(parent, `${base} ${number}`);
  return folder;
}

/** Bytes of the database with its log, and of the audio files. Backups are not counted: they are not the workspace. */
export function sizeOf(folder: string): number {
  const audio = audioFolder(folder);
  const files = existsSync(audio)
    ? readdirSync(audio, { recursive: true, encoding: 'utf8' }).map(file => join(audio, file))
    : [];
  return [databaseFile(folder), `${databaseFile(folder)}-wal`, ...files]
    .map(file => statSync(file, { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0);
}

/** The trash lies beside the workspace, so that moving there is one step on every drive and needs no space. */
export function moveToTrash(folder: string, at: Date): string {
  const trash = join(dirname(folder), '.flow-lab-trash');
  const target = freeFolder(trash, `${basename(folder)} ${at.toISOString().slice(0, 10)}`);
  return moveFolder(folder, target);
}

/** Back to where it was, or beside that when the place is taken. */
export function moveBack(trash: string, folder: string): string {
  const target = existsSync(folder) ? freeFolder(dirname(folder), basename(folder)) : folder;
  return moveFolder(trash, target);
}

function moveFolder(from: string, to: string): string {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    return to;
  } catch (error) {
    throw translateFailure(error, from);
  }
}
