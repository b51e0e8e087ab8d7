/** What both journeys through the guide of Lab 7 share: its beginning, going on, its end. */
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answer } from './audio-desk.ts';
import { call, expect } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { byKeyboard, intoGuide, type LabHands } from './lab-hands.ts';
import { goTo, message } from './steps.ts';

type Values = Readonly<Record<string, string>>;
const lab = 'lab-7';
export const phone = (window: Page) => window.getByRole('region', { name: 'Telephone' });
export const agents = (window: Page) => window.getByRole('region', { name: 'Agents' });
export const trace = (window: Page) => window.getByRole('listbox', { name: 'Trace' });

/** Wide enough for the canvas beside the guide. */
export const widen = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 950));

export async function begin(app: ElectronApplication, window: Page): Promise<Values> {
  await widen(app);
  const begun = await call(window, 'labs.begin', lab, { learner: 'Ana Lab', seed: 27_417, where: 'new' });
  expect(begun).toMatchObject({ ok: true });
  await goTo(window, `labs/${lab}`);
  await expect(guide(window).getByRole('heading', { level: 3, name: 'A new flow' })).toBeVisible();
  const { values } = await openLab(window, lab);
  return Object.fromEntries(values.map(({ name, value }) => [name, String(value)]));
}
/** The guide says so by itself; then on to the next task. */
export async function isDone(window: Page, next: string, goOn: (name: string) => Promise<void>): Promise<void> {
  await expect(guide(window).getByText('This task is done.')).toBeVisible();
  await goOn('Next task');
  await expect(guide(window).getByRole('heading', { level: 3, name: next })).toBeVisible();
}

export async function hasFullMarks(window: Page): Promise<void> {
  await expect(window.getByRole('heading', { name: 'Results of Lab 7' })).toBeVisible();
  const { result } = await openLab(window, lab);
  expect(result.goals.filter(({ met }) => !met).map(({ title, found }) => `${title}: ${found}`)).toEqual([]);
  expect(result).toMatchObject({ score: 100, of: 100 });
}

export async function titleOfGoal(window: Page, id: string): Promise<string> {
  const { goals } = (await openLab(window, lab)).result;
  return goals.find(goal => goal.id === id)?.title ?? `no goal ${id}`;
}

interface Ways {
  /** Goes to a screen by its name. */
  readonly screen: (name: string) => Promise<void>;
  readonly press: (name: string, within: '#main' | '[role="dialog"]') => Promise<void>;
}
/** Hands the lab in from its results, and opens the lab file as an instructor does: the same marks. */
export async function handIn(app: ElectronApplication, window: Page, folder: string, { screen, press }: Ways) {
  await answer(app, [join(folder, 'lab-7.flowlab')]);
  await press('Hand in…', '#main');
  await expect(window.getByText('handed in by Ana Lab')).toBeVisible();
  await press('Save the lab file…', '[role="dialog"]');
  await expect(message(window, 'Lab 7 was saved as a lab file.')).toBeVisible();
  await screen('Instructor');
  await press('Open lab files…', '#main');
  await expect(window.getByRole('heading', { level: 1, name: /^Ana Lab: Lab 7/ })).toBeVisible();
  await expect(window.locator('#main').getByText('100 of 100').first()).toBeVisible();
}

/** By the search over all: a command, or an object. */
export async function find(window: Page, words: string, option: string | RegExp): Promise<void> {
  await window.keyboard.press('ControlOrMeta+k');
  await expect(window.getByRole('dialog', { name: 'Search or run a command' }).getByRole('combobox')).toBeFocused();
  await window.keyboard.type(words);
  const chosen = window.getByRole('option', { selected: true });
  await expect(chosen).toContainText(option);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'Search or run a command' })).toHaveCount(0);
}
export async function answerByMouse(window: Page, words: RegExp): Promise<void> {
  await guide(window).locator('.option', { hasText: words }).click();
  await guide(window).getByRole('button', { name: 'Answer', exact: true }).click();
}
export async function answerByKeys(window: Page, words: RegExp): Promise<void> {
  const { keyboard: keys } = window;
  const wanted = guide(window).locator('.option', { hasText: words });
  await expect(wanted).toBeVisible();
  await intoGuide(window);
  const at = () => window.evaluate(() => document.activeElement?.closest('.option')?.textContent ?? '');
  for (let count = 0; count < 60 && (await at()) === ''; count += 1) await keys.press('Tab');
  for (let count = 0; count < 10 && !words.test(await at()); count += 1) await keys.press('ArrowDown');
  await keys.press('Space');
  await expect(wanted.getByRole('radio')).toBeChecked();
  await byKeyboard.press(window, 'Answer', '.guide');
}

/** What a goal says in the guide, opened where it is not by itself. */
export async function tells(lab: LabHands, window: Page, title: string | RegExp, told: string | RegExp): Promise<void> {
  const line = guide(window).getByRole('button', { name: title });
  await expect(line).not.toHaveAccessibleName(/^Done:/);
  const detail = guide(window)
    .locator('.goal')
    .filter({ has: window.getByRole('button', { name: title }) })
    .locator('.goal-detail');
  // It opens by itself where something is there and wrong, perhaps in the moment it is pressed, which then closes it.
  await expect(async () => {
    if ((await line.getAttribute('aria-expanded')) === 'false') await lab.openGoal(window, line);
    await expect(detail).toContainText(told, { ignoreCase: true, timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
  await expect(detail.getByText('Expected').first()).toBeVisible();
}
