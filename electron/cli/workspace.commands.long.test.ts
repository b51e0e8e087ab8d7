/** The command line as a program of its own: real processes, real exit codes. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { raw, temporaryFolder } from '../../build/testing/workspace.ts';
import { databaseFile } from '../db/layout.ts';

const program = join(import.meta.dirname, '../cli.ts');

function cli(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, ['--no-warnings', program, ...words], (error, out, err) =>
      resolve({ exit: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test('a workspace is made, looked at, backed up, restored and proven', async () => {
  const folder = join(temporaryFolder(), 'lab');
  const place = ['--workspace', folder];
  expect(await cli('workspace', 'new', folder, '--sample')).toMatchObject({ exit: 0, err: '' });
  const info = await cli('workspace', 'info', ...place, '--json');
  expect(JSON.parse(info.out)).toMatchObject({ ok: true, sample: true, folder, events: 4, readOnly: null });
  const backup = JSON.parse((await cli('workspace', 'backup', ...place, '--json')).out) as { id: string };
  expect(await cli('workspace', 'restore', backup.id, ...place)).toMatchObject({
    exit: 0,
    out: `Restored ${backup.id}.\n`,
  });
  expect(JSON.parse((await cli('workspace', 'verify', ...place, '--json')).out)).toEqual({
    ok: true,
    events: 5,
    problems: [],
  });
});

test('workspaces are listed as the app knows them, renamed, copied and moved to its trash', async () => {
  const trial = temporaryFolder();
  const data = ['--data', trial];
  const folder = join(trial, 'workspaces', 'lab');
  await cli('workspace', 'new', folder);
  expect(await cli('workspace', 'rename', 'Spring term', '--workspace', folder, ...data)).toMatchObject({ exit: 0 });
  expect(JSON.parse((await cli('workspace', 'list', '--json', ...data)).out)).toMatchObject([
    { name: 'Spring term', folder, found: true },
  ]);
  const copy = join(trial, 'workspaces', 'copy');
  await cli('workspace', 'duplicate', copy, '--workspace', folder, '--name', 'Autumn');
  expect(JSON.parse((await cli('workspace', 'info', '--workspace', copy, '--json')).out)).toMatchObject({
    name: 'Autumn',
  });
  const removed = await cli('workspace', 'remove', '--workspace', folder, '--json', ...data);
  const { trash } = JSON.parse(removed.out) as { trash: string };
  expect([existsSync(databaseFile(folder)), existsSync(databaseFile(trash))]).toEqual([false, true]);
  const list = JSON.parse(readFileSync(join(trial, 'workspaces.json'), 'utf8'));
  expect(list).toMatchObject({ known: [], removed: [{ name: 'Spring term', folder, trash }] });
});

describe('exit codes', () => {
  test('2: nothing to restore, an empty folder name, and words people try, each with the way on', async () => {
    const folder = join(temporaryFolder(), 'lab');
    await cli('workspace', 'new', folder);
    const results = await Promise.all([
      cli('workspace', 'restore', '--workspace', folder),
      cli('workspace', 'info', '--workspace', ''),
      cli('workspace', 'new', ''),
      cli('workspace', 'create', 'x'),
      cli('workspace', 'open', 'x'),
    ]);
    expect(results.map(({ exit }) => exit)).toEqual(results.map(() => 2));
    const [restore, ...others] = results.map(({ err }) => err);
    expect(restore).toContain('There is no good backup');
    expect(restore).toContain('flow-lab workspace backup');
    const said = ['this one is empty', 'this one is empty', 'is “new”', 'is “info”'];
    said.forEach((part, index) => {
      expect(others[index]).toContain(part);
    });
  });

  test('1: the history was altered', async () => {
    const folder = join(temporaryFolder(), 'lab');
    await cli('workspace', 'new', folder);
    raw(databaseFile(folder)).exec("DROP TRIGGER event_log_no_update; UPDATE event_log SET label = 'x'");
    const { exit, out } = await cli('workspace', 'verify', '--workspace', folder);
    expect(exit).toBe(1);
    expect(out).toContain('Event 1 was changed after it was written.');
  });

  test('1: the file is damaged, and the backup is named', async () => {
    const folder = join(temporaryFolder(), 'lab');
    await cli('workspace', 'new', folder);
    const backup = JSON.parse((await cli('workspace', 'backup', '--workspace', folder, '--json')).out);
    truncateSync(databaseFile(folder), 5_000);
    const { exit, out } = await cli('workspace', 'info', '--workspace', folder, '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).error).toMatchObject({ code: 'workspace/damaged', data: { backupId: backup.id } });
  });

  test('2: an unknown option, no workspace there, a folder in use, and no command', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'letter.txt'), 'Dear');
    const results = await Promise.all([
      cli('workspace', 'info', '--worksapce', folder),
      cli('workspace', 'info', '--workspace', folder),
      cli('workspace', 'new', join(folder, 'full')),
      cli(),
    ]);
    expect(results.map(({ exit, out }) => [exit, out])).toEqual(results.map(() => [2, '']));
    expect(results[0]?.err).toContain('Did you mean “--workspace”?');
  });
});

test('a reader that closes the pipe early is no error', async () => {
  const child = spawn(process.execPath, ['--no-warnings', program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', part => {
    err += String(part);
  });
  child.stdout.destroy();
  const [exit] = await once(child, 'exit');
  expect([exit, err]).toEqual([0, '']);
});
