/** Lab files reach the window every way a system hands files over, and many of them are read with progress, to the end or not. */
import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { answer, drop } from './audio-desk.ts';
import { call, expect, firstWindow, launch, root, startByHand, test } from './harness.ts';
import { goTo, message, openPalette } from './steps.ts';

/** One that a learner handed in, in this window. */
async function handedIn(app: ElectronApplication, window: Page, file: string, learner = 'Ada Lovelace'): Promise<void> {
  await call(window, 'labs.begin', 'lab-6', { learner, seed: null, where: 'new' });
  await call(window, 'labs.skip', 'lab-6', 'skills');
  await answer(app, [file]);
  const choices = { as: 'name', alias: '', withoutText: false, withAudio: false };
  await call(window, 'labs.previewHandIn', 'lab-6', choices);
  expect(await call(window, 'labs.saveHandIn', 'lab-6', choices)).toMatchObject({ ok: true, value: true });
}
const title = (window: Page, name: RegExp) => window.getByRole('heading', { level: 1, name });
const rows = (window: Page) => window.getByRole('grid', { name: 'Lab files' }).getByRole('row');
const count = async (window: Page): Promise<number> => {
  const list = (await call(window, 'instructor.list')) as { value: unknown[] };
  return list.value.length;
};

test('a lab file is opened by a drop anywhere, by a second start, by the system and by the start itself', async ({
  app,
  window,
  dataFolder,
}) => {
  const [ada, grace, bad] = ['ada.flowlab', 'grace.flowlab', 'bad.flowlab'].map(name => join(dataFolder, name)) as [
    string,
    string,
    string,
  ];
  await handedIn(app, window, ada);
  await handedIn(app, window, grace, 'Grace Hopper');
  writeFileSync(bad, readFileSync(ada).subarray(0, 5_000));

  // Dropped on a screen that has nothing to do with it: one is shown in full, of many the list.
  await goTo(window, 'home');
  await drop(window, [ada]);
  await expect(title(window, /^Ada Lovelace: Lab 6/)).toBeVisible();
  await goTo(window, 'settings');
  await drop(window, [bad, grace]);
  await expect(rows(window).filter({ hasText: 'Grace Hopper' })).toBeVisible();
  await expect(rows(window).filter({ hasText: 'bad.flowlab' })).toContainText('damaged zip');
  await expect(message(window, '1 file did not open.')).toBeVisible();

  // A double click while the app runs, as Windows and Linux make it, then as macOS does.
  await goTo(window, 'home');
  expect((await startByHand(`--user-data-dir=${dataFolder}`, grace)).code).toBe(0);
  await expect(title(window, /^Grace Hopper: Lab 6/)).toBeVisible();
  await app.evaluate(({ app: self }, file) => self.emit('open-file', { preventDefault: () => {} }, file), ada);
  await expect(title(window, /^Ada Lovelace: Lab 6/)).toBeVisible();

  // What is no file of ours is named, and nothing happens to it.
  await goTo(window, 'home');
  const notes = join(dataFolder, 'notes.txt');
  writeFileSync(notes, 'notes');
  await drop(window, [notes]);
  await expect(message(window, '“notes.txt” was not opened.')).toBeVisible();

  // A double click while it does not.
  const other = await launch(join(dataFolder, 'other'), { args: [grace, bad] });
  try {
    const started = await firstWindow(other);
    await expect(rows(started).filter({ hasText: 'Grace Hopper' })).toBeVisible();
    await expect(rows(started).filter({ hasText: 'bad.flowlab' })).toBeVisible();
  } finally {
    await other.close();
  }
});

test('200 lab files are read and saved as a table, whatever some of them are; 2,000 are stopped midway', async ({
  app,
  window,
  dataFolder,
}) => {
  const [one, few, many, csv] = ['one.flowlab', 'few', 'many', 'marks.csv'].map(name => join(dataFolder, name)) as [
    string,
    string,
    string,
    string,
  ];
  await handedIn(app, window, one);
  mkdirSync(few);
  mkdirSync(many);
  for (let n = 100; n < 300; n += 1) copyFileSync(one, join(few, `${n}.flowlab`));
  writeFileSync(join(few, '150.flowlab'), 'no zip');
  writeFileSync(join(few, '250.flowlab'), readFileSync(one).subarray(0, 9_000));
  for (let n = 0; n < 2_000; n += 1) linkSync(one, join(many, `${n}.flowlab`));

  await goTo(window, 'instructor');
  await answer(app, [few]);
  await window.getByRole('button', { name: 'Open a folder…' }).click();
  await expect(message(window, '2 files did not open.')).toBeVisible();
  expect(await count(window)).toBe(200);
  await answer(app, [csv]);
  await window.getByRole('button', { name: 'Save as CSV…' }).click();
  await expect(message(window, '200 rows were saved as a table.')).toBeVisible();
  expect(existsSync(csv)).toBe(true);
  const lines = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(201);
  expect(lines.filter(line => line.includes('Ada Lovelace'))).toHaveLength(198);

  await window.getByRole('button', { name: 'Clear the list' }).click();
  await expect.poll(() => count(window)).toBe(0);
  await answer(app, [many]);
  await window.getByRole('button', { name: 'Open a folder…' }).click();
  const progress = window.getByRole('progressbar', { name: 'Reading lab files' });
  await expect(progress).toBeVisible();
  await expect(window.getByText(/^[\d,]+ of 2,000$/)).toBeVisible();
  // The window answers meanwhile.
  await window.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(message(window, 'Reading was stopped.')).toBeVisible();
  await expect(progress).toHaveCount(0);
  const read = await count(window);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(2_000);
  await expect(rows(window).filter({ hasText: 'Ada Lovelace' }).first()).toBeVisible();
});

