import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  failureOf,
  fakeClock,
  openTest,
  portsAt,
  raw,
  setValue,
  storedValue,
  workspaceFolder,
} from '../../build/testing/workspace.ts';
import { listBackups } from './backup.ts';
import { backupFolder, databaseFile } from './layout.ts';
import type { Migration } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import { restoreBackup } from './restore.ts';

const now = () => new Date();

describe('a backup', () => {
  test('is named after its time and reason, checked, and one whole file', () => {
    const clock = fakeClock();
    const folder = workspaceFolder();
    const backup = openTest(folder, { ports: portsAt(clock.now) }).backup('manual');
    expect(backup).toMatchObject({
      id: '2026-03-01T09-30-00-000Z-manual',
      createdAt: '2026-03-01T09:30:00.000Z',
      reason: 'manual',
      good: true,
    });
    expect(readdirSync(backupFolder(folder))).toEqual([`${backup.id}.sqlite`]);
  });

  test('holds what was committed although others go on writing', () => {
    const folder = workspaceFolder();
    const [mine, theirs] = [openTest(folder), openTest(folder)];
    setValue(theirs, 'colour', 'red');
    const { id } = mine.backup('manual');
    setValue(theirs, 'colour', 'blue');
    expect(storedValue(`${backupFolder(folder)}/${id}.sqlite`, 'colour')).toBe('red');
  });

  test('made twice within a millisecond is two backups', () => {
    const clock = fakeClock();
    const db = openTest(workspaceFolder(), { ports: portsAt(clock.now) });
    expect(db.backup('manual').id).not.toBe(db.backup('manual').id);
  });

  test('pushes out the oldest of its reason and no other', () => {
    const clock = fakeClock();
    const folder = workspaceFolder();
    const db = openTest(folder, { ports: portsAt(clock.now) });
    const first = db.backup('manual');
    for (let count = 0; count < 9; count += 1) {
      clock.add(1_000);
      db.backup('scheduled');
    }
    const backups = listBackups(folder);
    expect(backups.filter(({ reason }) => reason === 'scheduled')).toHaveLength(7);
    expect(backups.at(-1)?.id).toBe(first.id);
    expect(backups[0]?.createdAt).toBe(clock.now().toISOString());
  });
});

describe('restoring', () => {
  test('brings back the old state, and keeps the state before as a backup', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    const { id } = db.backup('manual');
    setValue(db, 'colour', 'blue');
    db.close();
    restoreBackup(folder, id, now);
    expect(storedValue(databaseFile(folder), 'colour')).toBe('red');
    const [kept] = listBackups(folder);
    expect(kept?.reason).toBe('before-restore');
    expect(storedValue(`${backupFolder(folder)}/${kept?.id}.sqlite`, 'colour')).toBe('blue');
  });

  test('is refused while another program has the workspace open, and changes nothing', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    const { id } = db.backup('manual');
    setValue(db, 'colour', 'blue');
    expect(failureOf(() => restoreBackup(folder, id, now, { waitMs: 50 })).code).toBe('workspace/busy');
    setValue(db, 'colour', 'green');
    expect(storedValue(databaseFile(folder), 'colour')).toBe('green');
  });

  test('takes no id that is not one of a backup', () => {
    const folder = workspaceFolder();
    for (const id of ['../../etc/passwd', 'workspace', '2026-03-01T09-30-00-000Z-manual/../x', '']) {
      expect(failureOf(() => restoreBackup(folder, id, now))).toEqual({
        code: 'workspace/backup-not-found',
        data: { backupId: id },
      });
    }
  });

  test('works when the database was deleted', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    const { id } = db.backup('manual');
    db.close();
    rmSync(databaseFile(folder));
    restoreBackup(folder, id, now);
    expect(openTest(folder).verify().ok).toBe(true);
  });
});

describe('a migration of existing content', () => {
  const next: Migration = {
    version: 9_000,
    name: 'next',
    up: db => db.exec('CREATE TABLE added_later (id TEXT PRIMARY KEY) STRICT'),
  };

  test('is preceded by a good backup of the old format', () => {
    const folder = workspaceFolder({ events: 3 });
    const db = openTest(folder, { steps: [...migrations, next] });
    expect(db.schemaVersion).toBe(9_000);
    const [backup] = listBackups(folder);
    expect(backup).toMatchObject({ reason: 'migration', good: true });
    db.close();
    restoreBackup(folder, backup?.id ?? '', now);
    expect(openTest(folder).schemaVersion).toBe(migrations.at(-1)?.version);
  });

  test('that fails leaves the file in the old format, and usable', () => {
    const folder = workspaceFolder({ events: 3 });
    const broken: Migration = { ...next, up: db => db.exec('CREATE TABLE setting (id TEXT)') };
    expect(() => openTest(folder, { steps: [...migrations, broken] })).toThrow('already exists');
    expect(openTest(folder).verify()).toMatchObject({ ok: true, events: 4 });
  });

  test('that another program holds up is done on a private copy, for reading', () => {
    const folder = workspaceFolder({ events: 3 });
    const other = raw(databaseFile(folder));
    other.exec('BEGIN IMMEDIATE');
    const db = openTest(folder, { steps: [...migrations, next], waitMs: 50 });
    expect([db.readOnly, db.schemaVersion, db.revision()]).toEqual(['in-use', 9_000, 4]);
    other.exec('ROLLBACK');
    expect(other.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
  });
});
