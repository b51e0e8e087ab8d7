/** A learner hands a lab in by mouse and by keys; an instructor's app opens it, sees the same score, and what was altered. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { tabUntil } from './hands.ts';
import { call, expect, firstWindow, launch, test } from './harness.ts';
import { goTo, message, openPalette } from './steps.ts';

const chooses = (app: ElectronApplication, ...paths: string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: chosen })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: chosen[0] })) as typeof dialog.showSaveDialog;
  }, paths);
const row = (window: Page, text: string) =>
  window.getByRole('grid', { name: 'Lab files' }).getByRole('row').filter({ hasText: text });

test('a lab is handed in, and an instructor sees the same score and what was altered', async ({
  app,
  window,
  dataFolder,
}) => {
  const [byMouse, byKeys, tampered, hostile, csv] = [
    'mouse.flowlab',
    'keys.flowlab',
    'tampered.flowlab',
    'hostile.flowlab',
    'marks.csv',
  ].map(name => join(dataFolder, name)) as [string, string, string, string, string];
  await call(window, 'labs.begin', 'lab-6', { learner: 'Ada Lovelace', seed: null, where: 'new' });
  for (const task of ['skills', 'audio']) await call(window, 'labs.skip', 'lab-6', task);
  await call(window, 'labs.hint', 'lab-6', 'sites');
  const checked = (await call(window, 'labs.check', 'lab-6')) as { value: { score: number; of: number } };
  const { score, of } = checked.value;

  // By mouse, with all of it looked at first.
  await goTo(window, 'labs/lab-6/results');
  await chooses(app, byMouse);
  await window.getByRole('button', { name: 'Hand in…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Hand in Lab 6' });
  await dialog.getByText('manifest.json').click();
  await expect(dialog.getByRole('textbox', { name: 'Text of manifest.json' })).toHaveValue(/Ada Lovelace/);
  await window.screenshot({ path: join(process.env.LOOK ?? dataFolder, 'hand-in.png') });
  await dialog.getByText('Without a name').click();
  await expect(dialog.getByRole('textbox', { name: 'Text of manifest.json' })).not.toHaveValue(/Ada/);
  await dialog.getByText('By name: Ada Lovelace').click();
  await expect(dialog.getByRole('textbox', { name: 'Text of manifest.json' })).toHaveValue(/Ada Lovelace/);
  await dialog.getByRole('button', { name: 'Save the lab file…' }).click();
  await expect(message(window, 'Lab 6 was saved as a lab file.')).toBeVisible();
  await expect(dialog).toHaveCount(0);

  // By keys alone, from anywhere, by another name and with the sounds.
  await chooses(app, byKeys);
  await goTo(window, 'home');
  await openPalette(window);
  await window.keyboard.type('Hand in');
  await window.keyboard.press('Enter');
  await tabUntil(window, dialog.getByRole('radio', { name: 'By name: Ada Lovelace' }));
  await window.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'By another name' })).toBeChecked();
  await tabUntil(window, dialog.getByRole('textbox', { name: 'Other name' }));
  await window.keyboard.type('Countess');
  await expect(dialog.getByText('handed in by Countess')).toBeVisible();
  await tabUntil(window, dialog.getByRole('checkbox', { name: 'Put the audio files in' }));
  await window.keyboard.press('Space');
  await expect(dialog.getByText(/^audio\/[0-9a-f]{64}\.wav$/).first()).toBeVisible();
  await tabUntil(window, dialog.getByRole('button', { name: 'Save the lab file…' }));
  await window.keyboard.press('Enter');
  await expect.poll(() => existsSync(byKeys)).toBe(true);
  expect(readFileSync(byKeys).includes('Lovelace')).toBe(false);

  const entries = unzipSync(readFileSync(byMouse));
  const run = Buffer.from(entries['run.json']!).toString().replace('"skipped":true', '"skipped":false');
  writeFileSync(tampered, zipSync({ ...entries, 'run.json': Buffer.from(run) }));
  writeFileSync(hostile, zipSync({ '../../evil': Buffer.from('x') }));

  const other = join(dataFolder, 'instructor');
  const second = await launch(other);
  try {
    const desk = await firstWindow(second);
    await call(desk, 'workspaces.create', { name: 'My own', sample: true, choosePlace: false });
    const points = `${score} of ${of}`;
    const open = desk.getByRole('button', { name: 'Open lab files…' });

    // One of them by keys alone, in full, then its workspace, which nobody can change.
    await desk.keyboard.press('ControlOrMeta+Shift+G');
    await expect(desk.getByText('No lab file is open yet')).toBeVisible();
    await chooses(second, byKeys);
    await tabUntil(desk, open);
    await desk.keyboard.press('Enter');
    const inFull = desk.getByRole('heading', { level: 1, name: /^Countess: Lab 6/ });
    await expect(inFull).toBeVisible();
    await expect(desk.locator('#main').getByText(points).first()).toBeVisible();
    await tabUntil(desk, desk.getByRole('button', { name: 'All lab files' }));
    await desk.keyboard.press('Enter');
    await expect(row(desk, 'Countess')).toContainText(points);
    await tabUntil(desk, row(desk, 'Countess'));
    await desk.keyboard.press('Enter');
    await expect(inFull).toBeVisible();
    await tabUntil(desk, desk.getByRole('button', { name: 'Look at the workspace' }));
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Read-only: lab file').first()).toBeVisible();
    await desk.screenshot({ path: join(process.env.LOOK ?? dataFolder, 'shown.png') });
    const refused = await call(desk, 'tenant.setActive', 'team', ['team-nowhere'], false);
    expect(refused).toMatchObject({ ok: false });
    await call(desk, 'workspaces.close');
    expect(await call(desk, 'workspaces.current')).toMatchObject({ value: { name: 'My own', readOnly: null } });

    // The others by mouse.
    await goTo(desk, 'instructor');
    await chooses(second, byMouse, tampered, hostile);
    await open.click();
    await expect(row(desk, 'Countess')).toContainText(points);
    await expect(row(desk, 'None').filter({ hasText: 'Ada Lovelace' })).toContainText(points);
    await expect(row(desk, 'Altered')).toContainText('Ada Lovelace');
    await expect(row(desk, 'hostile.flowlab')).toContainText('leads out of its folder');
    await desk.screenshot({ path: join(process.env.LOOK ?? dataFolder, 'instructor.png') });
    await chooses(second, csv);
    await desk.getByRole('button', { name: 'Save as CSV…' }).click();
    await expect.poll(() => (existsSync(csv) ? readFileSync(csv, 'utf8').split('\r\n').length : 0)).toBe(6);
    expect(readFileSync(csv, 'utf8')).toContain(`Countess`);

    await row(desk, 'Altered').click();
    await expect(desk.getByText('run.json is not what was handed in.')).toBeVisible();
    await desk.screenshot({ path: join(process.env.LOOK ?? dataFolder, 'tampered.png') });
  } finally {
    await second.close();
  }
});
