/** Real workspaces in real folders for tests; each is removed when its test ends. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQL from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { type OpenOptions, openWorkspaceDb } from '../../electron/db/open.ts';
import { type DbPorts, realPorts } from '../../electron/db/ports.ts';
import { settingTable } from '../../electron/db/stores/settings.store.ts';
import type { WorkspaceDb } from '../../electron/db/workspace-db.ts';
import { createWorkspace } from '../../electron/services/workspaces/folder.ts';
import { AppError, type AppErrorShape } from '../../shared/base/errors.ts';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until it is moved. */
export function fakeClock(start = '2026-03-01T09:30:00.000Z'): { now: () => Date; add(milliseconds: number): void } {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    add(milliseconds) {
      time += milliseconds;
    },
  };
}

export const portsAt = (clock: () => Date): DbPorts => ({ ...realPorts, clock });

/** A workspace folder with `events` events beyond its creation, closed. */
export function workspaceFolder({ events = 0, folder = join(temporaryFolder(), 'workspace') } = {}): string {
  const db = createWorkspace(folder, { name: 'Test', sample: false }, { actor: 'test', version: '0' }, realPorts);
  for (let count = 0; count < events; count += 1) setValue(db, 'counter', `${count} ${'x'.repeat(200)}`);
  db.close();
  return folder;
}

export function openTest(folder: string, options: OpenOptions & { ports?: DbPorts } = {}): WorkspaceDb {
  const db = openWorkspaceDb(folder, options.ports ?? realPorts, options);
  onTestFinished(() => db.close());
  return db;
}

/** One command that sets one value, based on the present revision unless another is given. */
export function setValue(db: WorkspaceDb, key: string, value: string | number, expected?: number): number {
  const subject = `setting/${key}`;
  const base = expected ?? db.read(({ events }) => events.revisionOf(subject));
  return db.write({ label: `Set ${key}`, actor: 'test', subject, expected: base }, records =>
    records.put(settingTable, { key, value: JSON.stringify(value) }),
  ).revision;
}

/** The file as any other program sees it, past all our guards. */
export function raw(file: string): SQL.Database {
  const db = new SQL(file);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

export function storedValue(file: string, key: string): unknown {
  const text = raw(file).prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key);
  return text === undefined ? undefined : JSON.parse(text);
}

export const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Runs an action that must fail with an error of ours, and gives that error. */
export function failureOf(action: () => unknown): AppErrorShape {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error.toShape();
    throw error;
  }
  return expect.fail('expected a failure, but it succeeded');
}
