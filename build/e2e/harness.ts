/** The real app in a real window: a fresh data folder for each test, a trace kept when one fails. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { ensureElectron } from '../runtime/electron.ts';

const root = join(import.meta.dirname, '..', '..');

/** Stock Electron to run the tests on. */
const executablePath = process.env.FLOWLAB_ELECTRON ?? (await ensureElectron()).executable;

export async function launch(dataFolder: string, args: readonly string[] = []): Promise<ElectronApplication> {
  const start = () =>
    electron.launch({
      executablePath,
      cwd: root,
      // Chromium's sandbox refuses to run as root; one test runs as another user with the sandbox on.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND', root, `--user-data-dir=${dataFolder}`, ...args],
    });
  // A start may fail for reasons of the machine (a busy display); what a test observes is never retried.
  return start().catch(start);
}

export const test = base.extend<{ dataFolder: string; app: ElectronApplication; window: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'flowlab-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  app: async ({ dataFolder }, use, info) => {
    const app = await launch(dataFolder);
    await app.context().tracing.start({ screenshots: true, snapshots: true });
    await use(app);
    const failed = info.status !== info.expectedStatus;
    await app.context().tracing.stop(failed ? { path: info.outputPath('trace.zip') } : {});
    await app.close();
  },
  window: async ({ app }, use) => {
    const window = await firstWindow(app);
    await window.emulateMedia({ reducedMotion: 'reduce' });
    await use(window);
  },
});
export { expect } from '@playwright/test';

/** Polls instead of `firstWindow()`, which waits for ever when the event has already gone. */
export async function firstWindow(app: ElectronApplication): Promise<Page> {
  for (let tries = 0; tries < 200; tries++) {
    const window = app.windows()[0];
    if (window) {
      await window.waitForLoadState('load');
      return window;
    }
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('no window opened within 10 s');
}
