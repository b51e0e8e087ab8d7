/** Building a contact center in the real window: by clicking, by keyboard alone, with bad input, and taking it back. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { call, expect, firstWindow, launch, test } from './harness.ts';
import { createWorkspace, goTo, message, openPalette, openWorkspace, pane } from './steps.ts';

const open = async (window: Page, place: string): Promise<void> => goTo(window, `tenant/${encodeURIComponent(place)}`);
const list = (window: Page, name: string): Locator => window.getByRole('grid', { name, exact: true });
const objectRow = (window: Page, plural: string, name: string): Locator =>
  list(window, plural).getByRole('row', { name, exact: true });
const field = (window: Page, name: string): Locator => pane(window).getByRole('textbox', { name, exact: true });
const save = (window: Page) => pane(window).getByRole('button', { name: 'Save', exact: true }).click();

/** Picks one option of a field that offers many, through its search. */
async function pick(within: Locator, window: Page, label: RegExp, option: string): Promise<void> {
  await within.getByRole('button', { name: label }).click();
  await window.locator('.picker-popover').getByRole('searchbox').fill(option);
  await window.getByRole('option', { name: option, exact: true }).click();
}
async function createSite(window: Page, name: string): Promise<void> {
  await open(window, 'site');
  await window.getByRole('button', { name: 'New site' }).first().click();
  await field(window, 'Name').fill(name);
  await pick(pane(window), window, /Multimedia profile/, 'Default_Telephony_Profile');
  await save(window);
  await expect(message(window, `Site ${name} was created.`)).toBeVisible();
}
async function createTeam(window: Page, name: string, site: string): Promise<void> {
  await open(window, 'team');
  await window.getByRole('button', { name: 'New team' }).first().click();
  await field(window, 'Name').fill(name);
  await pick(pane(window), window, /Site/, site);
  await save(window);
  await expect(message(window, `Team ${name} was created.`)).toBeVisible();
}

test('a site, a team and a queue with a group are built by clicking', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  await open(window, 'team');
  // The site brought its default team.
  await expect(list(window, 'Teams').getByRole('link', { name: 'Site1_417', exact: true })).toBeVisible();
  await createTeam(window, 'TeamA_417', 'Site1_417');

  await open(window, 'queue');
  await window.getByRole('button', { name: 'New queue' }).first().click();
  await field(window, 'Name').fill('Q_417');
  await pane(window).getByRole('button', { name: 'Add group' }).click();
  await pane(window).getByRole('button', { name: 'Move TeamA_417' }).click();
  await window.getByRole('menuitem', { name: 'Group 1' }).click();
  await save(window);
  await expect(message(window, 'Queue Q_417 was created.')).toBeVisible();
  await expect(objectRow(window, 'Queues', 'Q_417')).toContainText('Longest available agent');
  await expect(pane(window).getByRole('heading', { name: 'Queue Q_417' })).toBeVisible();

  // What cannot be changed any more says so and is locked.
  await expect(pane(window).getByRole('button', { name: /Channel type.*cannot be changed/ })).toBeDisabled();
});

test('a team is built by keyboard alone', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  await openPalette(window);
  await window.keyboard.type('new team');
  await window.keyboard.press('Enter');
  await expect(field(window, 'Name')).toBeFocused();
  await window.keyboard.type('TeamA_417');
  // Description, then Site.
  await window.keyboard.press('Tab');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('searchbox', { name: 'Search Site' })).toBeFocused();
  // Enter right behind the letters takes what is found for them; the focus is on the field with the choice itself.
  await window.keyboard.type('site1');
  await window.keyboard.press('Enter');
  await expect(pane(window).getByRole('button', { name: /^Site/ })).toContainText('Site1_417');
  await window.keyboard.press('Control+s');
  await expect(message(window, 'Team TeamA_417 was created.')).toBeVisible();
  await expect(objectRow(window, 'Teams', 'TeamA_417')).toBeVisible();

  // The list by its keys: search, go down, open.
  await window.getByRole('searchbox', { name: 'Search teams' }).focus();
  await window.keyboard.type('TeamA');
  await expect(list(window, 'Teams').getByRole('row')).toHaveCount(2);
  await list(window, 'Teams').focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Shift+F10');
  await expect(window.getByRole('menuitem', { name: 'Mark inactive' })).toBeVisible();
  await window.keyboard.press('Escape');
});

