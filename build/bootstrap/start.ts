/** `npm start` and `npm run tour`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay, withDisplay } from './display.ts';
import { Failure } from './failures.mjs';
import { prepareBuild, prepareElectron, root } from './prepare.ts';
import { inherit, inheritElectron } from './scripts.ts';
import type { Steps } from './steps.mjs';

/** Opens the window; where there is no display to open it on, the tour shows what it would look like. */
export async function start(steps: Steps, args: string[]): Promise<number> {
  if (!hasDisplay()) {
    steps.note(
      '! There is no display (DISPLAY and WAYLAND_DISPLAY are not set): taking the tour on a virtual one instead.',
    );
    return tour(steps, args);
  }
  const electron = await prepareElectron(steps);
  await prepareBuild(steps);
  return inheritElectron(electron.executable, [...electron.args, root, ...args]);
}

export async function tour(steps: Steps, args: string[]): Promise<number> {
  const electron = await prepareElectron(steps);
  await prepareBuild(steps);
  const script = join(root, 'build', 'e2e', 'tour.ts');
  if (!existsSync(script)) throw new Error(`${script} is missing.`);
  steps.note('… Tour: a picture of every screen, light and dark, about a minute');
  const code = await withDisplay(env =>
    inherit(process.execPath, [script, ...args], { ...env, FLOWLAB_ELECTRON: electron.executable }),
  );
  if (code !== 0)
    throw new Failure('the tour stopped before its end, for the reason above', 'rm -rf out && npm run tour');
  return code;
}
