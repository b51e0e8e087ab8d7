/** Two ways to fill a form of the tenant in the real window: with the mouse, and with keys alone. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Making, Step } from './lab-six.ts';
import { goTo, openPalette, pane } from './steps.ts';

export interface Hands {
  open(window: Page, making: Making): Promise<void>;
  step(window: Page, step: Step): Promise<void>;
  save(window: Page): Promise<void>;
  storeSound(window: Page): Promise<void>;
  /** From the form of a flow that only begins: gives it an end in the designer and publishes it. */
  publishFlow(window: Page): Promise<void>;
  showPicture(window: Page): Promise<void>;
}
/** For a pattern that means just these words. */
export const plain = (words: string): string => words.replace(/[.+()]/g, '\\$&');

/** The button that opens the choices of a field. */
export const chooser = (window: Page, label: string) =>
  pane(window)
    .locator('.select, .picker')
    .filter({ has: window.locator('.field-label', { hasText: new RegExp(`^${plain(label)}( \\*)?$`) }) })
    .last()
    .getByRole('button')
    .first();
const isDay = (label: string): boolean => /^(?:Start date|End date|Last day|Until)$/.test(label);
const button = (window: Page, name: string | RegExp) => pane(window).getByRole('button', { name, exact: true });

const canvas = (window: Page) => window.getByRole('application', { name: 'Main flow' });

const tickBox = (window: Page, label: string) => pane(window).getByText(label, { exact: true }).last();

/** A field for text; the browser gives one for dates no role. */
const box = (window: Page, label: string) =>
  isDay(label)
    ? pane(window)
        .getByLabel(new RegExp(`^${label}`))
        .last()
    : pane(window).getByRole('textbox', { name: label, exact: true }).last();

/** What a person sees when something was chosen: the list is gone, its field has it, and the keys are the field's again. */
async function expectChosen(window: Page, label: string, option: string): Promise<void> {
  await expect(window.getByRole('listbox')).toHaveCount(0);
  // Several are shown beneath their field, one inside it.
  await expect(pane(window).locator('.select, .picker, .chips').filter({ hasText: option }).last()).toBeVisible();
  await expect(chooser(window, label)).toBeFocused();
}

export const mouse: Hands = {
  async open(window, { kind, list }) {
    await goTo(window, `tenant/${list}`);
    await window
      .getByRole('button', { name: `New ${kind}` })
      .first()
      .click();
  },
  async step(window, step) {
    if ('type' in step) await box(window, step.type[0]).fill(step.type[1]);
    else if ('tick' in step) await tickBox(window, step.tick).click();
    else if ('untick' in step) await tickBox(window, step.untick).click();
    else if ('press' in step) await button(window, step.press).click();
    else if ('choose' in step) {
      await chooser(window, step.choose[0]).click();
      await window.getByRole('option', { name: step.choose[1], exact: true }).click();
      await expectChosen(window, ...step.choose);
    } else if ('pick' in step) {
      await chooser(window, step.pick[0]).click();
      await window.locator('.picker-popover').getByRole('searchbox').fill(step.pick[1]);
      await window.getByRole('option', { name: step.pick[1], exact: true }).click();
      await expectChosen(window, ...step.pick);
    } else {
      const [team, group] = 'team' in step ? step.team : [step.regroup[0], step.regroup[2]];
      if ('team' in step) await pane(window).getByRole('searchbox', { name: 'Search teams not used' }).fill(team);
      await button(window, `Move ${team}`).click();
      await window.getByRole('menuitem', { name: group, exact: true }).click();
      await expect(window.getByRole('menu')).toHaveCount(0);
    }
  },
  save: window => button(window, 'Save').click(),
  async storeSound(window) {
    await goTo(window, 'audio');
    await window.getByRole('button', { name: 'Choose files' }).first().click();
    await window.getByRole('button', { name: 'Add to tenant' }).click();
  },
  async publishFlow(window) {
    await button(window, 'Open in the flow designer').click();
    await canvas(window).waitFor();
    await window
      .getByRole('region', { name: 'Activities' })
      .getByRole('button', { name: 'Disconnect Contact', exact: true })
      .dragTo(canvas(window), { targetPosition: { x: 380, y: 200 } });
    const node = (label: string) =>
      window.locator('.react-flow__node').filter({ has: window.getByText(label, { exact: true }) });
    await node('NewPhoneContact').locator('[data-handleid="out"]').dragTo(node('DisconnectContact1'));
    await expect(window.locator('.react-flow__edge')).toHaveCount(1);
    await window.getByText('Validation', { exact: true }).click();
    await window.getByRole('button', { name: 'Publish' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  },
  showPicture: window => goTo(window, 'tenant/picture'),
};

/** Goes on with Tab until one of these has the focus. */
export async function tabUntil(window: Page, wanted: Locator): Promise<void> {
  await expect(wanted.first()).toBeVisible();
  const isThere = () => wanted.evaluateAll(nodes => nodes.some(node => node === document.activeElement));
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isThere()) return;
    await window.keyboard.press('Tab');
  }
  const at = await window.evaluate(() => document.activeElement?.outerHTML.slice(0, 300));
  throw new Error(`Tab never came to ${wanted}; the last it came to is ${at}`);
}

