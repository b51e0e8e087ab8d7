/** The tenant as a whole, in the real window: its picture, the calendar of its strategies, and finding any object. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { call, expect, test } from './harness.ts';
import { goTo, message, openPalette, pane } from './steps.ts';

const sample = (window: Page) =>
  call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
const canvas = (window: Page) => window.getByRole('group', { name: /^Picture of the tenant/ });
const box = (window: Page, name: RegExp) => canvas(window).getByRole('link', { name });
/** Nothing on it stands in the way of assistive technology. */
async function scan(window: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(tags).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
}
/** A command by the palette. */
async function run(window: Page, words: string): Promise<void> {
  await openPalette(window);
  await window.keyboard.type(words);
  await window.keyboard.press('Enter');
}
const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, file);

test('the picture begins empty, fills as one builds, and leads to every object', async ({
  app,
  window,
  dataFolder,
}) => {
  await call(window, 'workspaces.create', { name: 'Empty', sample: false, choosePlace: false });
  await goTo(window, 'tenant/picture');
  await expect(window.getByRole('heading', { name: 'The picture fills as you build' })).toBeVisible();
  await call(window, 'tenant.save', 'site', null, siteValues, null);
  // Written past the window, so the window is told by a change of its own.
  await goTo(window, 'tenant/site');
  await window.getByRole('button', { name: 'New site' }).click();
  await pane(window).getByRole('textbox', { name: 'Name' }).fill('Site2_417');
  await pane(window)
    .getByRole('button', { name: /Multimedia profile/ })
    .click();
  await window.getByRole('option', { name: 'Default_Telephony_Profile' }).click();
  await pane(window).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(message(window, 'Site Site2_417 was created.')).toBeVisible();
  await goTo(window, 'tenant/picture');
  await expect(box(window, /^Site Site1_417/)).toBeVisible();
  await expect(box(window, /^Site Site2_417/)).toBeVisible();
  await expect(box(window, /^New queue$/)).toBeVisible();

  await sample(window);
  await goTo(window, 'tenant/picture');
  const bookings = box(window, /^Queue Bookings\./);
  await expect(bookings).toHaveAccessibleName(/from 60 s: Night desk.*leads to team Bookings/);
  await bookings.click();
  await expect(pane(window).getByRole('heading', { name: 'Queue Bookings' })).toBeVisible();

  // A change in the form is seen in the picture at once.
  await pane(window).getByRole('textbox', { name: 'Name' }).fill('Reservations');
  await pane(window).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(box(window, /^Queue Reservations\./)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(pane(window)).toBeHidden();

  const svg = join(dataFolder, 'picture.svg');
  await saveTo(app, svg);
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Save as SVG' }).click();
  await expect(message(window, 'The picture was saved.')).toBeVisible();
  expect(readFileSync(svg, 'utf8')).toMatch(/^<svg .*Reservations<\/text>/s);
});

test('the picture is walked, opened, narrowed and saved by keyboard alone', async ({ app, window, dataFolder }) => {
  await sample(window);
  await run(window, 'show the picture');
  await canvas(window).focus();
  await scan(window);
  await window.keyboard.press('Enter');
  await expect(box(window, /^Entry point /).first()).toBeFocused();
  const toronto = box(window, /^Entry point Toronto line/);
  await expect(toronto).toHaveCount(1);
  await expect(async () => {
    if (await toronto.evaluate(node => node !== document.activeElement)) await window.keyboard.press('ArrowDown');
    await expect(toronto).toBeFocused({ timeout: 300 });
  }).toPass();
  await window.keyboard.press('ArrowRight');
  await expect(box(window, /^Routing strategy Always open, Current/)).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(box(window, /^Flow Starter_Flow/)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(pane(window).getByRole('heading', { name: 'Flow Starter_Flow' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(box(window, /^Flow Starter_Flow/)).toBeFocused();

  const zoom = window.getByRole('status', { name: 'Zoom' });
  const before = await zoom.textContent();
  await window.keyboard.press('+');
  await expect(zoom).not.toHaveText(before ?? '');
  await window.keyboard.press('f');
  await expect(window.getByRole('button', { name: 'Show', exact: true })).toContainText('Flow Starter_Flow');
  await expect(box(window, /^Entry point /)).toHaveCount(2);
  // The flow queues to one of the two queues.
  await expect(box(window, /^Queue /)).toHaveCount(1);

  const png = join(dataFolder, 'picture.png');
  await saveTo(app, png);
  await run(window, 'picture as png');
  await expect(message(window, 'The picture was saved.')).toBeVisible();
  const bytes = readFileSync(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice the size it has at 100 %: six columns are more than 1,000 px wide.
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(2_000);
});

const siteValues = {
  name: 'Site1_417',
  description: '',
  multimediaProfileId: 'default-telephony-profile',
  active: true,
  systemDefault: false,
};

test('the calendar says which strategy is Current when, and what happens to a call', async ({ window }) => {
  await sample(window);
  await run(window, 'calendar of routing');
  await expect(window.getByRole('heading', { name: 'Calendar' })).toBeVisible();
  await window.getByRole('button', { name: 'Entry point', exact: true }).click();
  await window.getByRole('option', { name: 'Main line', exact: true }).click();

  await scan(window);

  // By keys: to the right is the same hour of the next day, down is later.
  const spans = (name: RegExp) => window.locator('.week').getByRole('link', { name });
  await spans(/^00:00 to 09:00: Closed\. The default/)
    .first()
    .focus();
  await window.keyboard.press('ArrowDown');
  await expect(spans(/^09:00 to 18:00: Open hours\. Mon–Fri 09:00–18:00/).first()).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(spans(/^09:00 to 18:00: Open hours/).nth(1)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(pane(window).getByRole('heading', { name: 'Routing strategy Open hours' })).toBeVisible();
  await window.keyboard.press('Escape');

  // The week in which the clocks of Lisbon go back.
  const tester = window.getByRole('region', { name: 'What happens to a call' });
  await tester.getByLabel('Date').fill('2026-10-25');
  await tester.getByRole('textbox', { name: 'Time' }).fill('01:30');
  await expect(tester.getByRole('checkbox', { name: 'The second time' })).toBeVisible();
  await tester.getByLabel('Date').fill('2026-03-29');
  await expect(tester).toContainText('This time does not exist on this day');

  await tester.getByLabel('Date').fill('2026-05-04');
  await tester.getByRole('textbox', { name: 'Time' }).fill('10:00');
  await tester.getByRole('button', { name: /Queue the flow/ }).click();
  await window.getByRole('option', { name: 'Bookings', exact: true }).click();
  await expect(tester.getByRole('list').first()).toContainText(
    /\+351210000100.*Main line.*Open hours.*Starter_Flow.*Bookings.*0 sBookings, Changes.*60 sNight desk/,
  );
  await tester.getByRole('textbox', { name: 'Number' }).fill('999');
  await expect(tester).toContainText('No entry point mapping has the number 999.');

  await window.getByRole('button', { name: 'List', exact: true }).click();
  await expect(window.getByRole('table', { name: 'Current strategy of Main line' }).getByRole('row')).toHaveCount(18);
});

test('any object is found by its name and opened, by keyboard alone', async ({ window }) => {
  await sample(window);
  await openPalette(window);
  await window.keyboard.type('couto');
  await expect(window.getByRole('option', { name: 'Carla Couto' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(pane(window).getByRole('heading', { name: 'User Carla Couto' })).toBeVisible();

  // A kind and a name together, and a number.
  await openPalette(window);
  await window.keyboard.type('queue book');
  await window.getByRole('option', { name: 'Bookings queue' }).click();
  await expect(pane(window).getByRole('heading', { name: 'Queue Bookings' })).toBeVisible();
  await run(window, '+14165550100');
  await expect(pane(window).getByRole('heading', { name: 'Entry point mapping +14165550100' })).toBeVisible();
});
