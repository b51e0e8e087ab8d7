/** Which address is the page's own, and which file stands behind it. */
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

export const scheme = 'app';
const host = 'flow-lab';
export const homeUrl = `${scheme}://${host}/index.html`;

/** Compared part by part; a prefix test would take `app://flow-lab.example` for ours. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** The file behind an address, or null when it is not one of ours. Links are followed first, so none leads outside. */
export async function fileFor(address: string, folder: string): Promise<string | null> {
  if (!isAppUrl(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\\') || path.includes('\0') || path.includes(':') || path.split('/').includes('..')) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}
