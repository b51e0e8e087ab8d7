/** A call in the real window: dialled, pressed, queued, answered, hung up, saved and made again, by mouse and by keys. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import { agents, answered, hashOf, menuFlow, phone, trace } from './call-desk.ts';
import { expect, test } from './harness.ts';
import { goTo, message, pane } from './steps.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const noViolations = async (window: Page, where: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${where} ${id} ${nodes[0]?.html}`)).toEqual([]);
};

test('a call is dialled, pressed, queued, answered and hung up with the mouse, then made again to the same trace', async ({
  window,
}) => {
  const id = await menuFlow(window);
  await goTo(window, 'call');
  await phone(window)
    .getByRole('button', { name: /^To/ })
    .or(phone(window).locator('.picker .select-button'))
    .first()
    .click();
  await window.getByRole('searchbox', { name: 'Search To' }).fill('menu');
  await window.getByRole('option', { name: 'Flow Menu_Flow, draft' }).click();
  await phone(window).getByRole('button', { name: 'Call', exact: true }).click();

  await expect(trace(window)).toContainText('the caller hears silence');
  await expect(phone(window)).toContainText('“For bookings, press 1.');
  await phone(window).getByRole('button', { name: 'Key 1', exact: true }).click();
  await expect(phone(window)).toContainText('Waiting in Bookings');
  await expect(phone(window)).toContainText('♪ ');
  await noViolations(window, 'waiting');

  await agents(window).getByRole('button', { name: 'Log in an agent' }).click();
  await agents(window).locator('.picker .select-button').first().click();
  await window.getByRole('option', { name: 'Ana Almeida' }).click();
  await expect(agents(window).locator('.select-button').nth(1)).toHaveText('Bookings');
  await agents(window).getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(phone(window)).toContainText('Ringing at Ana Almeida');
  await agents(window).getByRole('button', { name: 'Answer as Ana Almeida' }).click();
  await expect(phone(window)).toContainText('Ana Almeida is on the line');
  await agents(window).getByRole('button', { name: 'Hang up as Ana Almeida' }).click();
  await expect(phone(window)).toContainText('The call is over: An agent talked with the caller');
  const first = await hashOf(window);

  await phone(window).getByRole('button', { name: 'Save as a script' }).click();
  await phone(window).getByRole('textbox', { name: 'Name of the script' }).fill('Ana answers');
  await phone(window).getByRole('button', { name: 'Save script' }).click();
  await expect(message(window, '“Ana answers” is saved.')).toBeVisible();
  await phone(window).getByRole('button', { name: 'Another call' }).click();
  await phone(window).getByRole('button', { name: 'Replay Ana answers' }).click();
  await window.getByRole('button', { name: 'Run the replay to its end' }).click();
  await expect(phone(window)).toContainText('replay of “Ana answers”');
  expect(await hashOf(window)).toBe(first);

  // The same call beside the canvas, its way drawn there; a line of the trace leads to its node.
  await goTo(window, `flows/${id}/call`);
  await expect(window.locator('.node-card-passed')).not.toHaveCount(0);
  await window.getByRole('searchbox', { name: 'Search the trace' }).fill('Main_Menu');
  await trace(window)
    .getByRole('option', { name: /Main_Menu/ })
    .first()
    .click();
  await expect(window.locator('.node-card-selected')).toContainText('Main_Menu');
  await window.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await noViolations(window, 'beside the canvas');
});

test('the same by keys alone: a number that leads nowhere, then a call with its agent, stepped, run and hung up', async ({
  window,
}) => {
  const { keyboard } = window;
  const id = await menuFlow(window);
  /** Goes on with Tab until something of this name has the focus. */
  const tabTo = async (name: RegExp) => {
    for (let count = 0; count < 60; count += 1) {
      await keyboard.press('Tab');
      const label = await window.evaluate(() => {
        const active = document.activeElement;
        const labels =
          active instanceof HTMLInputElement || active instanceof HTMLButtonElement ? [...(active.labels ?? [])] : [];
        return active?.getAttribute('aria-label') || labels[0]?.textContent || active?.textContent || '';
      });
      if (name.test(label)) return;
    }
    throw new Error(`nothing called ${name} was reached`);
  };
  const pick = async (typed: string, option: string) => {
    await keyboard.press('Enter');
    await expect(window.locator('.picker-popover').getByRole('searchbox')).toBeFocused();
    await keyboard.type(typed);
    await expect(window.getByRole('option', { name: option, exact: true })).toBeVisible();
    await expect(window.getByRole('option')).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(window.getByRole('listbox')).toHaveCount(0);
  };
  await goTo(window, 'call');
  await expect(phone(window).getByRole('button', { name: 'Call', exact: true })).toBeVisible();
  await tabTo(/^Flow /);
  await pick('0800 123', 'Number 0800 123');
  await tabTo(/^Call$/);
  await keyboard.press('Enter');
  await expect(phone(window)).toContainText('The number 0800 123 leads nowhere.');
  await expect(phone(window).getByRole('button', { name: 'Call again' })).toBeFocused();

  // From the designer: F9 brings the telephone, with this flow dialled.
  await goTo(window, `flows/${id}`);
  await window.getByRole('application', { name: 'Main flow' }).focus();
  await keyboard.press('F9');
  await expect(pane(window).getByRole('heading', { name: 'Call' })).toBeFocused();
  await tabTo(/^Another call$/);
  await keyboard.press('Enter');
  await expect(phone(window).getByRole('button', { name: 'Call', exact: true })).toBeFocused();
  await expect(phone(window).locator('.select-button').first()).toHaveText('Flow Menu_Flow, draft');
  await keyboard.press('Enter');
  await expect(phone(window).getByRole('button', { name: 'Key 1', exact: true })).toBeFocused();
  await expect(phone(window)).toContainText('“For bookings, press 1.');
  await keyboard.press('9');
  await expect(trace(window)).toContainText('The caller presses 9');
  await expect(window.locator('.node-card-now')).not.toHaveCount(0);
  await tabTo(/^Trace$/);
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await tabTo(/^Log in an agent$/);
  await keyboard.press('Enter');
  await pick('Zoe', 'Someone called Zoe');
  await tabTo(/^Airport/);
  await pick('Bookings', 'Bookings');
  await tabTo(/^Log in$/);
  await keyboard.press('Enter');
  await expect(agents(window)).toContainText('Available');
  await phone(window).getByRole('button', { name: 'Key 1', exact: true }).focus();
  await expect(phone(window)).toContainText('Press a key');
  await keyboard.press('1');
  await expect(phone(window)).toContainText('Ringing at Zoe');
  await tabTo(/^Answer as Zoe$/);
  await keyboard.press('Enter');
  await expect(phone(window)).toContainText('Zoe is on the line');
  await expect(agents(window).getByRole('button', { name: 'Hang up as Zoe' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(phone(window)).toContainText('The call is over');

  // What the call left in the variables stands in the test of an expression of this flow: 9 was one try.
  const opened = await answered<OpenedFlow>(window, 'flows.open', id);
  const enough = Object.values(opened.document.nodes).find(({ label }) => label === 'Enough');
  await goTo(window, `flows/${id}/at/${enough?.id}`);
  await tabTo(/^Test the expression of/);
  await keyboard.press('Enter');
  await expect(window.getByRole('dialog').getByRole('textbox', { name: 'Tries' })).toHaveValue('1');
});
