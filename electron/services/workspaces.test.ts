import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  failureOf,
  fakeClock,
  openTest,
  portsAt,
  raw,
  setValue,
  temporaryFolder,
} from '../../build/testing/workspace.ts';
import type { OpenWorkspace } from '../../shared/base/workspace.ts';
import { databaseFile } from '../db/layout.ts';
import { changeProfile } from './workspaces/folder.ts';
import { workspacesService } from './workspaces.ts';

function start(root = temporaryFolder()) {
  const clock = fakeClock();
  const told: (OpenWorkspace | null)[] = [];
  const ids = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'];
  const service = workspacesService({
    ...portsAt(clock.now),
    actor: 'app',
    version: '0.1.0',
    dataFolder: join(root, 'data'),
    home: join(root, 'home'),
    newId: () => ids.shift() ?? expect.fail('too many workspaces for one test'),
    onChange: open => told.push(open),
  });
  onTestFinished(() => service.quit());
  return { service, clock, told, root };
}

describe('making a workspace', () => {
  test('opens it, lists it, and tells the window', () => {
    const { service, told } = start();
    const open = service.create('My lab', false);
    expect(open).toMatchObject({ name: 'My lab', revision: 1, readOnly: null, sample: false });
    expect(service.list()).toMatchObject([{ id: open.id, name: 'My lab', found: true, isOpen: true }]);
    expect(told.at(-1)).toEqual(open);
  });

  test('puts sample content into a sample, each step an event of its own', () => {
    const { service } = start();
    expect(service.create('Sample', true)).toMatchObject({ sample: true, revision: 4 });
    const profile = service.database().read(({ settings }) => settings.profile());
    expect(profile.description).toContain('Harbour Travel');
    expect(profile.timeZone).toBe('Europe/Copenhagen');
  });

  test('with a name no file system likes, or one that is taken, finds a folder of its own', () => {
    const { service } = start();
    const folders = ['../../etc: "x"?', 'Same', 'Same', '日本', '...'].map(name =>
      basename(service.create(name, false).folder),
    );
    expect(folders).toEqual(['etc x', 'Same', 'Same 2', '日本', 'Workspace']);
    expect(service.list().map(({ name }) => name)).toContain('../../etc: "x"?');
  });

  test('where the person chose makes it inside that folder', () => {
    const { service, root } = start();
    const parent = join(root, 'elsewhere');
    mkdirSync(parent);
    expect(service.create('Mine', false, parent).folder).toBe(join(parent, 'Mine'));
  });
});

describe('the list', () => {
  test('is there again after a restart, the last opened first, and the last one reopens', () => {
    const { service, clock, root } = start();
    service.create('First', false);
    clock.add(60_000);
    const second = service.create('Second', false);
    service.quit();
    const again = start(root).service;
    expect(again.list().map(({ name }) => name)).toEqual(['Second', 'First']);
    expect(again.openLast()?.id).toBe(second.id);
  });

  test('does not reopen what was closed on purpose', () => {
    const { service, root } = start();
    service.create('First', false);
    service.close();
    expect(start(root).service.openLast()).toBeNull();
  });

  test('that cannot be read is kept aside, and the workspaces are found again', () => {
    const { service, root } = start();
    service.create('First', false);
    service.quit();
    writeFileSync(join(root, 'data', 'workspaces.json'), '{"known": 7');
    expect(start(root).service.list()).toMatchObject([{ name: 'First', found: true }]);
    const kept = readdirSync(join(root, 'data')).filter(name => name.includes('.bad-'));
    expect(kept.map(name => readFileSync(join(root, 'data', name), 'utf8'))).toEqual(['{"known": 7']);
  });

  test('shows a workspace whose drive is not there as not found', () => {
    const { service } = start();
    const { id, folder } = service.create('First', false);
    service.close();
    rmSync(folder, { recursive: true });
    expect(service.list()).toMatchObject([{ id, found: false, sizeBytes: 0 }]);
    expect(failureOf(() => service.open(id))).toEqual({ code: 'workspace/not-found', data: { folder } });
  });

  test('takes in a folder opened by hand once only', () => {
    const { service, root } = start();
    const { folder } = service.create('First', false);
    const other = start(join(root, 'other')).service;
    expect(other.openFolder(folder).id).toBe(other.openFolder(`${folder}/`).id);
    expect(other.list()).toHaveLength(1);
  });
});

