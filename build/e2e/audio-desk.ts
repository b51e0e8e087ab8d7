/** What the journeys of the audio tool share: files, the system's dialog, a drop, a row. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pcmWav, ulawWav } from '../testing/wav.ts';
import { expect } from './harness.ts';

export const files = (folder: string, menuSeconds = 2) => {
  const place = join(folder, 'prompts');
  mkdirSync(join(place, 'more'), { recursive: true });
  const put = (name: string, content: Buffer | string) => writeFileSync(join(place, name), content);
  put('welcome_417.wav', ulawWav(2));
  put('menu.wav', pcmWav({ seconds: menuSeconds, rate: 44_100 }));
  put('more/Main Menu (1).wav', pcmWav({ seconds: 1 }));
  put('song.wav', 'ID3\u0004 this is no wave file at all, only named like one');
  return place;
};
/** What the system's dialog would answer. */
export const answer = (app: ElectronApplication, paths: readonly string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: filePaths[0] ?? '' });
  }, paths);
export const goToAudio = async (window: Page) => {
  await window.keyboard.press('ControlOrMeta+6');
  await expect(window.getByRole('heading', { name: 'Audio prompts' })).toBeAttached();
};
/** Chromium's own drag events, with files that have a path: what a file manager sends. */
export async function drop(window: Page, paths: readonly string[]): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
  }
}
export const row = (window: Page, name: string) => window.getByRole('row', { name, exact: true });
export const toast = (window: Page, text: RegExp) => window.getByText(text).first();
