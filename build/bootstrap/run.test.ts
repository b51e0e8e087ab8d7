import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './run.mjs';

const patient = { timeout: 10_000 };

it('a program is run to its end, and what it says is kept apart', async () => {
  expect(await run('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({
    code: 3,
    stdout: 'out\n',
    stderr: 'err\n',
  });
});

it('a program that is not there is an error', async () => {
  await expect(run('no-such-program', [])).rejects.toThrow('ENOENT');
});

it('who ends the bootstrap ends the program it was running', async () => {
  const module = resolve(import.meta.dirname, 'run.mjs');
  const script = `import { run } from ${JSON.stringify(module)}; await run('sleep', ['60']);`;
  const outer = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  await expect.poll(() => children(outer.pid as number), patient).toHaveLength(1);
  const [inner] = await children(outer.pid as number);
  outer.kill('SIGTERM');
  expect((await once(outer, 'exit'))[0]).toBe(143);
  await expect.poll(() => isAlive(inner as number), patient).toBe(false);
});

async function children(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]);
  return stdout.split('\n').filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
