/** The page comes from `app://flow-lab/`, never from `file:`: a path is normalised, must stay in the page's folder, and carries the content policy. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { later } from '../../shared/base/later.ts';
import { fileFor, homeUrl, scheme } from './app-files.ts';

/** Inline style *attributes* are needed by the canvas and the table; scripts come from our own files only. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
};

/** Must run before the app is ready. `codeCache` keeps compiled scripts between starts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true } },
  ]);
}

/** Serves the page's files; settled once the page and every file it names in its head have been handed out. */
export function serveApp(session: Session, folder: string): Promise<void> {
  const served = later<void>();
  let awaited: Set<string> | null = null;
  session.protocol.handle(scheme, async request => {
    const file = await fileFor(request.url, folder);
    const type = file === null ? undefined : types[extname(file)];
    if (request.method !== 'GET' || file === null || type === undefined)
      return new Response('Not found', { status: 404, headers: { ...headers, 'content-type': 'text/plain' } });
    const body = await readFile(file);
    if (request.url === homeUrl) awaited ??= new Set(filesOf(body.toString()));
    awaited?.delete(request.url);
    if (awaited?.size === 0) served.resolve();
    return new Response(new Uint8Array(body), { headers: { ...headers, 'content-type': type } });
  });
  return served.promise;
}

/** The addresses that a page's head asks for. */
const filesOf = (page: string): string[] =>
  [...page.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address = '']) => new URL(address, homeUrl).href);
