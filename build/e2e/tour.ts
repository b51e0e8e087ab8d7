/**
 * Visits every screen of the real app, light and dark, on the display there is: one picture each in `out/tour/`, a list
 * printed, exit 0. Which screens there are is asked of the window's own registry. `--readme` also refreshes the pictures
 * of the README.
 */
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createServer } from 'vite';
import type { Screen } from '../../renderer/kit/screen.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { launchDriven } from '../runtime/launch.ts';
import { pcmWav, ulawWav, voiceWav } from '../testing/wav.ts';
import { beginLab, courseScenes, labScenes, type Scene } from './scenes.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'out', 'tour');
const screenshots = join(root, 'docs', 'screenshots');
/** Always the same, since it is seen in the pictures. */
const dataFolder = join(tmpdir(), 'flow-lab-tour');
const settleMs = 400;

/** Pictures of the tour that the README shows. */
const shown = [
  'light-home',
  'light-tenant-picture',
  'light-flows-designer',
  'light-course',
  'light-labs-guide',
  'light-audio-details',
  'dark-audio-details',
];

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
  return take(window, name, theme);
}

async function take(window: Page, name: string, theme: string): Promise<string> {
  await window.locator('#main h1, #main h2').first().waitFor();
  // Away from everything that lights up under it.
  await window.mouse.move(0, 0);
  await window.waitForTimeout(settleMs);
  const file = join(folder, `${theme}-${name}.png`);
  await window.screenshot({ path: file });
  return file;
}

/** What the app's own log says of bugs, one a line. */
function bugs(): string {
  const file = join(dataFolder, 'logs', 'flow-lab.log');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter(line => line.includes('"level":"bug"')).join('\n');
}

async function tour(): Promise<string[]> {
  const { executable, args } = await ensureElectron();
  const all = await stops();
  await rm(dataFolder, { recursive: true, force: true });
  const app = await launchDriven({
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
    const details = await bringPrompts(app, window);
    for (const theme of ['light', 'dark']) {
      await call('settings.set', { theme });
      for (const stop of [...all, details]) pictures.push(await visit(window, stop, theme));
    }
    const scenes = async (list: readonly Scene[]) => {
      for (const theme of ['light', 'dark']) {
        await call('settings.set', { theme });
        for (const { name, show } of list) {
          await show(window);
          pictures.push(await take(window, name, theme));
        }
      }
    };
    await scenes(courseScenes);
    await beginLab(window, 'Ana Lab');
    await scenes(labScenes);
    return pictures;
  } finally {
    await app.close();
  }
}

/** Some prompts for the audio tool to show, converted; answers where one of them is seen closely. */
async function bringPrompts(app: ElectronApplication, window: Page): Promise<Stop> {
  const prompts = join(dataFolder, 'prompts');
  await mkdir(prompts, { recursive: true });
  const files = {
    'welcome_417.wav': ulawWav(4),
    'menu.wav': voiceWav(6),
    'Main Menu (1).wav': pcmWav({ seconds: 3, rate: 22_050 }),
    'music-on-hold.wav': pcmWav({ seconds: 12, rate: 48_000, hertz: 220, level: 0.8 }),
    'cut-off.wav': pcmWav({ seconds: 2 }).subarray(0, 40_000),
    'song.wav': 'ID3\u0004 a song under a wrong name',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(prompts, name), content);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, prompts);
  await window.evaluate(() => location.assign('#audio'));
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await window.getByRole('button', { name: 'Convert 5 files' }).click();
  await window.getByText('5 files converted').waitFor();
  await window.getByRole('button', { name: 'Dismiss' }).click();
  await window.getByRole('row', { name: 'menu.wav', exact: true }).dblclick();
  await window.getByRole('slider', { name: 'Position' }).waitFor();
  return { name: 'audio-details', place: await window.evaluate(() => location.hash) };
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const pictures = await tour().catch((error: Error) => {
  console.error(`The tour stopped: ${error.message}\n${bugs()}`);
  // The window that stopped answering would keep this process alive.
  return process.exit(1);
});
if (process.argv.includes('--readme')) {
  await mkdir(screenshots, { recursive: true });
  for (const name of shown) await copyFile(join(folder, `${name}.png`), join(screenshots, `${name}.png`));
}
await rm(dataFolder, { recursive: true, force: true });
console.log(`${pictures.length} pictures:\n${pictures.join('\n')}`);
