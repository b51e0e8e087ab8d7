/** Tasks that only bring things up to date and then run one script. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { withoutKnownNoise } from './known-noise.ts';
import { prepareBuild, prepareElectron, root } from './prepare.ts';
import type { Steps } from './steps.mjs';

/** Runs a program in the person's own terminal and gives its exit code. Ctrl+C ends it and everything that would follow. */
export function inherit(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return ended(spawn(command, args, { cwd: root, env, stdio: 'inherit' }));
}

/** The same for Electron, without the lines of Chromium that mean nothing. */
export function inheritElectron(executable: string, args: string[]): Promise<number> {
  const child = spawn(executable, args, { cwd: root, stdio: ['inherit', 'inherit', 'pipe'] });
  const errors = withoutKnownNoise(text => process.stderr.write(text));
  child.stderr
    .setEncoding('utf8')
    .on('data', errors)
    .on('end', () => errors(''));
  return ended(child);
}

function ended(child: ChildProcess): Promise<number> {
  let interrupted = 0;
  // A terminal sends Ctrl+C to the child as well; it is waited for, so that it can tidy up.
  const onInterrupt = () => {
    interrupted = 130;
  };
  const onTerminate = () => {
    interrupted = 143;
    child.kill('SIGTERM');
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      // The person ended it: no step that would follow begins, and the shell is told by which signal.
      if (interrupted !== 0) process.exit(interrupted);
      resolve(code ?? 1);
    });
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
