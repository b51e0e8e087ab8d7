/**
 * Files the person dropped on the window or the system handed to us. The window knows each by a token it cannot guess or
 * make; only a token leads to a path. The list lives as long as the app runs.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname, isAbsolute, join } from 'node:path';
import { databaseFile } from '../db/layout.ts';

export type FileKind = 'lab-file' | 'workspace' | 'audio' | 'flow' | 'unknown';
export interface HandedFile {
  readonly token: string;
  readonly name: string;
  readonly kind: FileKind;
}

const kinds: Readonly<Record<string, FileKind>> = { '.flowlab': 'lab-file', '.wav': 'audio', '.json': 'flow' };

/** A folder with a workspace in it, or the database file inside, is a workspace; the rest goes by its ending. */
export const kindOf = (path: string): FileKind =>
  workspaceFolderOf(path) === null ? (kinds[extname(path).toLowerCase()] ?? 'unknown') : 'workspace';

export function workspaceFolderOf(path: string): string | null {
  if (existsSync(databaseFile(path))) return path;
  return path === databaseFile(join(path, '..')) && existsSync(path) ? join(path, '..') : null;
}

export function handedFiles() {
  const paths = new Map<string, string>();
  const adopt = (path: string): HandedFile => {
    const token = randomUUID();
    paths.set(token, path);
    return { token, name: basename(path), kind: kindOf(path) };
  };
  return {
    adopt,
    /** What the preload sends for dropped files; anything but absolute paths is left out. */
    adoptAll: (given: unknown): string[] =>
      (Array.isArray(given) ? given : [])
        .filter((path): path is string => typeof path === 'string' && isAbsolute(path))
        .slice(0, 1_000)
        .map(path => adopt(path).token),
    /** The path behind a token, or null when the token is not one of ours. */
    pathOf: (token: string): string | null => paths.get(token) ?? null,
  };
}
