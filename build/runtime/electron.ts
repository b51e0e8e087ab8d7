/**
 * Which Electron runs the app from a checkout.
 *
 * `await ensureElectron()` gives an executable that takes an app folder as its argument, for `npm start`, electron-vite
 * (`ELECTRON_EXEC_PATH`) and Playwright alike, on any number of checkouts at once:
 *
 *     const { executable, args } = await ensureElectron();
 *     launchDriven({ executablePath: executable, args: [...args, appFolder, ...options] });
 *
 * `args` are what every start needs here (`--no-sandbox` for root, who cannot have Chromium's sandbox). Nothing else is
 * to be added by the caller. `app.isPackaged` is false with both runtimes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { FALLBACK_VERSION, fallbackElectron } from './fallback-electron.ts';

export interface ElectronRuntime {
  /** Full path of the executable. */
  executable: string;
  /** Arguments that go before the app folder. */
  args: string[];
  version: string;
  /** The pinned official release, or the older one for running and testing where that cannot be fetched. */
  source: 'official' | 'fallback';
}

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const officialVersion = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string })
  .version;

/** How long to wait for the download host to answer at all. */
const ANSWER_MS = 5_000;
/** How long to wait for the whole download (about 120 MB). */
const DOWNLOAD_MS = 15 * 60_000;
/** After a failed attempt the next starts do not wait for the host again. */
const RETRY_AFTER_MS = 6 * 3_600_000;

export async function ensureElectron(say: (line: string) => void = () => {}): Promise<ElectronRuntime> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executable = installedOfficial() ?? (await downloadOfficial(say));
  if (executable !== null) return { executable, args, version: officialVersion, source: 'official' };
  const folder = await fallbackElectron(say);
  return { executable: join(folder, 'electron'), args, version: FALLBACK_VERSION, source: 'fallback' };
}

function installedOfficial(): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/** Null where the host cannot be reached and the fallback can be had; otherwise a failure is an error. */
async function downloadOfficial(say: (line: string) => void): Promise<string | null> {
  const hasFallback = process.platform === 'linux' && process.arch === 'x64';
  const failedMark = join(cacheFolder(), `electron-${officialVersion}-not-reached`);
  const failedAt = statSync(failedMark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (hasFallback && Date.now() - failedAt < RETRY_AFTER_MS) return null;
  const reason = (await hostFailure()) ?? runDownloader(say);
  if (reason === null) {
    rmSync(failedMark, { force: true });
    return installedOfficial();
  }
  if (!hasFallback) throw new Error(`Electron ${officialVersion} could not be downloaded: ${reason}`);
  say(
    `Electron ${officialVersion} could not be downloaded (${reason}); tried again after 6 hours, or now after: rm ${failedMark}`,
  );
  writeFileSync(failedMark, `${reason}\n`);
  return null;
}

/** Asks the host with a short patience first: the downloader itself tries for minutes. */
async function hostFailure(): Promise<string | null> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const host = mirror ?? 'https://github.com/electron/electron/releases/';
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    return null;
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : '';
    return `no answer from ${new URL(host).host}: ${detail}`;
  }
}

function runDownloader(say: (line: string) => void): string | null {
  say(`downloading Electron ${officialVersion} (about 120 MB)`);
  const run = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    encoding: 'utf8',
    timeout: DOWNLOAD_MS,
  });
  if (run.status === 0) return null;
  return run.stderr.trim().split('\n')[0] || 'the downloader gave up';
}
