/** Real damage to real files, seen from the window. */
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, firstWindow, launch, test } from './harness.ts';
import { createWorkspace, goTo, openWorkspace, pane, row, status } from './steps.ts';

/** Overwrites the pages after the first, so that it is still a SQLite file and no longer a whole one. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(statSync(file).size - 4096, 0xa5), 0, undefined, 4096);
  closeSync(handle);
}

test('a damaged workspace offers its newest good backup and keeps the damaged file', async ({ dataFolder }) => {
  const app = await launch(dataFolder);
  const window = await firstWindow(app);
  await createWorkspace(window, 'Acme');
  await window.getByRole('button', { name: 'Back up' }).click();
  await expect(window.getByRole('region', { name: 'Messages' })).toBeVisible();
  const { folder } = await openWorkspace(window);
  await app.close();
  damage(join(folder, 'workspace.sqlite'));

  const again = await launch(dataFolder);
  const reopened = await firstWindow(again);
  // Home says why the workspace of last time is not open, and leads to its backups.
  await expect(reopened.getByRole('main').getByRole('alert')).toContainText('is damaged');
  await reopened.getByRole('button', { name: 'See its backups' }).click();
  await expect(pane(reopened).getByRole('alert')).toContainText('is damaged');
  await pane(reopened)
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await expect(reopened.getByRole('dialog')).toContainText('The damaged file is kept beside it.');
  await reopened.getByRole('dialog').getByRole('button', { name: 'Restore this backup' }).click();
  await expect(reopened.getByRole('button', { name: 'Workspace: Acme' })).toBeVisible();
  expect((await readdir(join(folder, 'backups'))).filter(name => name.startsWith('damaged-'))).not.toEqual([]);
  await again.close();
});

test('a workspace that vanishes while open is said to be gone, and can be closed', async ({ window }) => {
  await createWorkspace(window, 'Acme');
  const { folder } = await openWorkspace(window);
  renameSync(folder, `${folder} moved`);
  await window.evaluate(() => self.dispatchEvent(new Event('focus')));
  await expect(window.getByRole('main').getByRole('alert')).toContainText(
    'was deleted, moved or replaced while it was open',
  );
  await expect(status(window)).toContainText('Workspace cannot be reached');
  await window.getByRole('button', { name: 'Close it' }).click();
  await expect(window.getByRole('button', { name: 'Workspace: none open' })).toBeVisible();
  await expect(row(window, 'Acme')).toContainText('Not found');
});

test('a workspace that is not there says so and is taken off the list', async ({ dataFolder }) => {
  const app = await launch(dataFolder);
  const window = await firstWindow(app);
  await createWorkspace(window, 'Acme');
  const { folder } = await openWorkspace(window);
  await app.close();
  rmSync(folder, { recursive: true });

  const again = await launch(dataFolder);
  const reopened = await firstWindow(again);
  await expect(row(reopened, 'Acme')).toContainText('Not found');
  await row(reopened, 'Acme').getByRole('rowheader').click();
  await expect(pane(reopened).getByText('Its folder is not there.')).toBeVisible();
  await pane(reopened).getByRole('button', { name: 'Move to trash' }).click();
  await expect(row(reopened, 'Acme')).toHaveCount(0);
  await goTo(reopened, 'home');
  await again.close();
});
