/** A whole tenant out of one workspace and into another by the window's commands; and the Current strategy switched. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { chooser } from './hands.ts';
import { call, expect, test } from './harness.ts';
import { goTo, message, openPalette, pane } from './steps.ts';

const chooses = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);
const create = (window: Page, name: string, sample: boolean) =>
  call(window, 'workspaces.create', { name, sample, choosePlace: false });
async function run(window: Page, words: string, command: string): Promise<void> {
  await openPalette(window);
  await window.keyboard.type(words);
  await window.getByRole('option', { name: command, exact: true }).click();
}

test('a tenant goes out with its audio, comes into another workspace, and goes out the same', async ({
  app,
  window,
  dataFolder,
}) => {
  const [zip, first, second] = ['tenant.zip', 'first.json', 'second.json'].map(name => join(dataFolder, name)) as [
    string,
    string,
    string,
  ];
  await create(window, 'Sample', true);
  await goTo(window, 'tenant/audio-file');
  await chooses(app, first);
  await run(window, 'export tenant', 'Export the tenant…');
  await expect(message(window, 'The tenant was written.')).toBeVisible();
  await chooses(app, zip);
  await run(window, 'export tenant', 'Export the tenant with its audio…');
  await expect(message(window, 'The tenant was written with its audio.')).toBeVisible();
  expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK');

  await create(window, 'Empty', false);
  await run(window, 'import tenant', 'Import a tenant…');
  await expect(message(window, /Tenant imported: \d+ created/)).toBeVisible();
  await expect(window.getByRole('grid', { name: 'Audio files' }).getByRole('row', { name: /harbour/ })).toBeVisible();
  await chooses(app, second);
  await run(window, 'export tenant', 'Export the tenant…');
  await expect.poll(() => (existsSync(second) ? readFileSync(second, 'utf8') : '')).toBe(readFileSync(first, 'utf8'));

  // Into a workspace that has objects: only when the person says so, and Undo takes it back.
  await chooses(app, first);
  await run(window, 'import tenant', 'Import a tenant…');
  await expect(message(window, /This workspace has \d+ objects of its own/)).toBeVisible();
  await window.getByRole('button', { name: 'Replace them' }).click();
  await expect(message(window, 'Tenant imported: 0 created, 0 changed, 0 removed.')).toBeVisible();
});

test('a strategy that was changed is made Current by a button that says what happens', async ({ window }) => {
  await create(window, 'Sample', true);
  const changeFlow = async (flow: string) => {
    await chooser(window, 'Flow').click();
    await window.getByRole('option', { name: flow, exact: true }).click();
    await pane(window).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(pane(window).getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  };
  await goTo(window, `tenant/${encodeURIComponent('routing-strategy/strategy-toronto')}`);
  await changeFlow('Closed_Flow');
  const makeCurrent = window.getByRole('button', { name: 'Make it Current now' });
  await expect(pane(window)).toContainText(/Toronto line runs Always open as it was on .*Changed since: Flow\./);
  await expect(pane(window)).toContainText('contacts that arrive from then on meet the flow Closed_Flow');

  await goTo(window, 'tenant/calendar');
  await window.getByRole('button', { name: 'Entry point', exact: true }).click();
  await window.getByRole('option', { name: 'Toronto line', exact: true }).click();
  await makeCurrent.click();
  await expect(message(window, 'Always open is the Current strategy of Toronto line now.')).toBeVisible();
  await expect(makeCurrent).toHaveCount(0);

  // The list shows those that run by their status; a form offers only what a person may choose.
  await goTo(window, `tenant/${encodeURIComponent('routing-strategy')}`);
  const strategies = window.getByRole('grid', { name: 'Routing strategies', exact: true });
  const current = strategies.getByRole('row', { name: /^Current-/ });
  await expect(strategies.getByRole('row', { name: 'Always open', exact: true })).toBeVisible();
  await window.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'Current', exact: true }).click();
  await expect(strategies.getByRole('row', { name: 'Always open', exact: true })).toHaveCount(0);
  await expect(current.first()).toContainText('Current');
  await expect(strategies.getByRole('row')).toHaveCount(1 + (await current.count()));
  await window.getByRole('button', { name: 'New routing strategy' }).click();
  await chooser(window, 'Status').click();
  await expect(window.getByRole('option')).toHaveText(['Active', 'Not active']);
  await window.keyboard.press('Escape');
});
