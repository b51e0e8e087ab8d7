/** A virtual display for machines that have none. */
import { spawn } from 'node:child_process';
import { hasProgram, installPackages } from './libraries.ts';

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Runs `work` with a display, its environment given: the person's own, or Xvfb (which picks a free number by itself). */
export async function withDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (hasDisplay()) return work(process.env);
  const { name, close } = await openDisplay();
  try {
    return await work({ ...process.env, DISPLAY: name });
  } finally {
    close();
  }
}

export async function ensureVirtualDisplay(say: (line: string) => void): Promise<string | null> {
  if (hasDisplay() || (await hasProgram('Xvfb'))) return null;
  await installPackages(['xvfb'], 'There is no display here, and the virtual one (Xvfb) is not installed', say);
  return 'installed xvfb';
}

/** A virtual display of its own, as DISPLAY calls it. */
export function openDisplay(): Promise<{ name: string; close: () => void }> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = () => void server.kill();
  process.once('exit', close);
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', code => reject(new Error(`The virtual display Xvfb ended at once with code ${code}.`)));
    server.stdio[3]?.once('data', chunk => resolve({ name: `:${String(chunk).trim()}`, close }));
  });
}
