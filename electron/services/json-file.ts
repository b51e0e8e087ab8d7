import { readFileSync, renameSync } from 'node:fs';
import { AppError } from '../../shared/base/errors.ts';
import { writeDurably } from '../db/durable-file.ts';

/** A small file of our own that may be missing or spoiled: a bad one is kept under another name, and defaults serve. */
export interface JsonFile<T> {
  read(): T;
  write(value: T): void;
}

export function jsonFile<T>(path: string, parse: (value: unknown) => T): JsonFile<T> {
  return {
    read() {
      const text = readText(path);
      if (text === null) return parse({});
      try {
        return parse(JSON.parse(text));
      } catch {
        renameSync(path, `${path}.bad-${Date.now()}`);
        return parse({});
      }
    },
    write(value) {
      try {
        writeDurably(path, `${JSON.stringify(value, null, 2)}\n`);
      } catch (cause) {
        const { code } = cause as { code?: string };
        if (code === 'ENOSPC' || code === 'EDQUOT') throw new AppError('file/disk-full', { path }, { cause });
        throw new AppError('file/not-writable', { path }, { cause });
      }
    },
  };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}