test('a delete that is refused names what stands in the way, as links', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  await createTeam(window, 'TeamA_417', 'Site1_417');
  await open(window, 'site');
  await objectRow(window, 'Sites', 'Site1_417').getByRole('button', { name: 'Actions for Site1_417' }).click();
  await window.getByRole('menuitem', { name: 'Delete' }).click();
  const refused = window.getByRole('alert').filter({ hasText: 'Site1_417 is used by other objects' });
  await expect(refused).toBeVisible();
  await refused.getByRole('link', { name: 'TeamA_417' }).click();
  await expect(pane(window).getByRole('heading', { name: 'Team TeamA_417' })).toBeVisible();
  await expect(pane(window).getByRole('region', { name: 'Used by' })).toContainText('Nothing uses it.');
});

test('what was done is undone and redone by its keys, and by the message', async ({ app, window }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('tenant.undo')?.label))
    .toBe('Undo: create site Site1_417');
  await list(window, 'Sites').focus();
  await window.keyboard.press('Control+z');
  await expect(objectRow(window, 'Sites', 'Site1_417')).toHaveCount(0);
  await window.keyboard.press('Control+Shift+z');
  await expect(objectRow(window, 'Sites', 'Site1_417')).toBeVisible();

  // In a text field the same keys take back what was typed, and nothing of the tenant.
  await window.getByRole('searchbox', { name: 'Search sites' }).fill('Site1');
  await window.keyboard.press('Control+z');
  await expect(objectRow(window, 'Sites', 'Site1_417')).toBeVisible();
});

test('bad input is explained beside its field, as it is typed and when it is saved', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  await open(window, 'site/new');
  await field(window, 'Name').fill('Site ☎');
  await expect(
    pane(window).getByText('Use only letters A to Z, digits, hyphens, underscores and spaces.'),
  ).toBeVisible();
  await field(window, 'Name').fill('site1_417');
  await save(window);
  await expect(pane(window).getByText('Multimedia profile is required.')).toBeVisible();
  await pick(pane(window), window, /Multimedia profile/, 'Default_Telephony_Profile');
  await save(window);
  // Only main knows that the name is taken.
  await expect(field(window, 'Name')).toBeFocused();
  await expect(field(window, 'Name')).toHaveAttribute('aria-invalid', 'true');

  await open(window, 'queue/new');
  const question = window.getByRole('dialog', { name: 'Save your changes' });
  await expect(question).toContainText('Save your changes to this site?');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(field(window, 'Name')).toHaveValue('site1_417');
  await open(window, 'queue/new');
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(pane(window).getByRole('heading', { name: 'New queue' })).toBeVisible();

  await field(window, 'Name').fill('Q');
  await field(window, 'Service level threshold (s)').fill('soon');
  await expect(pane(window).getByText(/must be a whole number from 0 to 86400/)).toBeVisible();
  await save(window);
  await expect(pane(window).getByText('Call distribution needs at least one group.')).toBeVisible();
  await pane(window).getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(pane(window)).toBeHidden();
});

test('a form that is behind says so and overwrites nothing', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  await field(window, 'Description').fill('mine');
  // The same site is changed by another way meanwhile.
  await call(window, 'tenant.undo');
  await call(window, 'tenant.redo');
  const id = await window.evaluate(() => decodeURIComponent(location.hash).split('/')[2]);
  const stored = (await call(window, 'tenant.get', 'site', id)) as unknown as {
    value: { object: Record<string, unknown>; revision: number };
  };
  const { id: _, ...values } = stored.value.object;
  await call(window, 'tenant.save', 'site', id, { ...values, description: 'theirs' }, stored.value.revision);
  await save(window);
  await expect(
    pane(window).getByText('Site1_417 was changed after you opened it. Nothing was overwritten.'),
  ).toBeVisible();
  await pane(window).getByRole('button', { name: 'Load what is there now' }).click();
  await expect(field(window, 'Description')).toHaveValue('theirs');
});

