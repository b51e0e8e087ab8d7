/** Points 5, 11 to 15, 18: permissions, other pages, other windows, other programs, other files. */
import { answerBoxes, boxesAsked, call, refusals } from '../harness.ts';
import { expect, settle, test } from './attack.ts';

test('security 05: every permission is denied', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    const asked = names.map(name =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state as string,
        () => 'denied',
      ),
    );
    const no = () => 'denied';
    const yes = () => 'granted';
    return Promise.all([
      ...asked,
      navigator.mediaDevices.getUserMedia({ audio: true }).then(yes, no),
      navigator.mediaDevices.getDisplayMedia({ video: true }).then(yes, no),
      Notification.requestPermission(),
      new Promise<string>(done =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          () => done('denied'),
        ),
      ),
      navigator.clipboard.readText().then(yes, no),
      document.documentElement.requestPointerLock().then(yes, no),
    ]);
  });
  expect(states.filter(state => state !== 'denied')).toEqual([]);
});

test('security 11, 12: a webview is an unknown element, and is refused even where one is allowed', async ({
  app,
  window,
  outside,
  dataFolder,
}) => {
  const kind = await window.evaluate(port => {
    const view = document.createElement('webview');
    view.setAttribute('src', `http://127.0.0.1:${port}/`);
    view.setAttribute('nodeintegration', '');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    return 'loadURL' in view;
  }, outside.port);
  expect(kind).toBe(false);
  await app.evaluate(async ({ BrowserWindow }, wait) => {
    const loose = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await loose.loadURL('data:text/html,<webview src="data:text/html,inside"></webview>');
    await new Promise(done => setTimeout(done, wait));
    loose.destroy();
  }, settle);
  expect(refusals(dataFolder).some(refusal => refusal.startsWith('webview'))).toBe(true);
  expect(outside.seen()).toEqual([]);
});

test('security 13: the window cannot be led to another page', async ({ app, window, outside, dataFolder }) => {
  const target = `http://127.0.0.1:${outside.port}`;
  const attacks = [
    `location = '${target}/location'`,
    `location.replace('${target}/replace')`,
    `location = 'file:///etc/passwd'`,
    `location = 'data:text/html,<h1>x</h1>'`,
    `location = 'app://flow-lab.example/index.html'`,
    `document.body.append(Object.assign(document.createElement('a'), { id: 'out', href: '${target}/link' })); document.getElementById('out').click()`,
    `{ const form = Object.assign(document.createElement('form'), { action: '${target}/form', method: 'post' }); document.body.append(form); form.submit() }`,
    `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=${target}/meta' }))`,
  ];
  for (const attack of attacks) {
    await app.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`${code}; 0`),
      attack,
    );
    await window.waitForTimeout(100);
    expect(window.url(), attack).toMatch(/^app:\/\/flow-lab\/index\.html/);
  }
  await window.waitForTimeout(settle);
  expect(window.url()).toMatch(/^app:\/\/flow-lab\/index\.html/);
  // Asked of main: the test tool would wait for the navigations that never come.
  const drawn = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelector('#main h1') !== null"),
  );
  expect(drawn).toBe(true);
  expect(refusals(dataFolder).join('\n')).toContain(`navigation ${target}/location`);
  expect(outside.seen()).toEqual([]);
});

test('security 13: an address dropped on the window does not open', async ({ window, outside }) => {
  await window.evaluate(port => {
    const data = new DataTransfer();
    data.setData('text/uri-list', `http://127.0.0.1:${port}/dropped`);
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, outside.port);
  // The same by the browser's own hand, which no script of the page sees.
  const session = await window.context().newCDPSession(window);
  const data = {
    items: [{ mimeType: 'text/uri-list', data: `http://127.0.0.1:${outside.port}/real-drop` }],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  await window.waitForTimeout(settle);
  expect(window.url()).toMatch(/^app:\/\/flow-lab\/index\.html/);
  expect(outside.seen()).toEqual([]);
});

test('security 14: no second window opens', async ({ app, window, outside }) => {
  const opened = await window.evaluate(port => {
    const link = Object.assign(document.createElement('a'), {
      href: `http://127.0.0.1:${port}/blank`,
      target: '_blank',
      id: 'blank',
      textContent: 'blank',
      style: 'position:fixed;top:0;left:0;z-index:99999;background:white',
    });
    document.body.append(link);
    return [`http://127.0.0.1:${port}/`, 'about:blank', 'app://flow-lab/index.html', 'file:///etc/passwd'].map(
      address => self.open(address) === null,
    );
  }, outside.port);
  expect(opened).toEqual([true, true, true, true]);
  await window.click('#blank');
  await window.click('#blank', { button: 'middle' });
  await window.click('#blank', { modifiers: ['Shift'] });
  await window.waitForTimeout(settle);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(outside.seen()).toEqual([]);
});

test('security 15: only the app’s own addresses open, and only after a yes', async ({ app, window }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async address => void opened.push(address);
  });
  const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

  await answerBoxes(app, 1);
  for (const id of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'https://example.com',
  ])
    expect(await call(window, 'app.openLink', id)).toMatchObject({
      ok: false,
      error: { code: 'ipc/invalid-arguments' },
    });
  expect(await call(window, 'app.openLink', '__proto__')).toMatchObject({ ok: false });
  expect(await call(window, 'app.openLink', 'webex-help')).toEqual({ ok: true, value: false });
  expect(await opened()).toEqual([]);
  expect((await boxesAsked(app)).join()).toContain('https://help.webex.com/');

  await answerBoxes(app, 0);
  expect(await call(window, 'app.openLink', 'webex-help')).toEqual({ ok: true, value: true });
  expect(await opened()).toEqual(['https://help.webex.com/']);
});

test('security 18: the protocol gives out the page’s own files and nothing else', async ({ app, window }) => {
  expect(window.url()).toMatch(/^app:/);
  const paths = [
    'index.html',
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
    '....//package.json',
    '%2fetc%2fpasswd',
    '//etc/passwd',
    'assets/..%2f..%2fmain%2fmain.js',
    'index.html%00.png',
    '',
    'assets',
  ];
  const statuses = await app.evaluate(
    ({ session }, list) =>
      Promise.all(
        list.map(path =>
          session.defaultSession.fetch(`app://flow-lab/${path}`).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      ),
    paths,
  );
  expect(statuses[0]).toBe(200);
  expect(statuses.slice(1).filter(status => status === 200)).toEqual([]);
});
