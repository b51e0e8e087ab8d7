/**
 * `npm run dev`: builds on every change. A change of the page alone is shown by loading the page anew; any other starts
 * the app anew. There is no development server to leave a door open: the page is told through a pipe to the app.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { type DevApp, startDevApp } from './dev-app.ts';
import { withDisplay } from './display.ts';
import { explain, print } from './failures.mjs';
import { prepareBuild, prepareElectron, root } from './prepare.ts';
import type { Steps } from './steps.mjs';

const folders = ['electron', 'renderer', 'shared', 'assets'];
/** An editor saves several files; the build begins once they have been quiet for so long. */
const QUIET_MS = 300;

export async function dev(steps: Steps, args: string[]): Promise<number> {
  const electron = await prepareElectron(steps);
  await prepareBuild(steps);
  return withDisplay(async env => {
    const start = () => startDevApp(electron.executable, [...electron.args, root, ...args], env);
    let app: DevApp = start();
    let changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    let isBuilding = false;

    const show = async (): Promise<void> => {
      if (isBuilding) return; // looks again when it is done
      isBuilding = true;
      while (changed.size > 0) {
        const onlyPage = [...changed].every(folder => folder === 'renderer');
        changed = new Set();
        try {
          await prepareBuild(steps);
          if (onlyPage && app.isRunning()) app.reload();
          else {
            await app.end();
            app = start();
          }
          steps.note(onlyPage ? '✔ The page was loaded anew.' : '✔ The app was started anew.');
        } catch (error) {
          // Half a change does not build; the app stays as it was until the other half comes.
          print(process.stderr, explain(error, { task: 'dev', root }));
        }
      }
      isBuilding = false;
    };
    const watchers = folders.map(folder =>
      watch(join(root, folder), { recursive: true }, (_event, name) => {
        if (/\.test\.tsx?$|~$|\.swp$/.test(String(name))) return;
        changed.add(folder);
        clearTimeout(timer);
        timer = setTimeout(() => void show(), QUIET_MS);
      }),
    );
    steps.note('Watching: a change of renderer/ loads the page anew, any other starts the app anew. End with Ctrl+C.');
    await new Promise<void>(resolve => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    for (const watcher of watchers) watcher.close();
    clearTimeout(timer);
    await app.end();
    return 0;
  });
}
