/** Call distribution in the real window: cards between groups by pointer and by keyboard, and what is refused on the way. */
import type { Locator, Page } from '@playwright/test';
import { call, expect, test } from './harness.ts';
import { goTo, message, pane } from './steps.ts';

const group = (window: Page, n: number): Locator =>
  pane(window).getByRole('group', { name: `Group ${n}`, exact: true });
const cards = (window: Page, n: number): Locator => group(window, n).getByRole('row');
const shelf = (window: Page): Locator => pane(window).getByRole('grid', { name: 'Teams not used' });
const card = (within: Locator, name: string): Locator => within.getByRole('row', { name, exact: true });
const heard = (window: Page, text: string | RegExp): Locator =>
  pane(window).getByRole('status').filter({ hasText: text });

async function openNewQueue(window: Page): Promise<void> {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await goTo(window, `tenant/${encodeURIComponent('queue/new')}`);
  await pane(window).getByRole('textbox', { name: 'Name', exact: true }).fill('Q_417');
}

async function discard(window: Page): Promise<void> {
  await pane(window).getByRole('button', { name: 'Cancel' }).click();
  await window.getByRole('button', { name: 'Discard changes' }).click();
  await expect(pane(window)).toBeHidden();
}

test('teams are dragged into groups, the delay is dragged on the line, and rules speak while one edits', async ({
  window,
}) => {
  await openNewQueue(window);
  await card(shelf(window), 'Bookings').scrollIntoViewIfNeeded();
  await card(shelf(window), 'Bookings').dragTo(pane(window).getByText('or drop a team here'));
  await expect(cards(window, 1)).toHaveText(/Bookings/);
  await card(shelf(window), 'Night desk').dragTo(pane(window).getByText('or drop a team here'));
  await expect(cards(window, 2)).toHaveText(/Night desk/);
  await expect(card(shelf(window), 'Night desk')).toHaveCount(0);
  await expect(group(window, 2).getByRole('textbox')).toHaveValue('60');

  // A group that joins no later than the one before is told of at once, and put right.
  await group(window, 2).getByRole('textbox').fill('0');
  await expect(group(window, 2)).toContainText('Group 2 must join later than 0 seconds');
  await group(window, 2).getByRole('textbox').fill('100000');
  await expect(group(window, 2)).toContainText('from 0 to 86400');
  await group(window, 2).getByRole('textbox').fill('45');
  await expect(group(window, 2)).not.toContainText('must join');
  const handle = pane(window).getByRole('slider', { name: 'Group 2 joins after' });
  await handle.focus();
  await window.keyboard.press('ArrowRight');
  await expect(group(window, 2).getByRole('textbox')).toHaveValue('50');

  // The last card leaves: the empty group says so, and nothing is saved.
  await card(group(window, 2), 'Night desk').dragTo(cards(window, 1).first());
  await expect(cards(window, 1)).toHaveCount(2);
  await expect(group(window, 2)).toContainText('A group needs at least one team.');
  await pane(window).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(pane(window).getByRole('heading', { name: 'New queue' })).toBeVisible();
  await group(window, 2).getByRole('button', { name: 'Remove Group 2' }).click();
  await expect(group(window, 2)).toHaveCount(0);
  await pane(window).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(message(window, 'Queue Q_417 was created.')).toBeVisible();
});

test('the same is done by keyboard alone: a drag, the menu of a card, and Delete', async ({ window }) => {
  await openNewQueue(window);
  await pane(window).getByRole('button', { name: 'Add group' }).focus();
  await window.keyboard.press('Enter');
  await expect(heard(window, 'Group 1 was added.')).toBeAttached();

  // The shelf: search, down to the card, its menu.
  await pane(window).getByRole('searchbox', { name: 'Search teams not used' }).focus();
  await window.keyboard.type('Bookings');
  await expect(shelf(window).getByRole('row')).toHaveCount(1);
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('menuitem', { name: 'Group 1' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(cards(window, 1)).toHaveText(/Bookings/);
  await expect(card(group(window, 1), 'Bookings')).toBeFocused();
  await expect(heard(window, 'Bookings moved to group 1.')).toBeAttached();

  // A real drag by keyboard: Enter on the handle lifts the card, Tab goes on to places it may be put, Enter puts it down.
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  const target = pane(window).locator('.dist-new');
  // Lifted: the first place it may be put is marked.
  await expect(pane(window).locator('[data-drop-target]')).not.toHaveCount(0);
  for (let step = 0; step < 6 && (await target.getAttribute('data-drop-target')) === null; step += 1)
    await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect(cards(window, 2)).toHaveText(/Bookings/);
  await expect(group(window, 1)).toContainText('A group needs at least one team.');

  await card(group(window, 2), 'Bookings').focus();
  await window.keyboard.press('Delete');
  await expect(heard(window, 'Bookings moved to the teams not used.')).toBeAttached();
  await expect(card(shelf(window), 'Bookings')).toBeVisible();
  await discard(window);
});