test('a list is sorted, filtered, given other columns, and changed many at a time', async ({ window }) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  await open(window, 'user');
  const users = list(window, 'Users');
  await expect(users.getByRole('row')).toHaveCount(6);
  await users.getByRole('button', { name: 'Name', exact: true }).click();
  await users.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(users.getByRole('row').nth(1)).toHaveAccessibleName('Eva Esteves');
  await window.getByRole('button', { name: 'Columns' }).click();
  await window.getByRole('menuitem', { name: 'Default DN' }).click();
  await expect(users.getByRole('columnheader', { name: 'Default DN' })).toBeVisible();
  await expect(objectRow(window, 'Users', 'Bruno Barros')).toContainText('+351210000201');

  // Two by the mouse, then all by the keys.
  await objectRow(window, 'Users', 'Ana Almeida').getByRole('checkbox').click();
  await objectRow(window, 'Users', 'Eva Esteves').getByRole('checkbox').click();
  await expect(window.getByText('2 selected of 5')).toBeVisible();
  await users.focus();
  await window.keyboard.press('Control+a');
  await expect(window.getByText('5 selected of 5')).toBeVisible();
  await window.getByRole('button', { name: 'Mark inactive' }).click();
  await expect(message(window, '5 users are inactive now.')).toBeVisible();
  await window.getByRole('button', { name: 'Active', exact: true }).click();
  await expect(window.getByText('None is in this state.')).toBeVisible();

  // Inactive now, so it can go: by its key, and back again.
  await window.getByRole('button', { name: 'Inactive', exact: true }).click();
  await objectRow(window, 'Users', 'Eva Esteves').getByText('Inactive', { exact: true }).click();
  await window.keyboard.press('Delete');
  await expect(message(window, 'User Eva Esteves was deleted.')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(objectRow(window, 'Users', 'Eva Esteves')).toBeVisible();

  // A copy is a new object until it is saved.
  await open(window, 'queue');
  await objectRow(window, 'Queues', 'Bookings').getByRole('button', { name: 'Actions for Bookings' }).click();
  await window.getByRole('menuitem', { name: 'Copy' }).click();
  await field(window, 'Name').fill('Bookings again');
  await save(window);
  await expect(message(window, 'Queue Bookings again was created.')).toBeVisible();
  await expect(pane(window).getByRole('group', { name: 'Group 3', exact: true })).toContainText('Airport partner');
});

test('of two apps at one workspace the later one is told, and overwrites nothing', async ({ window, dataFolder }) => {
  await createWorkspace(window, 'Acme');
  await createSite(window, 'Site1_417');
  const { folder } = await openWorkspace(window);
  const other = await launch(join(dataFolder, 'other'), { args: [join(folder, 'workspace.flowlabws')] });
  try {
    const theirs = await firstWindow(other);
    await expect(theirs.getByRole('button', { name: 'Workspace: Acme' })).toBeVisible();
    await open(theirs, 'site');
    // On the name: in the middle of the row is a link, whose first click leads away.
    await objectRow(theirs, 'Sites', 'Site1_417').getByText('Site1_417', { exact: true }).dblclick();
    await field(theirs, 'Description').fill('theirs');
    await field(window, 'Description').fill('mine');
    await save(theirs);
    await expect(message(theirs, 'Site Site1_417 was saved.')).toBeVisible();
    await save(window);
    await expect(
      pane(window).getByText('Site1_417 was changed after you opened it. Nothing was overwritten.'),
    ).toBeVisible();
    await pane(window).getByRole('button', { name: 'Load what is there now' }).click();
    await expect(field(window, 'Description')).toHaveValue('theirs');
    // With what is there now, the change is made again and goes through.
    await field(window, 'Description').fill('both');
    await save(window);
    await expect(message(window, 'Site Site1_417 was saved.')).toBeVisible();
  } finally {
    await other.close();
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`lists and forms stand in nobody's way (${theme})`, async ({ window }) => {
    await window.emulateMedia({ colorScheme: theme });
    await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
    const places = ['queue', 'queue/new', 'site/site-lisbon', 'multimedia-profile/default-telephony-profile'];
    for (const place of [...places, 'business-hours/new', 'custom-connector/new', 'user']) {
      await open(window, place);
      await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(window.getByRole('grid').first()).toBeVisible();
      if (place.includes('/')) await expect(pane(window).locator('form')).toBeVisible();
      const { violations } = await new AxeBuilder({ page: window })
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${place}: ${id}: ${nodes.map(node => node.html).join(' ')}`);
      expect.soft(found).toEqual([]);
    }
  });
}
