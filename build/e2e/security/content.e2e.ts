/** Points 1, 6, 7, 8 of Electron's security list: what the page may load and run. */
import type { Page } from '@playwright/test';
import { refusals } from '../harness.ts';
import { expect, settle, test } from './attack.ts';

/** Every way a page has to speak to a server. Each failure is swallowed: what counts is what the server saw. */
const callOut = (window: Page, port: number) =>
  window.evaluate(
    async ([target, wait]) => {
      const http = `http://127.0.0.1:${target}`;
      const tries: (() => unknown)[] = [
        () => fetch(`${http}/fetch`),
        () => fetch(`${http}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'secret' }),
        () => {
          const request = new XMLHttpRequest();
          request.open('GET', `${http}/xhr`);
          request.send();
        },
        () => new WebSocket(`ws://127.0.0.1:${target}/ws`),
        () => new EventSource(`${http}/events`),
        () => navigator.sendBeacon(`${http}/beacon`, 'secret'),
        () => Object.assign(new Image(), { src: `${http}/img` }),
        () => import(/* @vite-ignore */ `${http}/module.js`),
        () => new Worker(`${http}/worker.js`),
        () => add('link', { rel: 'stylesheet', href: `${http}/style.css` }),
        () => add('link', { rel: 'preconnect', href: http }),
        () => add('link', { rel: 'prefetch', href: `${http}/prefetch` }),
        () => add('script', { src: `${http}/script.js` }),
        () => add('video', { src: `${http}/video` }),
        () => add('iframe', { src: `${http}/frame` }),
        () => add('object', { data: `${http}/object` }),
        () => add('style', { textContent: `@import url(${http}/import.css); #root{background:url(${http}/bg)}` }),
        () => new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${target}` }] }).createDataChannel('x'),
      ];
      function add(tag: string, properties: object) {
        document.head.append(Object.assign(document.createElement(tag), properties));
      }
      for (const attempt of tries) {
        try {
          void Promise.resolve(attempt()).catch(() => {});
        } catch {}
      }
      await new Promise(done => setTimeout(done, wait));
    },
    [port, settle] as const,
  );

test('security 01: nothing the page tries reaches a server', async ({ window, outside }) => {
  await callOut(window, outside.port);
  expect(outside.seen()).toEqual([]);
});

test.describe('without the content policy', () => {
  test.use({ startWith: { bypassCSP: true } });
  // The policy is taken away from pages that load after the test tool has come; the first may have been quicker.
  test.beforeEach(async ({ window }) => {
    await window.reload();
    await window.locator('#main h1').first().waitFor();
  });

  test('security 01: the request guard alone keeps everything from the server, and logs it', async ({
    window,
    outside,
    dataFolder,
  }) => {
    await callOut(window, outside.port);
    expect(outside.seen()).toEqual([]);
    const refused = refusals(dataFolder).join('\n');
    for (const path of ['/fetch', '/xhr', '/ws', '/img', '/script.js', '/style.css', '/video'])
      expect(refused).toContain(`:${outside.port}${path}`);
  });

  test('security 06: the page cannot read files or other origins', async ({ window }) => {
    const read = await window.evaluate(async () => {
      const addresses = ['file:///etc/passwd', 'app://elsewhere/index.html', 'app://flow-lab.example/index.html'];
      return Promise.all(
        addresses.map(address =>
          fetch(address).then(
            response => response.ok,
            () => false,
          ),
        ),
      );
    });
    expect(read).toEqual([false, false, false]);
  });

  test('security 08: insecure content is not loaded into the secure page', async ({ window, outside }) => {
    const loaded = await window.evaluate(
      port =>
        new Promise(done => {
          const script = Object.assign(document.createElement('script'), { src: `http://127.0.0.1:${port}/mixed.js` });
          script.onload = () => done('loaded');
          script.onerror = () => done('refused');
          document.head.append(script);
        }),
      outside.port,
    );
    expect(loaded).toBe('refused');
    expect(outside.seen()).toEqual([]);
  });
});

test('security 07: text never becomes code', async ({ window }) => {
  const ran = await window.evaluate(async () => {
    const marks = self as unknown as Record<string, boolean>;
    const attempt = (work: () => unknown) => {
      try {
        work();
      } catch {}
    };
    const script = (properties: object) =>
      document.head.append(Object.assign(document.createElement('script'), properties));
    // From a timer of its own: what a debugger evaluates is exempt from the policy.
    setTimeout(() => {
      attempt(() => Reflect.apply(Reflect.get(self, 'eval'), undefined, ['window.a = true']));
      attempt(() => new Function('window.b = true')());
      attempt(() => setTimeout('window.c = true' as unknown as () => void));
      attempt(() => script({ textContent: 'window.d = true' }));
      attempt(() => script({ src: 'data:text/javascript,window.e = true' }));
      attempt(() => script({ src: URL.createObjectURL(new Blob(['window.f = true'], { type: 'text/javascript' })) }));
      attempt(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.g = true">');
      });
      attempt(() => {
        const link = Object.assign(document.createElement('a'), { href: 'javascript:void(window.h = true)' });
        document.body.append(link);
        link.click();
      });
    });
    await new Promise(done => setTimeout(done, 300));
    return 'abcdefgh'.split('').filter(mark => marks[mark]);
  });
  expect(ran).toEqual([]);
});

test('security 07: the policy comes as a header with every answer, also a refusal', async ({ app, window }) => {
  expect(window.url()).toContain('app://flow-lab/');
  const policies = await app.evaluate(({ session }) =>
    Promise.all(
      ['index.html', 'missing.html'].map(async path => {
        const response = await session.defaultSession.fetch(`app://flow-lab/${path}`);
        return response.headers.get('content-security-policy');
      }),
    ),
  );
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
  }
});
