/** Tasks that only bring things up to date and then run one script. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepareBuild, prepareElectron, root } from './prepare.ts';
import type { Steps } from './steps.mjs';

/** Runs a program in the person's own terminal and gives its exit code. */
export function inherit(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

export async function build(steps: Steps): Promise<number> {
  await prepareBuild(steps);
  return 0;
}

/** In the folder the person stands in: a relative FILE means what it says. */
export async function cli(steps: Steps, args: string[]): Promise<number> {
  await prepareBuild(steps);
  return inherit(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args]);
}

export async function bench(steps: Steps, args: string[]): Promise<number> {
  const electron = await prepareElectron(steps);
  await prepareBuild(steps);
  const { withDisplay } = await import('./display.ts');
  return withDisplay(env =>
    inherit(process.execPath, ['build/bench/main.ts', ...args], { ...env, FLOWLAB_ELECTRON: electron.executable }),
  );
}

export function scaffold(_steps: Steps, args: string[]): Promise<number> {
  return inherit(process.execPath, ['build/new/main.ts', ...args]);
}
