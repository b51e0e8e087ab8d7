/** Drives that are full or cannot be written, and files of a newer version. */
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOnlyView, smallDrive } from '../../build/testing/mounts.ts';
import { failureOf, hashOf, openTest, raw, setValue, workspaceFolder } from '../../build/testing/workspace.ts';
import { databaseFile } from './layout.ts';
import type { Migration } from './migrate.ts';
import { migrations } from './migrations/all.ts';

const next: Migration = {
  version: 9_000,
  name: 'next',
  up: db => db.exec('CREATE TABLE added_later (id TEXT PRIMARY KEY) STRICT'),
};

describe('a workspace of a newer version', () => {
  test('is opened for reading, and no byte of it changes', () => {
    const folder = workspaceFolder({ events: 5 });
    const file = databaseFile(folder);
    const newer = raw(file);
    newer.pragma('user_version = 990');
    newer.close();
    const before = hashOf(file);
    const db = openTest(folder);
    expect([db.readOnly, db.schemaVersion, db.revision()]).toEqual(['newer-version', 990, 6]);
    expect(failureOf(() => setValue(db, 'colour', 'red'))).toEqual({
      code: 'workspace/read-only',
      data: { reason: 'newer-version' },
    });
    expect(failureOf(() => db.backup('manual')).code).toBe('workspace/read-only');
    db.close();
    expect(hashOf(file)).toBe(before);
  });
});

/** A read-only mount as root; root ignores mode bits, everybody else is stopped by them. */
function unwritable(folder: string): string {
  const view = readOnlyView(folder);
  if (view) return view;
  if (process.getuid?.() === 0) throw new Error('Neither a mount nor mode bits can make a folder read-only here');
  chmodSync(folder, 0o555);
  return folder;
}

describe('a folder that cannot be written', () => {
  test('is read with the reason, and left as it is', () => {
    const folder = workspaceFolder({ events: 5 });
    const before = readdirSync(folder);
    const view = unwritable(folder);
    const db = openTest(view);
    expect([db.readOnly, db.revision()]).toEqual(['not-writable', 6]);
    expect(failureOf(() => setValue(db, 'colour', 'red'))).toMatchObject({ data: { reason: 'not-writable' } });
    expect(db.verify().ok).toBe(true);
    db.close();
    expect(readdirSync(folder)).toEqual(before);
    chmodSync(folder, 0o755);
  });

  test('shows what another program has just written into the log beside the file', () => {
    const folder = workspaceFolder();
    const writer = openTest(folder);
    setValue(writer, 'colour', 'red');
    const db = openTest(unwritable(folder));
    expect([db.readOnly, db.revision()]).toEqual(['not-writable', 2]);
    db.close();
    chmodSync(folder, 0o755);
  });

  test('of an older format is read through a migrated copy', () => {
    const folder = workspaceFolder({ events: 2 });
    const db = openTest(unwritable(folder), { steps: [...migrations, next] });
    expect([db.readOnly, db.schemaVersion, db.revision()]).toEqual(['not-writable', 9_000, 3]);
    db.close();
    chmodSync(folder, 0o755);
  });

  test('takes no new workspace, and says where', () => {
    const folder = workspaceFolder();
    const place = join(unwritable(folder), 'new');
    expect(failureOf(() => workspaceFolder({ folder: place }))).toEqual({
      code: 'file/not-writable',
      data: { path: place },
    });
    chmodSync(folder, 0o755);
  });
});

describe('a full disk', () => {
  /** Says so instead of passing silently: filling a real drive needs a mount of our own. */
  const drive = (size: number): string | null => {
    const place = smallDrive(size);
    if (!place) process.stderr.write('A full disk was not tried: nothing can be mounted here.\n');
    return place;
  };

  test('refuses the change with a code, keeps every earlier one, and works again when there is space', () => {
    const place = drive(2_600_000);
    if (!place) return;
    const ballast = join(place, 'ballast');
    writeFileSync(ballast, Buffer.alloc(200_000));
    const folder = workspaceFolder({ folder: join(place, 'workspace') });
    const db = openTest(folder);
    let committed = 0;
    const fill = () => {
      for (;;) {
        setValue(db, 'note', `${committed} ${'x'.repeat(9_000)}`);
        committed += 1;
      }
    };
    expect(failureOf(fill)).toEqual({ code: 'workspace/disk-full', data: { folder } });
    expect(committed).toBeGreaterThan(2);
    expect(failureOf(() => db.backup('manual')).code).toBe('workspace/disk-full');
    expect(db.revision()).toBe(committed + 1);
    rmSync(ballast);
    setValue(db, 'note', 'small');
    expect(db.verify()).toEqual({ ok: true, events: committed + 2, problems: [] });
    db.close();
    expect(openTest(folder).revision()).toBe(committed + 2);
  });

  test('leaves nothing of a workspace that did not fit', () => {
    const place = drive(20_000);
    if (!place) return;
    const folder = join(place, 'workspace');
    expect(failureOf(() => workspaceFolder({ folder })).code).toBe('workspace/disk-full');
    expect(existsSync(folder)).toBe(false);
  });
});
