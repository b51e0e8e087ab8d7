/** The steps most tasks share: Electron, its libraries, the second SQLite binary, the build. */
import { join, resolve } from 'node:path';
import { type ElectronRuntime, ensureElectron } from '../runtime/electron.ts';
import { installSecondBinary } from '../runtime/sqlite-binary.ts';
import { buildIsFresh, markBuilt } from './build-stamp.mjs';
import { ensureVirtualDisplay } from './display.ts';
import { Failure } from './failures.mjs';
import { ensureLibraries, hasProgram, installPackages } from './libraries.ts';
import { run } from './run.mjs';
import type { Steps } from './steps.mjs';

export const root = resolve(import.meta.dirname, '../..');

/** An Electron that starts here: fetched, with its libraries, a database binary it can load, and a display. */
export async function prepareElectron(steps: Steps): Promise<ElectronRuntime> {
  let electron: ElectronRuntime | undefined;
  await steps.run('Electron', async say => {
    let wasThere = true;
    electron = await ensureElectron(line => {
      wasThere = false;
      say(line);
    });
    return wasThere ? null : `${electron.version} (${electron.source})`;
  });
  if (!electron) throw new Error('No Electron.');
  const { executable, source, version } = electron;
  if (source === 'fallback') {
    steps.note(
      `! Running on Electron ${version} of 2024, the fallback for running and testing where the pinned release cannot be downloaded.`,
    );
    await steps.run('SQLite', async say => {
      let wasThere = true;
      if (!(await hasProgram('g++')))
        await installPackages(['g++'], 'The database must be compiled here, and there is no compiler', say);
      await installSecondBinary(root, line => {
        wasThere = false;
        say(line);
      });
      return wasThere ? null : 'compiled for this Electron';
    });
  }
  await steps.run('System libraries', say => ensureLibraries(executable, say));
  await steps.run('Virtual display', ensureVirtualDisplay);
  return electron;
}

export async function prepareBuild(steps: Steps): Promise<void> {
  if (buildIsFresh(root)) return;
  await steps.run('Build', async () => {
    await build();
    return 'done';
  });
}

async function build(): Promise<void> {
  await buildStep([join(root, 'build', 'generate', 'wasm.ts')]);
  await buildStep([
    join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  markBuilt(root);
}

async function buildStep(args: string[]): Promise<void> {
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) {
    throw new Failure('the build failed', 'npm run types   (shows the place in the code)', `${stdout}\n${stderr}`);
  }
}
