/** The command line as a program of its own: real processes, real exit codes. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
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

describe('exit codes', () => {
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
