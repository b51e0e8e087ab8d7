/** Files that disk errors, crashes of other programs and curious editors leave behind. */
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  failureOf,
  hashOf,
  openTest,
  raw,
  setValue,
  storedValue,
  workspaceFolder,
} from '../../build/testing/workspace.ts';
import { listBackups } from './backup.ts';
import { backupFolder, databaseFile } from './layout.ts';
import { restoreBackup } from './restore.ts';

const now = () => new Date();
const pageSize = 4096;

function edit(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['cut in half', file => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ['cut within a page', file => truncateSync(file, readFileSync(file).length - 1_000)],
  ['cut to a part of the header', file => truncateSync(file, 60)],
  ['empty', file => truncateSync(file, 0)],
  ['zeroed in its header', file => edit(file, bytes => bytes.fill(0, 0, 100))],
  ['zeroed from the second page on', file => edit(file, bytes => bytes.fill(0, pageSize))],
  [
    'flipped in the head of each page',
    file =>
      edit(file, bytes => {
        for (let page = pageSize; page < bytes.length; page += pageSize) {
          for (let at = page; at < page + 8; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        }
      }),
  ],
  ['not a database', file => writeFileSync(file, 'Dear diary, '.repeat(2_000))],
];

describe.each(damages)('a database file that is %s', (_, damage) => {
  test('is reported with the newest good backup, which brings everything back and keeps the damaged file', () => {
    const folder = workspaceFolder({ events: 40 });
    const file = databaseFile(folder);
    const before = openTest(folder);
    setValue(before, 'colour', 'red');
    const backup = before.backup('manual');
    before.close();
    damage(file);
    const damaged = hashOf(file);

    expect(failureOf(() => openTest(folder))).toEqual({
      code: 'workspace/damaged',
      data: { folder, backupId: backup.id, backupAt: backup.createdAt },
    });
    expect(hashOf(file)).toBe(damaged);

    restoreBackup(folder, backup.id, now);
    const after = openTest(folder);
    expect(after.verify()).toEqual({ ok: true, events: 42, problems: [] });
    setValue(after, 'colour', 'blue');
    expect(storedValue(file, 'colour')).toBe('blue');
    const kept = readdirSync(backupFolder(folder)).filter(name => /^damaged-.*\.sqlite$/.test(name));
    expect(kept.map(name => hashOf(join(backupFolder(folder), name)))).toEqual([damaged]);
  });
});

test('without a backup the error says so, and the file is left as it is', () => {
  const folder = workspaceFolder();
  truncateSync(databaseFile(folder), 100);
  expect(failureOf(() => openTest(folder)).code).toBe('workspace/damaged-without-backup');
  expect(readFileSync(databaseFile(folder))).toHaveLength(100);
});

test('a damaged backup is not offered, and not restored when asked for', () => {
  const folder = workspaceFolder({ events: 20 });
  const db = openTest(folder);
  const good = db.backup('manual');
  const bad = db.backup('manual');
  db.close();
  truncateSync(join(backupFolder(folder), `${bad.id}.sqlite`), pageSize);
  truncateSync(databaseFile(folder), pageSize);
  expect(listBackups(folder).map(({ id, good: sound }) => [id, sound])).toEqual([
    [bad.id, false],
    [good.id, true],
  ]);
  expect(failureOf(() => openTest(folder))).toMatchObject({ data: { backupId: good.id } });
  expect(failureOf(() => restoreBackup(folder, bad.id, now)).code).toBe('workspace/backup-damaged');
});

test('a value that SQLite reads but we would never have written counts as damage', () => {
  const folder = workspaceFolder();
  raw(databaseFile(folder)).exec(`UPDATE setting SET value = '"${'x'.repeat(900)}"' WHERE key = 'name'`);
  const db = openTest(folder);
  expect(failureOf(() => db.read(({ settings }) => settings.profile())).code).toBe('workspace/damaged-without-backup');
});

test('another program’s database is told from a workspace', () => {
  const folder = workspaceFolder();
  rmSync(databaseFile(folder));
  raw(databaseFile(folder)).exec('CREATE TABLE recipe (id INTEGER)');
  expect(failureOf(() => openTest(folder)).code).toBe('workspace/not-a-workspace');
});

test('a folder without a database is no workspace, and nothing is put there', () => {
  const folder = workspaceFolder();
  rmSync(databaseFile(folder));
  expect(failureOf(() => openTest(folder)).code).toBe('workspace/not-found');
  expect(existsSync(databaseFile(folder))).toBe(false);
});
