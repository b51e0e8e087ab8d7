/**
 * A page as a PDF, made in a window nobody sees. Its session has nothing of the app's: no preload, no scripts, no
 * storage, and it is served only the page itself, its style and the app's fonts.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { fileFor, scheme } from './app-files.ts';
import { guardSession, type Refused } from './session-guard.ts';

const policy = "default-src 'none'; style-src 'self'; font-src 'self'";
const place = `${scheme}://flow-lab/assets/`;
const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

interface Printed {
  readonly html: string;
  readonly style: string;
}

export function printer(pages: string, refused: Refused) {
  let prepared: Electron.Session | null = null;
  let current: Printed | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** Once, and only when something is printed: no start of the app waits for it. */
  function prepare(): Electron.Session {
    const own = session.fromPartition('print', { cache: false });
    guardSession(own, refused);
    own.protocol.handle(scheme, async ({ url }) => {
      if (url === `${place}page.html`) return answer(current?.html ?? '', 'text/html; charset=utf-8');
      if (url === `${place}print.css`) return answer((await fontFaces(pages)) + (current?.style ?? ''), 'text/css');
      const file = url.endsWith('.woff2') ? await fileFor(url, pages) : null;
      return file === null
        ? new Response('Not found', { status: 404, headers })
        : answer(new Uint8Array(await readFile(file)), 'font/woff2');
    });
    return own;
  }

  async function print(page: Printed): Promise<Uint8Array> {
    prepared ??= prepare();
    current = page;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: prepared,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    try {
      await window.loadURL(`${place}page.html`);
      return await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      current = null;
      window.destroy();
    }
  }

  /** One after another: they share the address they are loaded from. */
  return (html: string, style: string): Promise<Uint8Array> => {
    const done = queue.then(() => print({ html, style }));
    queue = done.catch(() => {});
    return done;
  };
}

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(body, { headers: { ...headers, 'content-type': type } });

/** The rules of the app's own style that name its fonts. */
async function fontFaces(pages: string): Promise<string> {
  const folder = join(pages, 'assets');
  const sheets = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.css'));
  const texts = await Promise.all(sheets.map(name => readFile(join(folder, name), 'utf8')));
  return texts.flatMap(text => text.match(/@font-face\s*{[^}]*}/g) ?? []).join('\n');
}
