/** Files that are either whole or not there: written to a temporary name, synced, renamed, and the folder synced. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A name beside `file` that nothing else uses; starts with a dot so that listings leave it out. */
export const temporaryName = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);

export const isTemporary = (name: string): boolean => /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);

export function syncPath(path: string): void {
  // Windows cannot open a folder, and does not need it: renames are journalled there.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Lets `write` make a file under a temporary name, then puts it in its place in one step. Leaves nothing on failure. */
export function replaceFile(file: string, write: (temporary: string) => void): void {
  const temporary = temporaryName(file);
  try {
    write(temporary);
    syncPath(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncPath(dirname(file));
}

export function writeDurably(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, temporary => writeFileSync(temporary, content));
}
