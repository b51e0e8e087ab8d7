import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  failureOf,
  fakeClock,
  openTest,
  portsAt,
  raw,
  setValue,
  storedValue,
  temporaryFolder,
  workspaceFolder,
} from '../../build/testing/workspace.ts';
import { databaseFile } from './layout.ts';
import { settingTable } from './stores/settings.store.ts';

describe('a command', () => {
  test('stores the state, its history row and the new revision together', () => {
    const clock = fakeClock();
    const folder = workspaceFolder();
    const db = openTest(folder, { ports: portsAt(clock.now) });
    expect(setValue(db, 'colour', 'red')).toBe(1);
    expect(setValue(db, 'colour', 'blue')).toBe(2);
    const event = db.read(({ events }) => events.get(db.revision()));
    expect(event).toMatchObject({ at: clock.now().toISOString(), actor: 'test', label: 'Set colour', revision: 2 });
    expect(JSON.parse(event?.changes ?? '')).toEqual([
      {
        table: 'setting',
        key: 'colour',
        before: { key: 'colour', value: '"red"' },
        after: { key: 'colour', value: '"blue"' },
      },
    ]);
    expect(storedValue(databaseFile(folder), 'colour')).toBe('blue');
  });

  test('that changes nothing leaves no trace', () => {
    const db = openTest(workspaceFolder());
    setValue(db, 'colour', 'red');
    const before = db.revision();
    expect(setValue(db, 'colour', 'red')).toBe(1);
    expect(db.revision()).toBe(before);
  });

  test('that fails half way changes nothing', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    const before = db.revision();
    expect(() =>
      db.write({ label: 'Half', actor: 'test', subject: 'setting/half', expected: 0 }, records => {
        records.put(settingTable, { key: 'half', value: '1' });
        throw new Error('stop here');
      }),
    ).toThrow('stop here');
    expect(db.revision()).toBe(before);
    expect(storedValue(databaseFile(folder), 'half')).toBeUndefined();
  });

  test('based on an old revision is refused and overwrites nothing', () => {
    const folder = workspaceFolder();
    const [mine, theirs] = [openTest(folder), openTest(folder)];
    setValue(mine, 'colour', 'red', 0);
    setValue(theirs, 'colour', 'green', 1);
    expect(failureOf(() => setValue(mine, 'colour', 'blue', 1))).toEqual({
      code: 'workspace/stale',
      data: { subject: 'setting/colour', expected: 1, actual: 2 },
    });
    expect(storedValue(databaseFile(folder), 'colour')).toBe('green');
  });

  test('about one thing is not held up by a change of another', () => {
    const folder = workspaceFolder();
    const [mine, theirs] = [openTest(folder), openTest(folder)];
    setValue(theirs, 'shape', 'round', 0);
    expect(setValue(mine, 'colour', 'red', 0)).toBe(1);
  });

  test('waits for another program only briefly, and works once it is done', () => {
    const folder = workspaceFolder();
    const other = raw(databaseFile(folder));
    const db = openTest(folder, { waitMs: 60 });
    other.exec('BEGIN IMMEDIATE');
    expect(failureOf(() => setValue(db, 'colour', 'red')).code).toBe('workspace/busy');
    other.exec('ROLLBACK');
    expect(setValue(db, 'colour', 'red')).toBe(1);
  });

  test('is refused when a newer version changed the format meanwhile', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    raw(databaseFile(folder)).pragma('user_version = 990');
    expect(failureOf(() => setValue(db, 'colour', 'red')).code).toBe('workspace/newer-version');
  });
});

describe('taking back', () => {
  const undoCommand = (expected: number) => ({
    label: 'Undo',
    actor: 'test',
    subject: 'setting/colour',
    expected,
  });

  test('puts back what was there, as a new event that names the old one', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    setValue(db, 'colour', 'blue');
    const seq = db.revision();
    db.undo(seq, undoCommand(2));
    expect(storedValue(databaseFile(folder), 'colour')).toBe('red');
    expect(db.read(({ events }) => events.get(db.revision()))).toMatchObject({ undoes: seq, revision: 3 });
    expect(db.verify().ok).toBe(true);
  });

  test('removes what the event had added', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    db.undo(db.revision(), undoCommand(1));
    expect(storedValue(databaseFile(folder), 'colour')).toBeUndefined();
  });

  test('is refused when the record was changed since', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    const seq = db.revision();
    setValue(db, 'colour', 'blue');
    expect(failureOf(() => db.undo(seq, undoCommand(2))).code).toBe('workspace/stale');
    expect(storedValue(databaseFile(folder), 'colour')).toBe('blue');
  });
});

describe('a workspace that vanishes while it is open', () => {
  test.each([
    ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['moved away', (folder: string) => renameSync(folder, `${folder}-moved`)],
  ])('and was %s takes no more changes and says so', (_, vanish) => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    vanish(folder);
    expect(failureOf(() => setValue(db, 'colour', 'blue'))).toEqual({ code: 'workspace/gone', data: { folder } });
  });

  test('and was replaced by another file is not written to', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    rmSync(folder, { recursive: true });
    workspaceFolder({ folder });
    expect(failureOf(() => setValue(db, 'colour', 'blue')).code).toBe('workspace/gone');
  });

  test('can still be saved elsewhere, whole', () => {
    const folder = workspaceFolder();
    const db = openTest(folder);
    setValue(db, 'colour', 'red');
    rmSync(folder, { recursive: true });
    const copy = join(temporaryFolder(), 'copy.sqlite');
    db.copyTo(copy);
    expect(storedValue(copy, 'colour')).toBe('red');
  });
});
