/** What the hands of the tenant's forms do not do in a lab: begin it, open what is there, use the guide, lists and the audio tool. */
import type { Locator, Page } from '@playwright/test';
import { chooseEntry, chooser, downTo, type Hands, keyboard, mouse, plain, tabTo, tabUntil } from './hands.ts';
import { expect } from './harness.ts';
import { guide } from './lab-guide.ts';
import type { Making } from './lab-six.ts';
import { goTo, openPalette, pane } from './steps.ts';

type Thing = Omit<Making, 'steps'>;

export interface LabHands {
  readonly hands: Hands;
  begin(window: Page): Promise<void>;
  /** The form of an object that is there. */
  open(window: Page, thing: Thing): Promise<void>;
  /** Presses a button of a screen, a dialog or the guide. */
  press(window: Page, name: string | RegExp, within: '#main' | '.guide' | '[role="dialog"]'): Promise<void>;
  /** Goes on with the task that stands so in the menu of all tasks. */
  toTask(window: Page, entry: string): Promise<void>;
  /** Opens a goal of the guide to read what is expected; the focus goes back to where it was. */
  openGoal(window: Page, line: Locator): Promise<void>;
  /** Ticks an answer of the guide's question. */
  tick(window: Page, words: RegExp): Promise<void>;
  /** An entry of the menu of a row; `plural` is what the list is called. */
  rowMenu(window: Page, thing: Thing, plural: string, entry: string): Promise<void>;
  /** Looks for something in a field that must not offer it. */
  lookFor(window: Page, label: string, name: string): Promise<void>;
  showSounds(window: Page): Promise<void>;
  /** Gives the result of a file of the audio tool another name. */
  rename(window: Page, file: string, name: string): Promise<void>;
  /** All files of the audio tool. */
  pickAll(window: Page): Promise<void>;
  undo(window: Page): Promise<void>;
}

const buttonIn = (window: Page, name: string | RegExp, within: string) =>
  window.locator(within).getByRole('button', { name, exact: true }).first();
const nameOfResult = (window: Page, file: string) =>
  window.getByRole('textbox', { name: `Name of the result of ${file}` });
const soundGrid = (window: Page) => window.getByRole('grid', { name: 'Audio files' });
const soundRow = (window: Page, file: string) => window.getByRole('row', { name: file, exact: true });

export const byMouse: LabHands = {
  hands: mouse,
  async begin(window) {
    await window.getByRole('link', { name: 'Labs' }).click();
    await window.getByRole('listitem').filter({ hasText: 'Lab 6' }).getByRole('button', { name: 'Begin…' }).click();
    await pane(window).getByRole('textbox', { name: 'Your name or an alias' }).fill('Ana Lab');
    await pane(window).getByRole('textbox', { name: 'Number' }).fill('27417');
    await pane(window).getByRole('button', { name: 'Begin the lab' }).click();
  },
  async open(window, { list, name }) {
    await goTo(window, `tenant/${list}`);
    await window.locator('#main').getByRole('row', { name, exact: true }).getByText(name, { exact: true }).dblclick();
  },
  press: (window, name, within) => buttonIn(window, name, within).click(),
  async toTask(window, entry) {
    await guide(window).getByRole('button', { name: 'All tasks' }).click();
    await window.getByRole('menuitem', { name: entry }).click();
  },
  openGoal: (_window, line) => line.click(),
  tick: (window, words) => guide(window).locator('.option', { hasText: words }).click(),
  async rowMenu(window, { list, name }, plural, entry) {
    await goTo(window, `tenant/${list}`);
    const rows = window.getByRole('grid', { name: plural, exact: true });
    await rows.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
    await window.getByRole('menuitem', { name: entry }).click();
  },
  async lookFor(window, label, name) {
    await chooser(window, label).click();
    await window.locator('.picker-popover').getByRole('searchbox').fill(name);
  },
  showSounds: window => window.getByRole('link', { name: 'Audio prompts' }).click(),
  async rename(window, file, name) {
    await soundRow(window, file).click();
    await window.keyboard.press('F2');
    await nameOfResult(window, file).fill(name);
    await window.keyboard.press('Enter');
  },
  pickAll: window => soundGrid(window).getByRole('checkbox', { name: 'Select all' }).click(),
  undo: window =>
    window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).first().click(),
};