/** A lab of a teacher: one that came with the app, under an id and a title of its own. */
function teachersLab(folder: string, id: string, title: string): string {
  const place = join(folder, id);
  cpSync(join(root, 'labs/fault-finding'), place, { recursive: true });
  const lab = JSON.parse(readFileSync(join(place, 'lab.json'), 'utf8'));
  writeFileSync(join(place, 'lab.json'), JSON.stringify({ ...lab, id, title }));
  return place;
}

test('a lab is loaded from its folder by mouse and from its file by keys; one that is none is refused in words', async ({
  app,
  window,
  dataFolder,
}) => {
  const folder = teachersLab(dataFolder, 'bicycles', 'Bicycles: my own lab');
  const zipped = teachersLab(dataFolder, 'boats', 'Boats: my own lab');
  const [file, bad, broken] = ['boats.zip', 'bad.zip', 'broken'].map(name => join(dataFolder, name)) as [
    string,
    string,
    string,
  ];
  const entries = ['lab.json', 'guide.md'].map(name => [name, readFileSync(join(zipped, name))] as const);
  writeFileSync(file, zipSync(Object.fromEntries(entries)));
  writeFileSync(bad, 'no zip');
  cpSync(folder, broken, { recursive: true });
  const { tasks, ...rest } = JSON.parse(readFileSync(join(broken, 'lab.json'), 'utf8'));
  writeFileSync(join(broken, 'lab.json'), JSON.stringify({ ...rest, minutes: 'many', tasks }));
  const labs = window.getByRole('list', { name: 'Labs' }).getByRole('listitem');

  await window.getByRole('link', { name: 'Labs' }).click();
  await expect(labs.first()).toBeVisible();
  const before = await labs.count();
  await answer(app, [broken]);
  await window.getByRole('button', { name: 'Load a lab’s folder' }).click();
  await expect(message(window, /broken is no lab that can be used\. lab\.json, minutes: /)).toBeVisible();
  await expect(message(window, 'Mend what it names and load it again. Nothing was changed.')).toBeVisible();
  await expect(labs).toHaveCount(before);
  await answer(app, [folder]);
  await window.getByRole('button', { name: 'Load a lab’s folder' }).click();
  await expect(message(window, /Bicycles: my own lab was loaded/)).toBeVisible();
  await expect(title(window, /^Bicycles: my own lab/)).toBeVisible();
  await window.getByRole('link', { name: 'Labs' }).click();
  await expect(labs).toHaveCount(before + 1);
  await expect(labs.filter({ hasText: 'Bicycles: my own lab' })).toContainText('Loaded');

  // From anywhere.
  await window.keyboard.press('ControlOrMeta+1');
  const load = async (path: string) => {
    await answer(app, [path]);
    await openPalette(window);
    await window.keyboard.type('Load a lab’s file');
    await expect(window.getByRole('option', { selected: true })).toContainText('Load a lab’s file…');
    await window.keyboard.press('Enter');
  };
  await load(bad);
  await expect(
    message(window, /bad\.zip is no lab that can be used\. It is neither a folder nor a zip\./),
  ).toBeVisible();
  await load(file);
  await expect(message(window, /Boats: my own lab was loaded/)).toBeVisible();
  await expect(title(window, /^Boats: my own lab/)).toBeVisible();
  await window.keyboard.press('ControlOrMeta+7');
  await expect(labs).toHaveCount(before + 2);

  // One that came with the app cannot be replaced.
  await load(join(root, 'labs/lab-7'));
  await expect(
    message(window, /The lab lab-7 came with the app\. Give this one another id in lab\.json\./),
  ).toBeVisible();
  await expect(labs).toHaveCount(before + 2);
});