/** Goes on with Tab until the control with this label has the focus. */
export async function tabTo(window: Page, label: string, kinds: string, within = '.side-pane'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const isThere = await window.evaluate(
      ([wanted, selector, place]) => {
        const at = document.activeElement;
        if (!at?.matches(selector) || !at.closest(place)) return false;
        const ids = (at.getAttribute('aria-labelledby') ?? '').split(' ');
        const words = [
          ...ids.map(id => document.getElementById(id)?.textContent ?? ''),
          ...[...((at as HTMLInputElement).labels ?? [])].map(each => each.textContent ?? ''),
          at.getAttribute('aria-label') ?? '',
          at.textContent ?? '',
        ].map(each => each.replace(/ \*$/, '').trim());
        return words.includes(wanted);
      },
      [label, kinds, within] as const,
    );
    if (isThere) return;
    await window.keyboard.press('Tab');
  }
  const at = await window.evaluate(() => document.activeElement?.outerHTML.slice(0, 300));
  throw new Error(`Tab never came to ${label}; the last it came to is ${at}`);
}

/** Goes down until this one is marked, a step at a time: each is seen before the next. */
export async function downTo(window: Page, wanted: Locator, marked: string): Promise<void> {
  await expect(wanted).toBeVisible();
  const isMarked = () => wanted.evaluate((node, selector) => node.matches(selector), marked);
  for (let steps = 0; steps < 30 && !(await isMarked()); steps += 1) {
    const before = await window.locator(marked).first().textContent();
    await window.keyboard.press('ArrowDown');
    await expect(window.locator(marked).first()).not.toHaveText(before ?? '');
  }
  expect(await isMarked()).toBe(true);
}

/** In the menu that has just opened. */
export async function chooseEntry(window: Page, name: string): Promise<void> {
  await expect(window.locator('[role="menuitem"]:focus')).toHaveCount(1);
  // Some entries say their key, too.
  const wanted = window.getByRole('menuitem', { name: new RegExp(`^${plain(name)}( |$)`) });
  await downTo(window, wanted, '[role="menuitem"]:focus');
  await window.keyboard.press('Enter');
}

