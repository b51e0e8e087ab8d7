/**
 * Visits every screen of the real app, light and dark, on the display there is: one picture each in `out/tour/`, a list
 * printed, exit 0. Which screens there are is asked of the window's own registry.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { createServer } from 'vite';
import type { Screen } from '../../renderer/kit/screen.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { temporaryFolder } from './temporary.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'out', 'tour');
const settleMs = 400;

interface Stop {
  readonly name: string;
  /** Screen and detail as in an address. */
  readonly place: string;
}

async function stops(): Promise<Stop[]> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
  });
  const { screens } = (await server.ssrLoadModule('/renderer/app/screens.ts')) as { screens: readonly Screen[] };
  await server.close();
  return screens.flatMap(({ id, tour = [] }) => [
    { name: id, place: `#${id}` },
    ...tour.map(({ detail, name }) => ({
      name: `${id}-${name.replaceAll(' ', '-')}`,
      place: `#${id}/${encodeURIComponent(detail)}`,
    })),
  ]);
}

async function visit(window: Page, { name, place }: Stop, theme: string): Promise<string> {
  await window.evaluate(address => {
    location.hash = address;
  }, place);
  await window.locator('#main h1, #main h2').first().waitFor();
  await window.waitForTimeout(settleMs);
  const file = join(folder, `${theme}-${name}.png`);
  await window.screenshot({ path: file });
  return file;
}

async function tour(): Promise<string[]> {
  const { executable, args } = await ensureElectron();
  const all = await stops();
  const dataFolder = await temporaryFolder();
  const app = await electron.launch({
    executablePath: process.env.FLOWLAB_ELECTRON ?? executable,
    chromiumSandbox: args.length === 0,
    args: [...args, root, `--user-data-dir=${dataFolder}`],
  });
  try {
    const window = await app.firstWindow();
    await window.locator('#main h1').first().waitFor();
    await window.emulateMedia({ reducedMotion: 'reduce' });
    const call = (channel: string, ...values: unknown[]) =>
      window.evaluate(([name, given]) => self.flowLab.invoke(name, given), [channel, values] as const);
    const pictures: string[] = [];
    await call('settings.set', { theme: 'light' });
    pictures.push(await visit(window, { name: 'first-start', place: '#home' }, 'light'));
    await call('workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
    for (const theme of ['light', 'dark']) {
      await call('settings.set', { theme });
      for (const stop of all) pictures.push(await visit(window, stop, theme));
    }
    return pictures;
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const pictures = await tour();
console.log(`${pictures.length} pictures:\n${pictures.join('\n')}`);
