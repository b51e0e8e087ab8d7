/** The real app in a real window: a fresh data folder for each test, a trace kept when one fails. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test';
import { hasDisplay, openDisplay } from '../bootstrap/display.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { launchDriven } from '../runtime/launch.ts';
import { temporaryFolder } from './temporary.ts';

export const root = join(import.meta.dirname, '..', '..');
export const executablePath = process.env.FLOWLAB_ELECTRON ?? (await ensureElectron()).executable;
export const asRoot = process.getuid?.() === 0;

/** No name is found and no address but this machine's own, which the exploits listen on, is reached. */
export const nowhere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export interface StartWith {
  readonly args?: readonly string[];
  /** Takes the content policy away, to see whether the wall behind it stands by itself. */
  readonly bypassCSP?: boolean;
}

export function launch(
  dataFolder: string,
  { args = [], bypassCSP = false }: StartWith = {},
): Promise<ElectronApplication> {
  return launchDriven({
    executablePath,
    cwd: root,
    bypassCSP,
    // Chromium's sandbox refuses to run as root; one test runs as another user with the sandbox on.
    chromiumSandbox: !asRoot,
    args: [nowhere, root, `--user-data-dir=${dataFolder}`, ...args],
  });
}

/** A start by hand: Playwright cannot follow a program that ends at once. */
export function startByHand(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child: ChildProcess = spawn(executablePath, [...(asRoot ? ['--no-sandbox'] : []), nowhere, root, ...args]);
  let [out, err] = ['', ''];
  child.stdout?.on('data', chunk => {
    out += String(chunk);
  });
  child.stderr?.on('data', chunk => {
    err += String(chunk);
  });
  return new Promise(done => child.on('close', code => done({ code, out, err })));
}

const killed = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** Playwright may overlook a window that is there (about 1 start in 150 on a busy machine): then it starts once more. */
async function launchSeen(dataFolder: string, startWith: StartWith): Promise<ElectronApplication> {
  const app = await launch(dataFolder, startWith);
  const isOverlooked = async () =>
    app.windows().length === 0 &&
    (await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some(window => window.isVisible())));
  for (let looks = 0; await isOverlooked(); looks += 1) {
    if (looks === 20) {
      await killed(app.process());
      return launch(dataFolder, startWith);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return app;
}

interface Fixtures {
  readonly dataFolder: string;
  readonly startWith: StartWith;
  /** Set by tests that attack or plant a fault: only they may leave refusals in the log and errors on the console. */
  readonly attacks: boolean;
  /** Whether a trace is kept when it fails; drawing the page at each key would take most of the time of a long journey. */
  readonly traced: boolean;
  readonly app: ElectronApplication;
  readonly window: Page;
}

interface WorkerFixtures {
  readonly display: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
    async ({}, use) => {
      if (hasDisplay()) return use(process.env.DISPLAY ?? '');
      const { name, close } = await openDisplay();
      process.env.DISPLAY = name;
      await use(name);
      delete process.env.DISPLAY;
      close();
    },
    { scope: 'worker', auto: true },
  ],
  startWith: [{}, { option: true }],
  attacks: [false, { option: true }],
  traced: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
  dataFolder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder);
    // What a killed app leaves behind may still be at work for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
  app: async ({ dataFolder, startWith, attacks, traced }, use, info) => {
    const app = await launchSeen(dataFolder, startWith);
    // No film: the snapshots show the page at each act, and drawing one would take a third of the time.
    if (traced) await app.context().tracing.start({ snapshots: true });
    // Asked now: of an app that a test has killed the driver knows nothing any more.
    const child = app.process();
    await use(app);
    const failed = info.status !== info.expectedStatus;
    if (traced) await app.context().tracing.stop(failed ? { path: info.outputPath('trace.zip') } : {});
    // A form with unsaved changes would keep the window of a failed test open.
    if (failed) await killed(child);
    else await app.close();
    if (!attacks) expect(refusals(dataFolder), 'requests the app tried to make').toEqual([]);
  },
  window: async ({ app, attacks }, use, info) => {
    const window = await firstWindow(app);
    const faults: string[] = [];
    window.on('console', message => {
      if (message.type() === 'error') faults.push(message.text());
    });
    window.on('pageerror', error => faults.push(String(error)));
    await window.emulateMedia({ reducedMotion: 'reduce' });
    await use(window);
    if (info.status !== info.expectedStatus) await keepSight(window, info);
    if (!attacks) expect(faults, 'errors on the console').toEqual([]);
  },
});
export { expect };

/** What a failed test saw last, as a picture and as what a screen reader is told; a window that is gone shows nothing. */
async function keepSight(window: Page, info: TestInfo): Promise<void> {
  await window.screenshot({ path: info.outputPath('window.png'), timeout: 5_000 }).catch(() => {});
  const told = await window.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
  await writeFile(info.outputPath('window.yaml'), told);
}

/** Polls instead of `firstWindow()`, which waits for ever when the event has already gone. Ready means: Home is drawn. */
export async function firstWindow(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().length, { timeout: 30_000 }).toBeGreaterThan(0);
  const window = app.windows()[0]!;
  await window.locator('#main h1').first().waitFor({ timeout: 30_000 });
  return window;
}

interface LogEntry {
  readonly level: string;
  readonly message: string;
  readonly detail?: string;
  readonly where?: string;
}
export function logOf(dataFolder: string): LogEntry[] {
  const file = join(dataFolder, 'logs', 'flow-lab.log');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line) as LogEntry);
}
/** Everything the guards turned away, as `what detail`. */
export const refusals = (dataFolder: string): string[] =>
  logOf(dataFolder)
    .filter(({ message }) => message.startsWith('refused '))
    .map(({ message, detail = '' }) => `${message.slice('refused '.length)} ${detail}`);

/** Answers every message box with one button, and keeps what was asked. */
export const answerBoxes = (app: ElectronApplication, response: number) =>
  app.evaluate(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail?: string };
      asked.push(`${message}\n${detail ?? ''}`);
      return { response: answer, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, response);
export const boxesAsked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

/** Answers every folder dialog with this folder. */
export const chooseFolder = (app: ElectronApplication, folder: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, folder);

/** One call over the bridge, as the page makes it. */
export const call = (window: Page, channel: string, ...args: unknown[]) =>
  window.evaluate(([name, values]) => self.flowLab.invoke(name, values), [channel, args] as const);
