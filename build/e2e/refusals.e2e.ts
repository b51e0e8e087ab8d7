/** What the product refuses, tried through the form and the list of the real window, each with the words that explain it. */
import type { Locator, Page } from '@playwright/test';
import { chooser } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { goTo, pane } from './steps.ts';

const open = (window: Page, place: string) => goTo(window, `tenant/${encodeURIComponent(place)}`);
const field = (window: Page, name: string): Locator => pane(window).getByRole('textbox', { name, exact: true });
const pressed = (window: Page, name: string) => pane(window).getByRole('button', { name, exact: true }).click();
async function pick(window: Page, label: string, option: string): Promise<void> {
  await chooser(window, label).click();
  await window.getByRole('searchbox').last().fill(option);
  await window.getByRole('option', { name: option, exact: true }).click();
}
const revision = async (window: Page) => JSON.stringify(await call(window, 'tenant.undoState'));

interface Attempt {
  readonly what: string;
  readonly place: string;
  /** Fills the form; Save is pressed after it. */
  readonly fill: (window: Page) => Promise<void>;
  readonly says: RegExp;
}
const attempts: readonly Attempt[] = [
  {
    what: 'a name that is taken in other letters',
    place: 'site/new',
    async fill(window) {
      await field(window, 'Name').fill('LISBON');
      await pick(window, 'Multimedia profile', 'Desk');
    },
    says: /already/,
  },
  {
    what: 'a group without a team',
    place: 'queue/new',
    async fill(window) {
      await field(window, 'Name').fill('Empty');
      await pressed(window, 'Add group');
    },
    says: /A group needs at least one team/,
  },
  {
    what: 'delays that do not rise',
    place: 'queue/queue-bookings',
    fill: window => pane(window).getByRole('group', { name: 'Group 3', exact: true }).getByRole('textbox').fill('60'),
    says: /Group 3 must join later than 60 seconds/,
  },
  {
    what: 'two active strategies at the same time',
    place: 'routing-strategy/new',
    async fill(window) {
      await field(window, 'Name').fill('Afternoon');
      await pick(window, 'Entry point', 'Main line');
      await pane(window)
        .getByLabel(/^Start date/)
        .fill('2026-01-01');
      await pane(window)
        .getByLabel(/^End date/)
        .fill('2026-12-31');
      await field(window, 'Start time').fill('12:00');
      await pick(window, 'Flow', 'Starter_Flow');
    },
    says: /It overlaps the active strategy Open hours/,
  },
  {
    what: 'a connector whose key has not the shape of one',
    place: 'salesforce-connector/new',
    async fill(window) {
      await field(window, 'Name').fill('CRM2');
      await field(window, 'Consumer key').fill('3MVG9');
      await field(window, 'User login id').fill('admin@example.com');
      await field(window, 'Private key').fill('secret');
    },
    says: /must begin with a line such as -----BEGIN PRIVATE KEY/,
  },
];

test('what breaks a rule cannot be saved, and the form says why', async ({ window }) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  for (const { what, place, fill, says } of attempts)
    await test.step(
      what,
      async () => {
        await open(window, place);
        await expect(pane(window).locator('form')).toBeVisible();
        const before = await revision(window);
        await fill(window);
        await pressed(window, 'Save');
        await expect(pane(window).getByText(says).first()).toBeVisible();
        await expect(pane(window).getByRole('status').filter({ hasText: 'Not saved yet' })).toBeVisible();
        expect(await revision(window)).toBe(before);
        if (!place.endsWith('/new')) return pressed(window, 'Reset');
        await pressed(window, 'Cancel');
        await window.getByRole('button', { name: 'Discard changes' }).click();
      },
      { timeout: 25_000 },
    );

  // What cannot be changed after it was made is locked.
  await open(window, 'team/team-bookings');
  await expect(pane(window).getByRole('button', { name: /Type.*cannot be changed/ })).toBeDisabled();
  await expect(pane(window).getByRole('button', { name: /Site.*cannot be changed/ })).toBeDisabled();

  // A team without agents is not even offered to a user.
  await open(window, 'user/user-bruno');
  await chooser(window, 'Teams').click();
  await window.getByRole('searchbox').last().fill('Airport partner');
  await expect(window.getByText('Nothing matches “Airport partner”.')).toBeVisible();
  await window.keyboard.press('Escape');

  const remove = async (place: string, plural: string, name: string) => {
    await open(window, place);
    await window
      .getByRole('grid', { name: plural, exact: true })
      .getByRole('button', { name: `Actions for ${name}` })
      .click();
    await window.getByRole('menuitem', { name: 'Delete' }).click();
  };
  await remove('entry-point', 'Entry points', 'Mail desk');
  await expect(window.getByRole('alert')).toContainText('It is still active.');
  await remove('site', 'Sites', 'Toronto');
  const inUse = window.getByRole('alert').filter({ hasText: 'Toronto is used by other objects' });
  await expect(inUse.getByRole('link', { name: 'Night desk' })).toBeVisible();
});