/** Into the guide with its key, unless that is where the focus is. */
export const intoGuide = async (window: Page): Promise<void> => {
  const inside = () =>
    window.evaluate(
      () => document.activeElement?.closest('.guide') !== null && document.activeElement !== document.body,
    );
  if (!(await inside())) await window.keyboard.press('ControlOrMeta+Shift+L');
  await expect.poll(inside).toBe(true);
};
/** Runs what the palette finds for these words; `option` as a screen reader says it. */
async function run(window: Page, words: string, option: string | RegExp): Promise<void> {
  await openPalette(window);
  await window.keyboard.type(words);
  const wanted = window.getByRole('option', { name: option, exact: true });
  await downTo(window, wanted, '[role="option"][aria-selected="true"]');
  await window.keyboard.press('Enter');
}
/** Down the rows of a table until this one is the active one. */
async function toRow(window: Page, grid: Locator, name: string): Promise<void> {
  const row = grid.getByRole('row', { name, exact: true });
  await expect(row).toBeVisible();
  await tabUntil(window, grid);
  await window.keyboard.press('Home');
  await expect(grid.locator('[data-active]')).toHaveCount(1);
  await downTo(window, row, '[data-active]');
}

export const byKeyboard: LabHands = {
  hands: keyboard,
  async begin(window) {
    await window.keyboard.press('ControlOrMeta+7');
    await expect(window.getByRole('heading', { name: 'Labs', exact: true })).toBeVisible();
    await window.locator('#main').focus();
    const card = window.locator('.lab-card').filter({ hasText: 'Lab 6: ' });
    await tabUntil(window, card.getByRole('button', { name: 'Begin…' }));
    await window.keyboard.press('Enter');
    await tabTo(window, 'Your name or an alias', 'input');
    await window.keyboard.type('Ana Lab');
    await tabTo(window, 'Number', 'input');
    await window.keyboard.type('27417');
    await window.keyboard.press('Enter');
  },
  open: (window, { kind, name }) => run(window, name, new RegExp(`^${plain(name)} ?${kind}$`)),
  async press(window, name, within) {
    if (within === '.guide') await intoGuide(window);
    await tabUntil(window, buttonIn(window, name, within));
    await window.keyboard.press('Enter');
  },
  async toTask(window, entry) {
    await byKeyboard.press(window, 'All tasks', '.guide');
    await chooseEntry(window, entry);
  },
  async openGoal(window, line) {
    await intoGuide(window);
    await tabUntil(window, line);
    await window.keyboard.press('Enter');
    await window.keyboard.press('ControlOrMeta+Shift+L');
  },
  async tick(window, words) {
    await intoGuide(window);
    await tabUntil(window, guide(window).locator('.option', { hasText: words }).locator('input'));
    await window.keyboard.press('Space');
  },
  async rowMenu(window, { name }, plural, entry) {
    const words = `Show ${plural.toLowerCase()}`;
    await run(window, words, words);
    await toRow(window, window.getByRole('grid', { name: plural, exact: true }), name);
    await window.keyboard.press('Shift+F10');
    await chooseEntry(window, entry);
  },
  async lookFor(window, label, name) {
    await tabUntil(window, chooser(window, label));
    await window.keyboard.press('Enter');
    await expect(window.locator('.picker-popover').getByRole('searchbox')).toBeFocused();
    await window.keyboard.type(name);
  },
  showSounds: window => window.keyboard.press('ControlOrMeta+6'),
  async rename(window, file, name) {
    await toRow(window, soundGrid(window), file);
    await window.keyboard.press('F2');
    await expect(nameOfResult(window, file)).toBeFocused();
    await window.keyboard.press('ControlOrMeta+a');
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
  },
  async pickAll(window) {
    await tabUntil(window, soundGrid(window));
    await window.keyboard.press('ControlOrMeta+a');
  },
  undo: window => window.keyboard.press('ControlOrMeta+z'),
};
