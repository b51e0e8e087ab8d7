/** Starting, starting twice, crashing, remembering. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerBoxes,
  asRoot,
  boxesAsked,
  call,
  executablePath,
  expect,
  firstWindow,
  launch,
  logOf,
  root,
  startByHand,
  test,
} from './harness.ts';
import { createWorkspace, goTo, pane } from './steps.ts';

test('an unknown option is named with the nearest known one, and the app ends with 2', async () => {
  const { code, err } = await startByHand('--self-tset');
  expect(code).toBe(2);
  expect(err).toContain('Flow Lab knows no option “--self-tset”. Did you mean “--self-test”?');
});

test('with a part missing the app says that it cannot start, instead of showing an empty window', async ({
  dataFolder,
}) => {
  const broken = join(dataFolder, 'broken');
  cpSync(join(root, 'package.json'), join(broken, 'package.json'));
  cpSync(join(root, 'out', 'main'), join(broken, 'out', 'main'), { recursive: true });
  for (const name of readdirSync(join(broken, 'out', 'main'))) {
    if (name.startsWith('backend-')) writeFileSync(join(broken, 'out', 'main', name), 'throw new Error("cut short");');
  }
  const child = spawn(executablePath, [...(asRoot ? ['--no-sandbox'] : []), broken, `--user-data-dir=${dataFolder}`]);
  let said = '';
  child.stderr.on('data', chunk => {
    said += String(chunk);
  });
  try {
    await expect.poll(() => said).toMatch(/Flow Lab cannot start\.\nA part of it is missing or damaged/);
    expect(logOf(dataFolder)).toContainEqual(expect.objectContaining({ level: 'bug', message: 'cut short' }));
  } finally {
    // It waits for a person to close its box.
    child.kill('SIGKILL');
  }
});

test('the self-test opens the window and a workspace, writes one line and ends with 0', async () => {
  const { code, out } = await startByHand('--self-test');
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(out).toMatch(/^self-test ok: window drawn, workspace of format \d+ made and verified/);
  expect(code).toBe(0);
});

test('a second start ends at once, brings the first to the front and hands its workspace over', async ({
  app,
  window,
  dataFolder,
}) => {
  const made = await call(window, 'workspaces.create', { name: 'One', sample: false, choosePlace: false });
  expect(made.ok).toBe(true);
  await call(window, 'workspaces.close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const folder = join(dataFolder, 'workspaces', 'One');
  // As a double click does: with the file in the folder.
  const second = await startByHand(`--user-data-dir=${dataFolder}`, join(folder, 'workspace.flowlabws'));
  expect(second.code).toBe(0);
  await expect
    .poll(() => call(window, 'workspaces.current'))
    .toMatchObject({ ok: true, value: { name: 'One', folder } });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
  await expect(window.getByText('“One” is open.')).toBeVisible();
});

test('a second start with a file of another kind says what it is for', async ({ window, dataFolder }) => {
  await startByHand(`--user-data-dir=${dataFolder}`, join(root, 'package.json'));
  await expect(window.getByText('package.json').first()).toBeVisible();
});

test('two data folders run beside each other', async ({ window, dataFolder }) => {
  const { code } = await startByHand('--self-test');
  expect(code).toBe(0);
  expect(await window.title()).toContain('Flow Lab');
  expect(logOf(dataFolder)).toEqual([]);
});

test.describe('when the page crashes', () => {
  test.use({ attacks: true });
  const crash = (app: Parameters<typeof answerBoxes>[0]) =>
    app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>(done => {
          const { webContents } = BrowserWindow.getAllWindows()[0]!;
          webContents.once('did-finish-load', () => done());
          webContents.forcefullyCrashRenderer();
        }),
    );
  const inPage = (app: Parameters<typeof answerBoxes>[0], code: string) =>
    app.evaluate(
      ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as unknown,
      code,
    );

  test('it comes back where it was, three times a minute, then in safe mode without the workspace', async ({
    app,
    window,
    dataFolder,
  }) => {
    await answerBoxes(app, 0);
    await call(window, 'workspaces.create', { name: 'Kept', sample: false, choosePlace: false });
    await inPage(app, "location.hash = '#settings'");
    const current = "self.flowLab.invoke('workspaces.current', [])";
    for (const _round of [1, 2, 3]) {
      await crash(app);
      expect(await inPage(app, current)).toMatchObject({ ok: true, value: { name: 'Kept' } });
      expect(await inPage(app, 'location.hash')).toBe('#settings');
    }
    expect(await boxesAsked(app)).toEqual([]);
    await crash(app);
    expect(await inPage(app, current)).toEqual({ ok: true, value: null });
    expect(await inPage(app, 'location.hash')).toBe('');
    expect((await boxesAsked(app)).join()).toContain('safe mode');
    expect(logOf(dataFolder).filter(({ level }) => level === 'bug')).toHaveLength(4);
    expect(await inPage(app, "self.flowLab.invoke('workspaces.list', [])")).toMatchObject({
      ok: true,
      value: [{ name: 'Kept', found: true }],
    });
  });
});

test.describe('when the page hangs', () => {
  test.use({ attacks: true });

  test('the person is asked, and may start it anew without losing the workspace', async ({ app, window }) => {
    await answerBoxes(app, 1);
    await call(window, 'workspaces.create', { name: 'Kept', sample: false, choosePlace: false });
    // Chromium itself says so after 15 seconds without an answer, but not while a debugger is attached, as the test's is.
    const back = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<unknown>(done => {
          const [hung] = BrowserWindow.getAllWindows();
          hung!.webContents.once('did-finish-load', () =>
            done(hung!.webContents.executeJavaScript("self.flowLab.invoke('workspaces.current', [])")),
          );
          void hung!.webContents.executeJavaScript('for (;;);').catch(() => {});
          setTimeout(() => hung!.emit('unresponsive'), 200);
        }),
    );
    expect(await back).toMatchObject({ ok: true, value: { name: 'Kept' } });
    expect(await boxesAsked(app)).toEqual([expect.stringContaining('Flow Lab is not answering.')]);
  });
});

test('the size of the window, the theme and the workspace are there again at the next start', async ({
  dataFolder,
}) => {
  mkdirSync(dataFolder, { recursive: true });
  const first = await launch(dataFolder);
  const page = await firstWindow(first);
  await call(page, 'workspaces.create', { name: 'Again', sample: false, choosePlace: false });
  await call(page, 'settings.set', { theme: 'dark' });
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 901, height: 702 }));
  await first.evaluate(({ app }) => app.quit());
  await first.waitForEvent('close').catch(() => {});

  const second = await launch(dataFolder);
  const again = await firstWindow(second);
  const bounds = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 901, height: 702 });
  await expect(again).toHaveTitle('Again - Flow Lab');
  expect(await again.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await second.close();
});

test('what was typed into a form a moment before the app is killed is there again at the next start', async ({
  dataFolder,
}) => {
  const place = `tenant/${encodeURIComponent('site/new')}`;
  const first = await launch(dataFolder);
  const page = await firstWindow(first);
  await createWorkspace(page, 'Kept');
  await goTo(page, place);
  await pane(page).getByRole('textbox', { name: 'Name', exact: true }).fill('Half a site');
  await page.waitForTimeout(900);
  const ended = new Promise(done => first.process().once('exit', done));
  first.process().kill('SIGKILL');
  await ended;

  const second = await launch(dataFolder);
  const again = await firstWindow(second);
  await expect(again.getByRole('button', { name: 'Workspace: Kept' })).toBeVisible();
  await goTo(again, place);
  await expect(pane(again).getByText('What was typed here before the app ended is restored.')).toBeVisible();
  await expect(pane(again).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Half a site');
  await pane(again).getByRole('button', { name: 'Discard', exact: true }).click();
  await second.close();
});

test('the menu is drawn from the command registry, and its entries run commands', async ({ app, window }) => {
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(labels).toEqual(expect.arrayContaining(['File', 'View', 'Go', 'Help']));
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go.settings')?.click());
  await expect.poll(() => window.evaluate(() => location.hash)).toBe('#settings');
  await expect(window.locator('#main h1').first()).toHaveText('Settings');
});

test.describe('memory', () => {
  test.use({ startWith: { args: ['--js-flags=--expose-gc'] } });

  test('collecting the database’s objects does not end the app', async ({ app, window }) => {
    for (const name of ['A', 'B', 'C'])
      await call(window, 'workspaces.create', { name, sample: true, choosePlace: false });
    await call(window, 'workspaces.close');
    await app.evaluate(async () => {
      for (let round = 0; round < 5; round += 1) {
        (globalThis as unknown as { gc(): void }).gc();
        await new Promise(done => setTimeout(done, 20));
      }
    });
    expect(await call(window, 'workspaces.list')).toMatchObject({ ok: true });
  });
});
