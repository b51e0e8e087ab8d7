/** What both journeys through the guide of Lab 7 share: its beginning, going on, its end. */
import type { Page } from '@playwright/test';
import { call, expect } from './harness.ts';
import { guide, openLab } from './lab-guide.ts';
import { goTo } from './steps.ts';

type Values = Readonly<Record<string, string>>;
const lab = 'lab-7';
export const phone = (window: Page) => window.getByRole('region', { name: 'Telephone' });
export const agents = (window: Page) => window.getByRole('region', { name: 'Agents' });
export const trace = (window: Page) => window.getByRole('listbox', { name: 'Trace' });

export async function begin(window: Page): Promise<Values> {
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

/** Into the guide with its key, unless that is where the focus is. */
export async function intoGuide(window: Page): Promise<void> {
  const inside = () => window.evaluate(() => document.activeElement?.closest('.guide') !== null);
  if (!(await inside())) await window.keyboard.press('ControlOrMeta+Shift+L');
  await expect.poll(inside).toBe(true);
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
