/** What goes wrong outside of the app, seen in its window: a clear message, and nothing lost. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OpenedFlow } from '../../shared/flow/stored.ts';
import { call, chooseFolder, expect, firstWindow, launch, root, test } from './harness.ts';
import { goTo } from './steps.ts';

interface Made {
  readonly id: string;
  readonly folder: string;
}
async function create(window: Page, name: string): Promise<Made> {
  const answer = await call(window, 'workspaces.create', { name, sample: false, choosePlace: false });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Made;
}
const database = (folder: string) => join(folder, 'workspace.flowlabws');

/** Spoils the pages of a database, header and all but its first bytes. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4_096, Math.min(bytes.length, 40_960));
  writeFileSync(file, bytes);
}

/** Runs SQL on a closed workspace with plain Node, as another program would. */
function sql(file: string, statements: string): void {
  const script = `import SQL from 'better-sqlite3'; const db = new SQL(process.argv[1]); db.exec(process.argv[2]); db.close();`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, file, statements], { cwd: root });
}

test('a damaged workspace offers its newest good backup, keeps the damaged file, and opens again', async ({
  app,
  window,
}) => {
  const { id, folder } = await create(window, 'Broken');
  expect(await call(window, 'workspaces.backup', id)).toMatchObject({ ok: true, value: { good: true } });
  await call(window, 'workspaces.close');
  damage(database(folder));

  await window.getByRole('button', { name: 'Open Broken' }).click();
  await expect(window.getByText(/damaged/i).first()).toBeVisible();
  await window.getByRole('button', { name: /^Restore / }).click();
  await window.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(window.getByText(/“Broken” is as it was on/)).toBeVisible();
  await expect.poll(() => call(window, 'workspaces.current')).toMatchObject({ ok: true, value: { id } });
  expect(await call(window, 'workspaces.verify', id)).toMatchObject({ ok: true, value: { ok: true } });
  expect(readdirSync(join(folder, 'backups')).filter(name => name.startsWith('damaged-'))).not.toEqual([]);
  expect(app.windows()).toHaveLength(1);
});

test('a damaged workspace folder from elsewhere offers its backups too', async ({ app, window, dataFolder }) => {
  const { id, folder } = await create(window, 'Carried');
  await call(window, 'workspaces.backup', id);
  await call(window, 'workspaces.close');
  const elsewhere = join(dataFolder, 'carried');
  cpSync(folder, elsewhere, { recursive: true });
  damage(database(elsewhere));
  await chooseFolder(app, elsewhere);
  await window.getByRole('button', { name: 'Open a folder' }).click();
  await window.getByRole('button', { name: /^Restore / }).click();
  await window.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(window.getByText(/is as it was on/)).toBeVisible();
});

test('a damaged workspace that the system asks to open is explained, not met with silence', async ({ dataFolder }) => {
  const first = await launch(dataFolder);
  const { folder } = await create(await firstWindow(first), 'Spoiled');
  await call(first.windows()[0]!, 'workspaces.close');
  await first.close();
  damage(database(folder));
  const second = await launch(dataFolder, { args: [folder] });
  const window = await firstWindow(second);
  await expect(window.getByText(/damaged/i).first()).toBeVisible();
  await second.close();
});

test('a workspace that was damaged between two starts is explained on Home', async ({ dataFolder }) => {
  const first = await launch(dataFolder);
  const { folder } = await create(await firstWindow(first), 'Spoiled');
  await first.close();
  for (const ending of ['-wal', '-shm']) rmSync(`${database(folder)}${ending}`, { force: true });
  damage(database(folder));

  const second = await launch(dataFolder);
  const window = await firstWindow(second);
  await expect(
    window
      .getByRole('alert')
      .or(window.getByText(/damaged/i))
      .first(),
  ).toBeVisible();
  expect(await call(window, 'workspaces.current')).toMatchObject({ ok: false });
  await second.close();
});

test('a workspace of a newer version opens for reading only and says so', async ({ window }) => {
  const { id, folder } = await create(window, 'Future');
  await call(window, 'workspaces.close');
  sql(database(folder), 'PRAGMA user_version = 9990');
  expect(await call(window, 'workspaces.open', id)).toMatchObject({ ok: true, value: { readOnly: 'newer-version' } });
  expect(await call(window, 'workspaces.rename', id, 'Changed')).toMatchObject({
    ok: false,
    error: { code: 'workspace/read-only' },
  });
  await expect(window.getByText(/read.only|newer version/i).first()).toBeVisible();
});

test('a workspace deleted while open is noticed, and can be saved to another place', async ({
  app,
  window,
  dataFolder,
}) => {
  const { id, folder } = await create(window, 'Gone');
  renameSync(folder, `${folder} moved`);
  expect(await call(window, 'workspaces.rename', id, 'Still there')).toMatchObject({
    ok: false,
    error: { code: 'workspace/gone' },
  });
  // From any screen the status bar leads to where it is explained.
  await goTo(window, 'audio');
  await window.getByRole('contentinfo').getByRole('link', { name: 'Workspace cannot be reached' }).click();
  await expect(window.getByText(/deleted, moved or replaced/).first()).toBeVisible();
  const rescue = join(dataFolder, 'rescue');
  mkdirSync(rescue);
  await chooseFolder(app, rescue);
  expect(await call(window, 'workspaces.saveElsewhere')).toMatchObject({ ok: true, value: { name: 'Gone' } });
  expect(existsSync(database(join(rescue, 'Gone')))).toBe(true);
});