describe('a failed opening', () => {
  test('leaves open what was open', () => {
    const { service } = start();
    const broken = service.create('Broken', false);
    const sound = service.create('Sound', false);
    truncateSync(databaseFile(broken.folder), 50);
    expect(failureOf(() => service.open(broken.id)).code).toMatch(/^workspace\/damaged/);
    expect(service.current()?.id).toBe(sound.id);
  });
});

describe('renaming', () => {
  test('changes the workspace and the list, and is an event', () => {
    const { service } = start();
    const { id, revision } = service.create('Old', false);
    expect(service.rename(id, 'New').name).toBe('New');
    expect(service.current()).toMatchObject({ name: 'New', revision: revision + 1 });
  });

  test('works on a workspace that is not open', () => {
    const { service } = start();
    const first = service.create('First', false);
    service.create('Second', false);
    service.rename(first.id, 'Renamed');
    expect(service.open(first.id).name).toBe('Renamed');
  });

  test('over a change made by another program is refused, and then shows that change', () => {
    const { service, told } = start();
    const { id, folder } = service.create('Old', false);
    const other = openTest(folder);
    changeProfile(other, 'Rename', { name: 'Theirs' }, { actor: 'cli' });
    expect(failureOf(() => service.rename(id, 'Mine')).code).toBe('workspace/stale');
    expect(told.at(-1)?.name).toBe('Theirs');
    expect(service.rename(id, 'Mine').name).toBe('Mine');
  });
});

test('a duplicate has the content and history of the original under a name and id of its own', () => {
  const { service } = start();
  const original = service.create('Original', true);
  mkdirSync(join(original.folder, 'audio', 'ab'));
  writeFileSync(join(original.folder, 'audio', 'ab', 'x.wav'), 'sound');
  const idOf = () => service.database().read(({ meta }) => meta.get('workspace-id'));
  const originalId = idOf();
  const copy = service.duplicate(original.id, 'Copy');
  expect(copy.isOpen).toBe(false);
  expect(service.open(copy.id)).toMatchObject({ name: 'Copy', revision: original.revision + 1, sample: true });
  expect(idOf()).not.toBe(originalId);
  expect(service.verify(copy.id).ok).toBe(true);
  expect(readFileSync(join(copy.folder, 'audio', 'ab', 'x.wav'), 'utf8')).toBe('sound');
});

describe('removing', () => {
  test('closes the workspace, keeps it in the trash, and can be undone', () => {
    const { service, told } = start();
    const { id, folder } = service.create('Mine', false);
    setValue(service.database(), 'colour', 'red');
    service.remove(id);
    expect(told.at(-1)).toBeNull();
    expect([service.current(), service.list(), existsSync(folder)]).toEqual([null, [], false]);
    expect(service.listRemoved()).toMatchObject([{ id, name: 'Mine' }]);
    expect(service.restoreRemoved(id)).toMatchObject({ id, folder, found: true });
    expect(service.listRemoved()).toEqual([]);
    expect(service.open(id).revision).toBe(2);
  });

  test('and undoing when the place is taken puts it beside', () => {
    const { service } = start();
    const { id } = service.create('Mine', false);
    service.remove(id);
    service.create('Mine', false);
    expect(basename(service.restoreRemoved(id).folder)).toBe('Mine 2');
  });

  test('something whose folder is gone only takes it off the list', () => {
    const { service } = start();
    const { id, folder } = service.create('Mine', false);
    service.close();
    rmSync(folder, { recursive: true });
    service.remove(id);
    expect(service.list()).toEqual([]);
    expect(service.restoreRemoved(id).found).toBe(false);
  });
});

