/** Points 2, 3, 4, 9, 10, 17, 20: what the page has in its hands, and who may ask main. */
import { join } from 'node:path';
import { call, root } from '../harness.ts';
import { expect, test } from './attack.ts';

test('security 02: the page has no Node', async ({ window }) => {
  const found = await window.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'setImmediate'];
    return [self, frame.contentWindow].flatMap(scope => names.filter(name => name in (scope ?? {})));
  });
  expect(found).toEqual([]);
});

test('security 03: a page that rewrites its own world does not reach the preload', async ({ window }) => {
  const answers = await window.evaluate(async () => {
    const { includes } = Array.prototype;
    Array.prototype.includes = () => true;
    const result = await self.flowLab.invoke('adopt-files', [['/etc/passwd']]);
    Array.prototype.includes = includes;
    return [result, 'ipcRenderer' in self];
  });
  expect(answers[0]).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } });
  expect(answers[1]).toBe(false);
});

test('security 04, 09, 10: every window is sandboxed and isolated, with nothing experimental', async ({
  app,
  window,
}) => {
  expect(window.url()).toContain('app:');
  const [preferences, switches] = await app.evaluate(({ app: electronApp, webContents }) => [
    webContents.getAllWebContents().map(contents =>
      // Not in the typings, because no app should need it.
      (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
    ),
    ['enable-blink-features', 'enable-experimental-web-platform-features', 'disable-web-security'].filter(name =>
      electronApp.commandLine.hasSwitch(name),
    ),
  ]);
  expect(switches).toEqual([]);
  expect(preferences).not.toEqual([]);
  for (const preference of preferences as Record<string, unknown>[]) {
    expect(preference).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    for (const name of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'allowRunningInsecureContent'])
      expect(preference[name] ?? false).toBe(false);
    for (const name of ['experimentalFeatures', 'enableBlinkFeatures']) expect(preference[name] || false).toBe(false);
  }
});

test('security 17: another window with our page and our preload is refused', async ({ app, window }) => {
  expect(await call(window, 'workspaces.list')).toMatchObject({ ok: true });
  const answer = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('app://flow-lab/index.html');
      const result = await other.webContents.executeJavaScript("self.flowLab.invoke('workspaces.list', [])");
      other.destroy();
      return result as unknown;
    },
    join(root, 'out', 'preload', 'preload.cjs'),
  );
  expect(answer).toEqual({ ok: false, error: { code: 'ipc/forbidden', data: { reason: 'not our window' } } });
});

test('security 17: a foreign page in our own window is refused', async ({ app, window }) => {
  expect(window.url()).toContain('app:');
  const answer = await app.evaluate(async ({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]!;
    await own.loadURL('data:text/html,<h1>not ours</h1>');
    return own.webContents.executeJavaScript("self.flowLab.invoke('workspaces.list', [])") as unknown;
  });
  expect(answer).toEqual({ ok: false, error: { code: 'ipc/forbidden', data: { reason: 'not our page' } } });
});

test('security 17: a frame inside our page has no bridge', async ({ window }) => {
  const bridges = await window.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return [frame.contentWindow !== null && 'flowLab' in frame.contentWindow, 'flowLab' in self];
  });
  expect(bridges).toEqual([false, true]);
});

test('security 17: forged channels and arguments are answered with a code and change nothing', async ({ window }) => {
  const forged = [
    '',
    '__proto__',
    'constructor',
    'toString',
    'adopt-files',
    'workspaces.changed',
    'workspaces.__proto__',
  ];
  for (const channel of forged)
    expect(await call(window, channel)).toMatchObject({ ok: false, error: { code: 'ipc/forbidden' } });

  const wrong: [string, ...unknown[]][] = [
    ['workspaces.open'],
    ['workspaces.open', 7],
    ['workspaces.open', { toString: '/etc' }],
    ['workspaces.open', 'a', 'one too many'],
    ['workspaces.open', 'x'.repeat(65)],
    ['workspaces.create', { name: 'A', sample: false, choosePlace: false, folder: '/tmp/x' }],
    ['workspaces.create', { name: 'line\nbreak', sample: false, choosePlace: false }],
    ['workspaces.rename', 'a', ''],
    ['settings.set', { theme: 'pink' }],
    ['settings.set', { constructor: { prototype: { polluted: true } } }],
    ['app.setMenu', [{ label: 'File', items: [{ id: 'x', label: 'x', enabled: true, click: 'rm -rf /' }] }]],
    ['app.openLink', { href: 'https://example.com' }],
  ];
  for (const [channel, ...args] of wrong)
    expect(await call(window, channel, ...args), `${channel} ${JSON.stringify(args)}`).toMatchObject({
      ok: false,
      error: { code: 'ipc/invalid-arguments' },
    });
  expect(await call(window, 'workspaces.list')).toEqual({ ok: true, value: [] });
});

test('security 17: prototype keys reach no prototype', async ({ app, window }) => {
  await window.evaluate(() => self.flowLab.invoke('settings.set', [JSON.parse('{"__proto__": {"polluted": true}}')]));
  await window.evaluate(() => self.flowLab.invoke('workspaces.open', ['__proto__']));
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await window.evaluate(() => 'polluted' in {})).toBe(false);
});

test('security 17: an unknown id is a coded error', async ({ window }) => {
  const answer = await call(window, 'workspaces.open', '../../etc');
  expect(answer).toMatchObject({ ok: false, error: { code: 'workspace/unknown' } });
});

test('security 20: the page gets these functions and no more, and listeners get data only', async ({ app, window }) => {
  const bridge = await window.evaluate(() => {
    const keys = Object.keys(self.flowLab).sort();
    try {
      (self.flowLab as { invoke: unknown }).invoke = () => 'mine';
    } catch {}
    return { keys, replaced: String(self.flowLab.invoke).includes('mine') };
  });
  expect(bridge).toEqual({ keys: ['adoptFiles', 'channels', 'invoke', 'listen', 'start'], replaced: false });
  const heard = window.evaluate(
    () =>
      new Promise<unknown[]>(done => {
        self.flowLab.listen('settings.changed', ((...args: unknown[]) => done(args)) as () => void);
      }),
  );
  await expect
    .poll(async () => {
      await call(window, 'settings.set', { theme: 'dark' });
      return Promise.race([heard, new Promise(done => setTimeout(() => done(null), 200))]);
    })
    .toMatchObject([{ theme: 'dark' }]);
  expect(await heard).toHaveLength(1);
  expect(app.windows()).toHaveLength(1);
});

test('security 20: a file made by the page has no path and gives no token', async ({ window }) => {
  const tokens = await window.evaluate(() => self.flowLab.adoptFiles([new File(['x'], '/etc/passwd')]));
  expect(tokens).toEqual([]);
});

test('every call of the contract is served', async ({ app, window }) => {
  const channels = await window.evaluate(() => self.flowLab.channels);
  const handled = await app.evaluate(({ ipcMain }) => [
    ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ...ipcMain.eventNames().map(String),
  ]);
  expect(channels.calls.length).toBeGreaterThan(20);
  for (const channel of [...channels.calls, ...channels.jobs]) expect(handled).toContain(channel);
});