test('what the command line changed while the workspace is open is shown by itself, and nothing of it is overwritten', async ({
  window,
}) => {
  const { id, folder } = await create(window, 'Shared');
  await expect(window.getByRole('button', { name: 'Workspace: Shared' })).toBeVisible();
  execFileSync(process.execPath, [
    join(root, 'out/main/cli.js'),
    'workspace',
    'rename',
    'Theirs',
    '--workspace',
    folder,
  ]);
  await expect(window.getByRole('button', { name: 'Workspace: Theirs' })).toBeVisible();
  expect(await call(window, 'workspaces.rename', id, 'Mine')).toMatchObject({ ok: true, value: { name: 'Mine' } });
  await expect(window.getByRole('button', { name: 'Workspace: Mine' })).toBeVisible();
  expect(await call(window, 'workspaces.verify', id)).toMatchObject({ ok: true, value: { ok: true } });
  expect(await call(window, 'workspaces.numbers')).toMatchObject({ ok: true, value: { events: 3 } });
});

/** Only root on Linux can mount a small drive; elsewhere the tests of the database stand for these. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (canMount) {
  function mounted(folder: string, ...words: string[]): () => void {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', [...words, folder]);
    return () => execFileSync('umount', ['-l', folder]);
  }

  test('a full disk is named, and what was saved before is safe', async ({ app, window, dataFolder }) => {
    const drive = join(dataFolder, 'drive');
    const unmount = mounted(drive, '-t', 'tmpfs', '-o', 'size=8m', 'tmpfs');
    try {
      await chooseFolder(app, drive);
      const made = await call(window, 'workspaces.create', { name: 'Tight', sample: false, choosePlace: true });
      expect(made).toMatchObject({ ok: true });
      const { id } = (made as { value: Made }).value;
      execFileSync('sh', ['-c', `cat /dev/zero > '${drive}/filler' 2>/dev/null || true`]);
      const codes = new Set<string>();
      for (let round = 0; round < 40 && codes.size === 0; round += 1) {
        const answer = await call(window, 'workspaces.rename', id, `Name ${round} ${'x'.repeat(60)}`);
        if (!answer.ok) codes.add(answer.error.code);
      }
      expect([...codes]).toEqual(['workspace/disk-full']);
      rmSync(join(drive, 'filler'));
      expect(await call(window, 'workspaces.verify', id)).toMatchObject({ ok: true, value: { ok: true } });
      expect(await call(window, 'workspaces.rename', id, 'Room again')).toMatchObject({ ok: true });
      await call(window, 'workspaces.close');
    } finally {
      unmount();
    }
  });

  test('a folder that cannot be written opens for reading only and says so', async ({ app, window, dataFolder }) => {
    const { folder } = await create(window, 'Locked');
    await call(window, 'workspaces.close');
    const view = join(dataFolder, 'view');
    cpSync(folder, join(dataFolder, 'copy'), { recursive: true });
    const unmount = mounted(view, '--bind', join(dataFolder, 'copy'));
    try {
      execFileSync('mount', ['-o', 'remount,ro,bind', view]);
      await chooseFolder(app, view);
      expect(await call(window, 'workspaces.openOther')).toMatchObject({
        ok: true,
        value: { readOnly: 'not-writable' },
      });
      await expect(window.getByText(/read.only|cannot be written/i).first()).toBeVisible();
      await call(window, 'workspaces.close');
    } finally {
      unmount();
    }
  });
}

test('nobody leaves a flow whose last edit could not be stored without being asked', async ({ window }) => {
  await create(window, 'Acme');
  const values = { name: 'Main', description: '', kind: 'flow', era: 'classic' };
  const made = await call(window, 'flows.create', values);
  if (!made.ok) throw new Error(made.error.code);
  const id = made.value as string;
  await goTo(window, `flows/${id}`);
  const canvas = window.getByRole('application', { name: 'Main flow' });
  await canvas.focus();
  await window.keyboard.press('ArrowRight');
  // Another edit of the same flow, past this window: the next one from here comes too late.
  const opened = await call(window, 'flows.open', id);
  if (!opened.ok) throw new Error(opened.error.code);
  const { document, revision } = opened.value as OpenedFlow;
  const [node] = Object.values(document.nodes);
  const change = { kind: 'nodes', id: node?.id, before: node, after: { ...node, description: 'elsewhere' } };
  expect(await call(window, 'flows.edit', id, revision, { label: 'Elsewhere', changes: [change] })).toMatchObject({
    ok: true,
  });
  await window.keyboard.press('Shift+ArrowRight');
  const again = window.getByRole('button', { name: 'Save again' });
  await expect(again).toBeVisible();

  const dialog = window.getByRole('dialog', { name: 'Save your changes to this flow?' });
  await goTo(window, 'home');
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  await expect(canvas).toBeVisible();
  await goTo(window, 'home');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(again).toBeVisible();
  await goTo(window, 'home');
  await dialog.getByRole('button', { name: 'Discard changes' }).click();
  await expect(canvas).toBeHidden();
  await expect.poll(() => window.evaluate(() => location.hash)).toBe('#home');
});