export const keyboard: Hands = {
  async open(window, { kind }) {
    await openPalette(window);
    await window.keyboard.type(`New ${kind}`);
    // “New user profile” may stand before “New user”.
    const wanted = window.getByRole('option', { name: `New ${kind}`, exact: true });
    await downTo(window, wanted, '[role="option"][aria-selected="true"]');
    await window.keyboard.press('Enter');
    await expect(pane(window).getByRole('heading', { name: `New ${kind}`, exact: true })).toBeVisible();
    // The first field has the focus.
    await expect(pane(window).locator('form :focus')).toHaveCount(1);
  },
  async step(window, step) {
    const { keyboard: keys } = window;
    if ('type' in step) {
      await tabUntil(window, box(window, step.type[0]));
      await keys.press('Control+a');
      // A date is typed part by part, in the order of the machine's language.
      const [year, month, day] = step.type[1].split('-');
      await keys.type(isDay(step.type[0]) ? `${month}${day}${year}` : step.type[1]);
      await expect(box(window, step.type[0])).toHaveValue(step.type[1]);
    } else if ('tick' in step) {
      await tabTo(window, step.tick, 'input');
      await keys.press('Space');
      await expect(window.locator(':focus')).toBeChecked();
    } else if ('untick' in step) {
      await tabTo(window, step.untick, 'input');
      await keys.press('Space');
      await expect(window.locator(':focus')).not.toBeChecked();
    } else if ('press' in step) {
      await tabTo(window, step.press, 'button');
      await keys.press('Enter');
    } else if ('choose' in step) {
      await tabTo(window, step.choose[0], 'button');
      await keys.press('Enter');
      await expect(window.locator('[role="listbox"] :focus')).toHaveCount(1);
      await keys.press('Home');
      await downTo(window, window.getByRole('option', { name: step.choose[1], exact: true }), '[role="option"]:focus');
      await keys.press('Enter');
      await expectChosen(window, ...step.choose);
    } else if ('pick' in step) {
      await tabTo(window, step.pick[0], 'button');
      await keys.press('Enter');
      await expect(window.locator('.picker-popover').getByRole('searchbox')).toBeFocused();
      // Enter right behind the words takes what is found for them, as soon as it is.
      await keys.type(step.pick[1]);
      await keys.press('Enter');
      await expectChosen(window, ...step.pick);
    } else if ('team' in step) {
      const [team, group] = step.team;
      await tabTo(window, 'Search teams not used', 'input');
      await keys.press('Control+a');
      await keys.type(team);
      await expect(pane(window).getByRole('grid', { name: 'Teams not used' }).getByRole('row')).toHaveCount(1);
      await keys.press('Tab');
      await expect(window.locator('[role="grid"][aria-label="Teams not used"] :focus')).toHaveCount(1);
      await keys.press('Enter');
      await chooseEntry(window, group);
      await expect(pane(window).getByRole('group', { name: group, exact: true })).toContainText(team);
    } else {
      const [team, from, group] = step.regroup;
      const cards = pane(window)
        .getByRole('grid', { name: `Teams of group ${from}` })
        .getByRole('row');
      const card = cards.filter({ hasText: team });
      await tabUntil(window, cards);
      await keys.press('Home');
      await expect(cards.first()).toBeFocused();
      await downTo(window, card, '[data-team]:focus');
      await keys.press('Enter');
      await chooseEntry(window, group);
      await expect(card).toHaveCount(0);
    }
  },
  save: window => window.keyboard.press('Control+s'),
  async storeSound(window) {
    await window.keyboard.press('ControlOrMeta+Shift+O');
    await expect(window.getByRole('row', { name: 'moh_417.wav', exact: true })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Add to tenant' })).toBeEnabled();
    await tabTo(window, 'Add to tenant', 'button', '#main');
    await window.keyboard.press('Enter');
  },
  async publishFlow(window) {
    const { keyboard: keys } = window;
    await tabTo(window, 'Open in the flow designer', 'button');
    await keys.press('Enter');
    await canvas(window).waitFor();
    await tabTo(window, 'Main flow', '[role="application"]', '#main');
    await keys.press('ArrowRight');
    await expect(window.locator('.react-flow__node.selected')).toHaveCount(1);
    await keys.press('Insert');
    await expect(window.getByRole('searchbox', { name: 'Which activity comes next' })).toBeFocused();
    await keys.type('disconnect');
    await keys.press('Enter');
    await expect(canvas(window)).toBeFocused();
    await tabTo(window, 'Validation', 'input', '#main');
    await keys.press('Space');
    await expect(window.getByRole('button', { name: 'Publish' })).toBeEnabled();
    await tabTo(window, 'Publish', 'button', '#main');
    await keys.press('Enter');
    await window.getByRole('dialog').waitFor();
    await tabTo(window, 'Publish', 'button', '[role="dialog"]');
    await keys.press('Enter');
  },
  async showPicture(window) {
    await openPalette(window);
    await window.keyboard.type('show the picture');
    await window.keyboard.press('Enter');
  },
};
