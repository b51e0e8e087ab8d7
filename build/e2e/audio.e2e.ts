/** The audio tool as an admin uses it: real files, real drops, by mouse and by keyboard alone. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Bridge } from '../../shared/ipc/contract.ts';
import { lockedFile } from '../testing/locked.ts';
import { pcmWav, ulawWav } from '../testing/wav.ts';
import { answer, drop, files, goToAudio, row, toast } from './audio-desk.ts';
import { expect, test } from './harness.ts';

test('files dropped on the window are checked, converted and heard, by mouse', async ({ app, window, dataFolder }) => {
  // Long enough that a busy machine pauses it before its end.
  const place = files(dataFolder, 30);
  await goToAudio(window);
  await drop(window, [place]);
  await expect(row(window, 'welcome_417.wav')).toContainText('fits');
  await expect(row(window, 'menu.wav')).toContainText('PCM 16, 44.1 kHz, mono');
  await expect(row(window, 'Main Menu (1).wav')).toContainText('Main_Menu_1.wav');
  await expect(row(window, 'song.wav')).toContainText('MP3');

  await window.getByRole('button', { name: 'Convert 3 files' }).click();
  await expect(toast(window, /3 files converted/)).toBeVisible();
  const out = readFileSync(join(place, 'converted', 'menu.wav'));
  expect([out.readUInt16LE(20), out.readUInt32LE(24), out.readUInt16LE(22), out.readUInt16LE(34)]).toEqual([
    7, 8000, 1, 8,
  ]);
  expect(readFileSync(join(place, 'converted', 'welcome_417.wav'))).toEqual(
    readFileSync(join(place, 'welcome_417.wav')),
  );
  expect(existsSync(join(place, 'more', 'converted', 'Main_Menu_1.wav'))).toBe(true);

  await row(window, 'menu.wav').dblclick();
  const position = window.getByRole('slider', { name: 'Position' });
  await expect(position).toHaveAttribute('aria-valuemax', '30');
  await window.getByText('B: as the caller hears it').click();
  await window.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await position.getAttribute('aria-valuenow'))).toBeGreaterThan(0.2);
  await window.getByRole('button', { name: 'Pause' }).click();
  const isPainted = () =>
    window
      .locator('.spectrogram canvas')
      .last()
      .evaluate((canvas: HTMLCanvasElement) =>
        canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height)
          .data.some(value => value > 0),
      );
  await expect.poll(isPainted).toBe(true);

  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    contents.startDrag = item => Object.assign(globalThis, { dragged: item.files ?? [item.file] });
  });
  await row(window, 'menu.wav').locator('[draggable]').dispatchEvent('dragstart');
  await expect
    .poll(() => app.evaluate(() => (globalThis as { dragged?: string[] }).dragged))
    .toEqual([join(place, 'converted', 'menu.wav')]);
});

test('the same by keyboard alone', async ({ app, window, dataFolder }) => {
  const place = files(dataFolder);
  await answer(app, [place]);
  await window.keyboard.press('ControlOrMeta+Shift+O');
  const grid = window.getByRole('grid', { name: 'Audio files' });
  await expect(row(window, 'menu.wav')).toBeVisible();
  for (let presses = 0; presses < 40 && !(await grid.evaluate(it => it === document.activeElement)); presses++) {
    await window.keyboard.press('Tab');
  }
  await window.keyboard.press('End');
  await expect(row(window, 'welcome_417.wav')).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Home');
  await window.keyboard.press('F2');
  await expect(grid.getByRole('textbox')).toBeFocused();
  await window.keyboard.type('hello');
  await window.keyboard.press('Enter');
  await expect(grid).toContainText('hello.wav');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(toast(window, /3 files converted/)).toBeVisible();
  await grid.focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('slider', { name: 'Position' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('slider', { name: 'Position' })).toBeHidden();
  await window.keyboard.press('Delete');
  await expect(grid).not.toContainText('hello.wav');
});

test('what is no file one can read is listed with its reason and stops nothing', async ({
  app,
  window,
  dataFolder,
}) => {
  const place = files(dataFolder);
  mkdirSync(join(place, 'folder.wav'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(place, 'pipe.wav')]);
  lockedFile(join(place, 'locked.wav'), ulawWav(1));
  writeFileSync(join(place, 'empty.wav'), '');
  writeFileSync(join(place, 'cut.wav'), pcmWav({ seconds: 1 }).subarray(0, 9000));
  await answer(app, [place]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await expect(row(window, 'folder.wav')).toContainText('refused');
  await expect(row(window, 'empty.wav')).toContainText('refused');
  await expect(row(window, 'locked.wav')).toContainText('there is no permission to read it');
  await expect(row(window, 'cut.wav')).toContainText('can repair');
  await expect(row(window, 'menu.wav')).toContainText('can convert');
  if (process.platform !== 'win32') await expect(row(window, 'pipe.wav')).toContainText('pipe');
});

test('a name that cannot be a prompt is refused with one that can', async ({ app, window, dataFolder }) => {
  await answer(app, [files(dataFolder)]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await row(window, 'menu.wav').click();
  await window.keyboard.press('F2');
  await window.getByRole('textbox', { name: 'Name of the result of menu.wav' }).fill('käse & brot');
  await window.keyboard.press('Enter');
  await expect(toast(window, /cannot be the name of a prompt/)).toBeVisible();
});

test('one of several files is converted alone, again, looked at closely and repeated in part', async ({
  app,
  window,
  dataFolder,
}) => {
  const place = files(dataFolder);
  writeFileSync(join(place, 'other.wav'), pcmWav({ seconds: 1 }));
  mkdirSync(join(place, 'converted'));
  writeFileSync(join(place, 'converted', 'other.wav'), 'of somebody else');
  await answer(app, [place]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await row(window, 'menu.wav').dblclick();
  await window.getByRole('button', { name: 'Convert 1 selected', exact: true }).click();
  await expect(toast(window, /1 file converted/)).toBeVisible();
  expect(existsSync(join(place, 'converted', 'welcome_417.wav'))).toBe(false);
  await window.getByText('a-law', { exact: true }).click();
  await window.getByRole('button', { name: 'Convert 1 selected again' }).click();
  await expect
    .poll(() => readFileSync(join(place, 'converted', 'menu.wav')).readUInt16LE(20), { message: 'now a-law' })
    .toBe(6);

  await window.getByRole('button', { name: 'Convert 3 files' }).click();
  await expect(toast(window, /2 files converted, 1 file not/)).toBeVisible();
  rmSync(join(place, 'converted', 'other.wav'));
  await window.getByRole('button', { name: 'Try it again' }).click();
  await expect(toast(window, /1 file converted/)).toBeVisible();
  await expect(toast(window, /1 file not/)).toBeHidden();

  const position = window.getByRole('slider', { name: 'Position' });
  const drawnWidth = () =>
    position.locator('.waveform > div').evaluate(host => host.shadowRoot!.querySelector('.wrapper')!.clientWidth);
  const fits = await drawnWidth();
  await position.press('+');
  await expect.poll(drawnWidth).toBeGreaterThan(1.9 * fits);
  await position.press('ArrowRight');
  await position.press('[');
  await expect(window.getByRole('button', { name: /Repeats 1\.0 s to 2\.0 s/ })).toBeVisible();
  await position.press('Delete');
  await expect(window.getByRole('button', { name: /Repeats/ })).toBeHidden();

  await window.getByRole('button', { name: /^Options/ }).click();
  await expect(window.getByRole('switch', { name: 'Trim silence' })).toBeVisible();
  await expect(position).toBeVisible();
});

test('prompts go into the open workspace, once, and the table is saved', async ({ app, window, dataFolder }) => {
  const place = files(dataFolder);
  await answer(app, [place]);
  const made = await window.evaluate(() =>
    (globalThis as unknown as { flowLab: Bridge }).flowLab.invoke('workspaces.create', [
      { name: 'Acme', sample: false, choosePlace: false },
    ]),
  );
  expect(made).toMatchObject({ ok: true });
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await window.getByRole('button', { name: 'Add to tenant' }).click();
  await expect(toast(window, /1 prompt added/)).toBeVisible();
  await window.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Prompts of the tenant' })).toBeVisible();
  await expect(window.locator('.stored')).toContainText('welcome_417.wav');

  await answer(app, [join(dataFolder, 'table.csv')]);
  await window.getByRole('button', { name: 'Save the table' }).click();
  await window.getByRole('menuitem', { name: 'As CSV…' }).click();
  await expect(toast(window, /table was saved/)).toBeVisible();
  expect(readFileSync(join(dataFolder, 'table.csv'), 'utf8')).toContain('welcome_417.wav');
});

test('tags and markers are seen, edited, and saved into a copy', async ({ app, window, dataFolder }) => {
  const place = files(dataFolder);
  const copy = join(dataFolder, 'copy.wav');
  await answer(app, [place]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await row(window, 'menu.wav').dblclick();
  const part = window.getByRole('region', { name: 'Tags and markers' });
  await expect(part.getByRole('button', { name: 'Save a copy as…' })).toBeDisabled();
  await part.getByRole('textbox', { name: 'Title' }).fill('Main menu');
  await window.getByRole('slider', { name: 'Position' }).press('ArrowRight');
  await part.getByRole('button', { name: 'Add a marker at the position' }).click();
  await part.getByRole('textbox', { name: 'Label of marker 1' }).fill('press two');
  await answer(app, [copy]);
  await part.getByRole('button', { name: 'Save a copy as…' }).click();
  await expect(toast(window, /copy with these tags/)).toBeVisible();
  expect(readFileSync(join(place, 'menu.wav')).includes('INAM')).toBe(false);
  await drop(window, [copy]);
  await row(window, 'copy.wav').dblclick();
  await expect(part.getByRole('textbox', { name: 'Title' })).toHaveValue('Main menu');
  await expect(part.getByRole('textbox', { name: 'Label of marker 1' })).toHaveValue('press two');
  await expect(part.getByRole('textbox', { name: 'Marker 1 (s)', exact: true })).toHaveValue('1');
  await expect(window.locator('.waveform').getByText('press two')).toBeAttached();
});

test('5,000 files draw only the rows in view', async ({ app, window, dataFolder }) => {
  const place = join(dataFolder, 'many');
  mkdirSync(place);
  const content = ulawWav(0.01);
  for (let i = 0; i < 5000; i++) writeFileSync(join(place, `p${String(i).padStart(4, '0')}.wav`), content);
  await answer(app, [place]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await expect(window.getByRole('button', { name: 'Convert 5,000 files' })).toBeVisible({ timeout: 30_000 });
  await window.getByRole('grid', { name: 'Audio files' }).focus();
  await window.keyboard.press('End');
  await expect(row(window, 'p4999.wav')).toBeVisible();
  expect(await window.getByRole('row').count()).toBeLessThan(80);
});

test('the screen, its details and its options have no accessibility findings in either theme', async ({
  app,
  window,
  dataFolder,
}) => {
  await answer(app, [files(dataFolder)]);
  await goToAudio(window);
  await window.getByRole('button', { name: 'Choose a folder' }).first().click();
  await row(window, 'menu.wav').dblclick();
  await expect(window.getByRole('slider', { name: 'Position' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    for (const place of [null, '#audio/options', '#audio/stored']) {
      if (place) await window.evaluate(hash => location.assign(hash), place);
      await window.waitForTimeout(200);
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(' ')}`)).toEqual([]);
    }
  }
});
