/** `npm run dev`: builds on every change and starts the app anew. There is no development server to leave a door open. */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './display.ts';
import { prepareBuild, prepareElectron, root } from './prepare.ts';
import type { Steps } from './steps.mjs';

/** A build writes many files; the app starts once they have been quiet for so long. */
const QUIET_MS = 300;

export async function dev(steps: Steps, args: string[]): Promise<number> {
  const electron = await prepareElectron(steps);
  await prepareBuild(steps);
  return withDisplay(env => {
    let app: ChildProcess | undefined;
    let timer: NodeJS.Timeout | undefined;
    const restart = () => {
      app?.kill();
      app = spawn(electron.executable, [...electron.args, root, ...args], { env, stdio: 'inherit' });
    };
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const builder = spawn(process.execPath, [tool, 'build', '--watch', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    });
    const watcher = watch(join(root, 'out'), { recursive: true }, (_event, name) => {
      if (!/^(main|preload|renderer)/.test(String(name))) return;
      clearTimeout(timer);
      timer = setTimeout(restart, QUIET_MS);
    });
    steps.note('Watching; every change starts the app anew. End with Ctrl+C.');
    return new Promise<number>(resolve => {
      const end = () => {
        watcher.close();
        clearTimeout(timer);
        app?.kill();
        builder.kill();
      };
      process.on('SIGINT', end);
      process.on('SIGTERM', end);
      builder.on('exit', code => {
        end();
        resolve(code ?? 0);
      });
    });
  });
}
