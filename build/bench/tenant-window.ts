/** The large tenant in the real window: how long a list takes to open, and what a letter typed into a search costs. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { databaseFile } from '../../electron/db/layout.ts';
import { ensureElectron } from '../runtime/electron.ts';
import { launchDriven } from '../runtime/launch.ts';
import { median, type Row } from './kit.ts';

const root = join(import.meta.dirname, '../..');
const lists = ['Users', 'Teams', 'Queues', 'Sites'];
const typed = 'name 1234';
/** A quick typist's pause between two letters. */
const pauseMs = 120;

/** Nothing where there is no display. */
export async function inTheWindow(workspace: string): Promise<Row[]> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return [];
  const { executable, args } = await ensureElectron();
  const app = await launchDriven({
    executablePath: executable,
    chromiumSandbox: args.length === 0,
    args: [...args, root, `--user-data-dir=${join(workspace, '..', 'data')}`, databaseFile(workspace)],
  });
  try {
    const window = await app.firstWindow();
    await window.getByRole('button', { name: 'Workspace: W' }).waitFor();
    await window.evaluate(() => location.assign('#tenant/work-type'));
    await window.getByRole('grid', { name: 'Work types' }).waitFor();
    const opened: number[] = [];
    for (const name of lists) opened.push(await opening(window, name));
    // What a letter costs where nothing of ours hangs on it: on a busy machine far more than on an idle one.
    await window.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.id = 'plain';
      field.focus();
    });
    const plain = await answerToKey(window);
    await window.evaluate(() => document.getElementById('plain')?.remove());
    await opening(window, 'Users');
    const search = window.getByRole('searchbox', { name: 'Search users' });
    await search.focus();
    const inList = await answerToKey(window);
    await window.keyboard.press('Control+k');
    await window.getByRole('dialog', { name: 'Search or run a command' }).waitFor();
    const inPalette = await answerToKey(window);
    return [
      row('window: a list after the click (median of four)', median(opened), 150),
      row('window: a list after the click (slowest of four)', Math.max(...opened), 150),
      { ...row('window: a key in the search of users', inList, 16), peer: plain, peerName: 'plain field' },
      { ...row('window: a key in the palette', inPalette, 16), peer: plain, peerName: 'plain field' },
    ];
  } finally {
    await app.close();
  }
}

const row = (what: string, ours: number, most: number): Row => ({
  what,
  ours,
  unit: 'ms',
  figure: ours,
  target: { most },
});

/** From the click on a menu entry to the frame in which rows of its list stand, for a list not seen before. */
const opening = (window: Page, name: string): Promise<number> =>
  window.evaluate(async title => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.tenant-nav a')];
    const link = links.find(one => one.textContent?.startsWith(title));
    const begun = performance.now();
    link?.click();
    while (!document.querySelector(`[role="grid"][aria-label="${title}"] [aria-rowindex="2"]`))
      await new Promise(requestAnimationFrame);
    return performance.now() - begun;
  }, name);

/** From a key, as the system stamped it, until the page has taken its letter and is free for the next; the median. */
async function answerToKey(window: Page): Promise<number> {
  await window.waitForTimeout(500);
  await window.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    const free = new MessageChannel();
    let pressed = 0;
    free.port1.onmessage = () => times.push(performance.now() - pressed);
    const onKey = (event: Event) => {
      pressed = event.timeStamp;
    };
    globalThis.addEventListener('keydown', onKey, { capture: true });
    globalThis.addEventListener('input', () => free.port2.postMessage(null));
  });
  await window.keyboard.type(typed, { delay: pauseMs });
  return median(await window.evaluate(() => (globalThis as unknown as { times: number[] }).times));
}
