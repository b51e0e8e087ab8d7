import { call, expect, test } from './harness.ts';
import { createWorkspace, goTo, message, pane, row, showDetails, status } from './steps.ts';

test('the first start says what to do first, and the sample is one click away', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
  await expect(status(window)).toHaveText('No workspace is open');
  await window.getByRole('button', { name: 'Create the sample workspace' }).click();
  await expect(window.getByRole('region', { name: 'Open workspace' })).toContainText('Sample contact center');
  await expect(status(window)).toContainText('All saved');
  // The button that was pressed is gone; the keyboard goes on from the screen.
  await expect(window.getByRole('main')).toBeFocused();
  const numbers = window.getByRole('list', { name: 'In this contact center' });
  await expect(numbers.getByRole('link', { name: /Teams?$/ })).toHaveText(/^[1-9]/);
  await numbers.getByRole('link', { name: /Queues?$/ }).click();
  await expect(window.getByRole('grid', { name: 'Queues' })).toBeVisible();
});

test('a workspace is created, renamed, duplicated, removed and brought back', async ({ window }) => {
  await createWorkspace(window, 'Acme training');
  await expect(window.getByRole('region', { name: 'Open workspace' })).toContainText('Changes recorded');

  await row(window, 'Acme training').getByRole('button', { name: 'Actions for Acme training' }).click();
  await window.getByRole('menuitem', { name: 'Rename…' }).click();
  await expect(pane(window).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await pane(window).getByRole('textbox', { name: 'Name', exact: true }).fill('Acme, spring term');
  await pane(window).getByRole('button', { name: 'Rename' }).click();
  await expect(window.getByRole('button', { name: 'Workspace: Acme, spring term' })).toBeVisible();

  await pane(window).getByRole('textbox', { name: 'Name of the copy' }).fill('Acme, autumn term');
  await pane(window).getByRole('button', { name: 'Duplicate' }).click();
  await expect(row(window, 'Acme, autumn term')).toBeVisible();

  await row(window, 'Acme, autumn term').getByRole('button', { name: 'Actions for Acme, autumn term' }).click();
  await window.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(message(window, '“Acme, autumn term” was moved to the trash.')).toBeVisible();
  await expect(row(window, 'Acme, autumn term')).toHaveCount(0);

  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(row(window, 'Acme, autumn term')).toBeVisible();
});

test('a removed workspace can also be put back from the list of what was removed', async ({ window }) => {
  await createWorkspace(window, 'Short lived');
  await showDetails(window, 'Short lived');
  await pane(window).getByRole('button', { name: 'Move to trash' }).click();
  await expect(window.getByRole('button', { name: 'Workspace: none open' })).toBeVisible();
  await window.getByRole('button', { name: 'Put back Short lived' }).click();
  await expect(row(window, 'Short lived')).toBeVisible();
});

test('a backup is made, and the workspace goes back to it after a question', async ({ window }) => {
  await createWorkspace(window, 'Before');
  await window.getByRole('button', { name: 'Back up' }).click();
  await expect(message(window, '“Before” was backed up and the copy was checked.')).toBeVisible();

  await showDetails(window, 'Before');
  await pane(window).getByRole('textbox', { name: 'Name', exact: true }).fill('After');
  await pane(window).getByRole('button', { name: 'Rename' }).click();
  await expect(window.getByRole('button', { name: 'Workspace: After' })).toBeVisible();

  await pane(window).getByRole('tab', { name: 'Backups' }).click();
  await expect(pane(window).getByRole('row')).toContainText(['Good']);
  await pane(window)
    .getByRole('button', { name: /^Restore the backup/ })
    .last()
    .click();
  await window.getByRole('dialog').getByRole('button', { name: 'Restore this backup' }).click();
  await expect(window.getByRole('button', { name: 'Workspace: Before' })).toBeVisible();
  await expect(pane(window).getByRole('row').filter({ hasText: 'before a restore' })).toHaveCount(1);
});

test('a check reads the whole workspace and says that all is well', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  await window.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(pane(window).getByText('All is well.')).toBeVisible();
});

test('another workspace shows nothing of the one before, on whatever screen it is opened', async ({ window }) => {
  for (const [name, sample] of [
    ['Full', true],
    ['Bare', false],
  ] as const) {
    expect(await call(window, 'workspaces.create', { name, sample, choosePlace: false })).toMatchObject({ ok: true });
  }
  const switchTo = async (name: string) => {
    await window.getByRole('button', { name: /^Workspace: / }).click();
    await window.getByRole('menu').getByText(name, { exact: true }).click();
    await expect(window.getByRole('button', { name: `Workspace: ${name}` })).toBeVisible();
  };
  const main = window.locator('#main');
  for (const [place, content] of [
    ['flows', 'Starter_Flow'],
    ['tenant/queue', 'Bookings'],
  ] as const) {
    await switchTo('Full');
    await goTo(window, place);
    await expect(main.getByText(content).first()).toBeVisible();
    await switchTo('Bare');
    await expect(main.getByText(content)).toHaveCount(0);
  }
});

test('a list is searched by words, in any order', async ({ window }) => {
  for (const name of ['École du soir', 'Acme', 'Acme soir']) await createWorkspace(window, name);
  await goTo(window, 'home');
  await window.getByRole('searchbox', { name: 'Search workspaces' }).fill('soir ecole');
  await expect(row(window, 'École du soir')).toBeVisible();
  await expect(row(window, 'Acme')).toHaveCount(0);
  await expect(window.getByText('1 of 3')).toBeVisible();
  await window.getByRole('searchbox', { name: 'Search workspaces' }).fill('nothing like it');
  await expect(window.getByText('Nothing here matches “nothing like it”.')).toBeVisible();
});

test('a name that cannot be is said before anything is made', async ({ window }) => {
  await goTo(window, 'home/new');
  await window.getByRole('button', { name: 'Create workspace' }).click();
  await expect(window.getByText('Enter a name.')).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Start with a workspace' })).toBeVisible();
});
