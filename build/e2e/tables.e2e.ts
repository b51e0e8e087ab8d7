/** Tables of objects in the real window: looked at, refused, brought in as one change, and written out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { call, expect, test } from './harness.ts';
import { goTo, message, pane } from './steps.ts';

const chooses = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);

test('teams come in from a table after a look at each row, and go out again', async ({ app, window, dataFolder }) => {
  await call(window, 'workspaces.create', { name: 'Sample', sample: true, choosePlace: false });
  const file = join(dataFolder, 'teams.csv');
  writeFileSync(
    file,
    'NAME,SITE,TYPE,CAPACITY\nEvening,Lisbon,AGENT,\nAirport partner,Lisbon,CAPACITY,9\nLost,Nowhere,AGENT,\n',
  );
  await chooses(app, file);
  await goTo(window, `tenant/${encodeURIComponent('team')}`);
  await window.getByRole('button', { name: 'CSV' }).click();
  await window.getByRole('menuitem', { name: 'Import from CSV' }).click();
  await window.getByRole('button', { name: 'Choose a file' }).click();
  const rows = window.getByRole('grid', { name: 'Rows of the table' });
  await expect(window.getByRole('alert')).toContainText('1 row cannot be imported, so none is.');
  await expect(rows.getByRole('row', { name: /Airport partner/ })).toContainText('CAPACITY: 4 → 9');
  await rows.getByRole('row', { name: /Lost/ }).getByText('Lost', { exact: true }).click();
  await expect(pane(window)).toContainText('SITE');
  await expect(window.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);

  writeFileSync(file, 'NAME,SITE,TYPE,CAPACITY\nEvening,Lisbon,AGENT,\nAirport partner,Lisbon,CAPACITY,9\n');
  await window.getByRole('button', { name: 'Choose another file' }).click();
  await window.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(message(window, '1 team created, 1 changed.')).toBeVisible();
  const teams = window.getByRole('grid', { name: 'Teams', exact: true });
  await expect(teams.getByRole('row', { name: 'Evening', exact: true })).toBeVisible();

  await chooses(app, join(dataFolder, 'out.csv'));
  await teams.getByRole('row', { name: 'Evening', exact: true }).getByText('Evening', { exact: true }).click();
  await window.getByRole('button', { name: 'CSV' }).click();
  await window.getByRole('menuitem', { name: 'Export 1 selected as CSV' }).click();
  await expect(message(window, '1 team written to the table.')).toBeVisible();
  expect(readFileSync(join(dataFolder, 'out.csv'), 'utf8').trim().split('\r\n')).toHaveLength(2);
});
