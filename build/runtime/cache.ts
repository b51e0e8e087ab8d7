/** The per-user cache: big things that are the same for every checkout are fetched or built once and shared. */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const projectRoot = resolve(import.meta.dirname, '../..');

/** A lock older than this belongs to a process that died; building the slowest entry takes about two minutes. */
const LOCK_STALE_MS = 10 * 60_000;

/** `$XDG_CACHE_HOME/flow-lab` or `~/.cache/flow-lab`; where that cannot be written, a folder inside `node_modules`. */
export function cacheFolder(): string {
  const perUser = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'flow-lab');
  try {
    mkdirSync(perUser, { recursive: true });
    accessSync(perUser, constants.W_OK);
    return perUser;
  } catch {
    const local = join(projectRoot, 'node_modules', '.cache', 'flow-lab');
    mkdirSync(local, { recursive: true });
    return local;
  }
}

/**
 * The entry `name` of the cache, made by `make(folder)` when it is not there. It appears whole or not at all (made in a
 * temporary folder beside it, then renamed), and two processes that want it at once make it once.
 */
export async function cached(
  name: string,
  make: (folder: string) => Promise<void>,
  cache = cacheFolder(),
): Promise<string> {
  const entry = join(cache, name);
  if (existsSync(entry)) return entry;
  const lock = `${entry}.lock`;
  await takeLock(lock);
  try {
    if (existsSync(entry)) return entry;
    mkdirSync(dirname(entry), { recursive: true });
    const draft = mkdtempSync(`${entry}.draft-`);
    try {
      await make(draft);
      renameSync(draft, entry);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    return entry;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Making a folder is the one step every file system does for exactly one of two callers. */
async function takeLock(lock: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LOCK_STALE_MS) rmSync(lock, { recursive: true, force: true });
    else await sleep(200);
  }
}