describe('backups', () => {
  test('restoring one goes back, says so in the history, and leaves the workspace open', () => {
    const { service, clock } = start();
    const { id } = service.create('First name', false);
    const backup = service.backup(id);
    clock.add(1_000);
    service.rename(id, 'Second name');
    expect(service.restoreBackup(id, backup.id)).toMatchObject({ name: 'First name', isOpen: true });
    expect(service.current()?.revision).toBe(2);
    expect(service.verify(id).ok).toBe(true);
    expect(service.backups(id).map(({ reason }) => reason)).toEqual(['before-restore', 'manual']);
  });

  test('a refused restoration leaves the workspace open as it was', () => {
    const { service } = start();
    const { id } = service.create('Mine', false);
    expect(failureOf(() => service.restoreBackup(id, 'none')).code).toBe('workspace/backup-not-found');
    expect(service.current()?.id).toBe(id);
  });

  test('a damaged workspace is restored by the id its error names', () => {
    const { service } = start();
    const { id, folder } = service.create('Mine', false);
    service.backup(id);
    service.close();
    truncateSync(databaseFile(folder), 5_000);
    const failure = failureOf(() => service.open(id));
    if (failure.code !== 'workspace/damaged') return expect.fail(failure.code);
    service.restoreBackup(id, failure.data.backupId);
    expect(service.open(id).name).toBe('Mine');
  });

  test('one a day is made by itself, and only when something changed', () => {
    const { service, clock } = start();
    const { id } = service.create('Mine', false);
    expect(service.backupIfDue()?.reason).toBe('scheduled');
    clock.add(3_600_000);
    service.rename(id, 'Changed');
    expect(service.backupIfDue()).toBeNull();
    clock.add(86_400_000);
    expect(service.backupIfDue()).not.toBeNull();
    clock.add(2 * 86_400_000);
    expect(service.backupIfDue()).toBeNull();
  });
});

test('the numbers count events, backups and bytes', () => {
  const { service } = start();
  const { id, folder } = service.create('Mine', false);
  const { createdAt } = service.backup(id);
  writeFileSync(join(folder, 'audio', 'x.wav'), Buffer.alloc(100_000));
  const numbers = service.numbers();
  expect(numbers).toMatchObject({ events: 1, backups: 1, lastBackup: createdAt });
  expect(numbers.sizeBytes).toBeGreaterThan(100_000);
});

test('what another program stored is noticed with the numbers, and the window is told once', () => {
  const { service, told } = start();
  const { id, folder } = service.create('Mine', false);
  service.numbers();
  const before = told.length;
  const other = openTest(folder);
  changeProfile(other, 'Rename', { name: 'Theirs' }, { actor: 'cli' });
  service.numbers();
  service.numbers();
  expect(told.slice(before)).toMatchObject([{ id, name: 'Theirs' }]);
  expect(service.list()).toMatchObject([{ name: 'Theirs' }]);
  expect(service.rename(id, 'Ours').name).toBe('Ours');
  service.numbers();
  expect(told).toHaveLength(before + 2);
});

describe('a workspace deleted while open', () => {
  test('is noticed, can be saved elsewhere whole, and goes on there', () => {
    const { service, root } = start();
    const { folder } = service.create('Mine', true);
    setValue(service.database(), 'colour', 'red');
    rmSync(folder, { recursive: true });
    expect(failureOf(() => service.numbers())).toEqual({ code: 'workspace/gone', data: { folder } });
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    const saved = service.saveElsewhere(elsewhere);
    expect(saved).toMatchObject({ folder: join(elsewhere, 'Mine'), name: 'Mine', revision: 6 });
    expect(service.verify(saved.id).ok).toBe(true);
    const stored = raw(databaseFile(saved.folder)).prepare("SELECT value FROM setting WHERE key = 'colour'").pluck();
    expect(stored.get()).toBe('"red"');
  });

  test('can be closed', () => {
    const { service } = start();
    const { folder } = service.create('Mine', false);
    rmSync(folder, { recursive: true });
    service.close();
    expect(service.current()).toBeNull();
  });
});

test('without an open workspace the calls that need one say so', () => {
  const { service } = start();
  expect(failureOf(() => service.numbers()).code).toBe('workspace/none-open');
  expect(failureOf(() => service.open('nobody'))).toEqual({ code: 'workspace/unknown', data: { id: 'nobody' } });
});
