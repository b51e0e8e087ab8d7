/** Several real programs on one workspace: killed at any moment, or writing at the same time. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openTest, setValue, storedValue, workspaceFolder } from '../../build/testing/workspace.ts';
import { bundledWriter } from '../../build/testing/writer.ts';
import { databaseFile } from './layout.ts';
import { openWorkspaceDb } from './open.ts';
import { realPorts } from './ports.ts';

let program = '';
beforeAll(async () => {
  program = await bundledWriter();
});

function writer(...words: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, ['--no-warnings', program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child as ChildProcess & { stdout: NodeJS.ReadableStream };
}

/** Lets a writer run and kills it `after` committed changes; gives the last revision it reported as saved. */
async function killedAfter(folder: string, after: number): Promise<number> {
  const child = writer(folder, 'forever');
  let lines = 0;
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    lines += 1;
    if (lines === after) child.kill('SIGKILL');
  }
  return last;
}

test('fifty-two kills at any moment lose no committed command', { timeout: 120_000 }, async () => {
  const lane = async (folder: string, kills: number): Promise<void> => {
    for (let kill = 0; kill < kills; kill += 1) {
      const reported = await killedAfter(folder, 1 + ((kill * 7) % 23));
      const db = openWorkspaceDb(folder, realPorts);
      const stored = db.read(({ events }) => events.revisionOf('setting/counter'));
      expect(stored).toBeGreaterThanOrEqual(reported);
      expect(db.verify()).toMatchObject({ ok: true, events: stored + 1 });
      db.close();
      expect(storedValue(databaseFile(folder), 'counter')).toBe(stored);
    }
  };
  await Promise.all([lane(workspaceFolder(), 26), lane(workspaceFolder(), 26)]);
});

test('two programs that write at once lose no change of either', { timeout: 60_000 }, async () => {
  const folder = workspaceFolder();
  const each = 150;
  const together = String(Date.now() + 4_000);
  const children = [writer(folder, String(each), together), writer(folder, String(each), together)];
  const stale = await Promise.all(
    children.map(async child => {
      let refused = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith('stale ')) refused = Number(line.slice(6));
      }
      if (child.exitCode === null) await once(child, 'exit');
      expect(child.exitCode).toBe(0);
      return refused;
    }),
  );
  expect(storedValue(databaseFile(folder), 'counter')).toBe(2 * each);
  expect(openTest(folder).verify()).toMatchObject({ ok: true, events: 2 * each + 1 });
  // Had they never met, nothing would be proven.
  expect(stale.reduce((sum, refused) => sum + refused, 0)).toBeGreaterThan(0);
});

/** As the user nobody, which only root can become. */
function asNobody(...words: string[]): Promise<{ exit: number; out: string }> {
  const cli = join(import.meta.dirname, '../cli.ts');
  return new Promise(resolve => {
    execFile(process.execPath, ['--no-warnings', cli, ...words], { uid: 65_534, gid: 65_534 }, (error, out) =>
      resolve({ exit: error ? Number(error.code) : 0, out }),
    );
  });
}

test('another user reads the workspace that is open here, cannot change it, and is told why', async () => {
  if (process.getuid?.() !== 0) {
    process.stderr.write('A second user was not tried: only root can become one.\n');
    return;
  }
  const folder = workspaceFolder();
  chmodSync(dirname(folder), 0o755);
  const db = openTest(folder);
  setValue(db, 'colour', 'red');
  const info = await asNobody('workspace', 'info', '--workspace', folder, '--json');
  expect(JSON.parse(info.out)).toMatchObject({ readOnly: 'not-writable', events: 2 });
  const backup = await asNobody('workspace', 'backup', '--workspace', folder, '--json');
  expect(JSON.parse(backup.out)).toMatchObject({ error: { code: 'workspace/read-only' } });
  chmodSync(databaseFile(folder), 0o600);
  const refused = await asNobody('workspace', 'info', '--workspace', folder, '--json');
  expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'workspace/not-readable' } });
  expect(setValue(db, 'colour', 'blue')).toBe(2);
});
