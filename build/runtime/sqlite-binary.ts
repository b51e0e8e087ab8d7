/**
 * The second better-sqlite3 binary.
 *
 * The binaries inside better-sqlite3 13 need Node-API 10 (Node >= 22, Electron >= 36); in Node 20 and the fallback
 * Electron 33 (Node-API 9) they crash the process. The same source works there when it is compiled for the experimental
 * Node-API, whose functions those versions already have. This file compiles it, once per machine, into the cache.
 *
 * Where the app finds it: `out/native/better-sqlite3-napi9.node` in a checkout (the bootstrap copies it there),
 * `resources/native/better-sqlite3-napi9.node` in a package. `electron/db` passes it as `nativeBinding` when
 * `Number(process.versions.napi) < 10`; the environment variable `FLOWLAB_SQLITE_BINDING` names another file.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cached } from './cache.ts';

export const SECOND_BINARY = 'better-sqlite3-napi9.node';

/** NAPI_VERSION_EXPERIMENTAL in js_native_api.h. */
const EXPERIMENTAL_NAPI = '2147483647';

const require = createRequire(import.meta.url);
const source = dirname(require.resolve('better-sqlite3/package.json'));
const { version } = require('better-sqlite3/package.json') as { version: string };

/** The binary in the cache; about a minute of compiling when it is not there. Needs `gcc` and `g++`. */
export async function ensureSecondBinary(say: (line: string) => void = () => {}): Promise<string> {
  const name = `better-sqlite3-${version}-napi9-2-${process.platform}-${process.arch}`;
  const folder = await cached(name, async folder => {
    say(`compiling better-sqlite3 ${version} for Node-API 9 (about a minute, once)`);
    await compile(folder);
  });
  return join(folder, SECOND_BINARY);
}

/** Puts a copy where the app looks for it. */
export async function installSecondBinary(root: string, say?: (line: string) => void): Promise<string> {
  const binary = await ensureSecondBinary(say);
  const target = join(root, 'out', 'native', SECOND_BINARY);
  if (existsSync(target) && readFileSync(target).equals(readFileSync(binary))) return target;
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  copyFileSync(binary, draft);
  renameSync(draft, target);
  return target;
}

/** What better-sqlite3's `binding.gyp` and `deps/sqlite3.gyp` do for a release on Linux, without node-gyp or Python. */
async function compile(folder: string): Promise<void> {
  const sqlite = join(source, 'deps', 'sqlite3');
  const defines = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8').match(
    /(?<=')[A-Z][A-Z0-9_]*(=-?\w+)?(?=',)/g,
  );
  if (defines === null || defines.length < 20) throw new Error('The SQLite defines of better-sqlite3 were not found.');
  const headers = dirname(require.resolve('node-api-headers/package.json'));
  const addon = dirname(require.resolve('node-addon-api/package.json', { paths: [source] }));
  const [c, cpp, out] = [join(folder, 'sqlite3.o'), join(folder, 'addon.o'), join(folder, SECOND_BINARY)];
  const common = ['-fPIC', '-O2', '-DNDEBUG', '-w'];
  const glue = ['DISABLE_CPP_EXCEPTIONS', `VERSION=${EXPERIMENTAL_NAPI}`].map(define => `-DNAPI_${define}`);
  await Promise.all([
    run('gcc', [
      ...common,
      '-std=c99',
      ...defines.map(define => `-D${define}`),
      '-c',
      join(sqlite, 'sqlite3.c'),
      '-o',
      c,
    ]),
    run('g++', [
      ...common,
      '-std=c++20',
      '-fvisibility=hidden',
      ...glue,
      '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      '-include',
      join(import.meta.dirname, 'deferred-finalizers.h'),
      ...[join(headers, 'include'), addon, sqlite].map(path => `-I${path}`),
      '-c',
      join(source, 'src', 'better_sqlite3.cpp'),
      '-o',
      cpp,
    ]),
  ]);
  await run('g++', ['-shared', '-s', '-o', out, cpp, c, '-ldl', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']);
  rmSync(c);
  rmSync(cpp);
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', chunk => {
      stderr += String(chunk);
    });
    child.on('error', reject);
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${command} failed: ${stderr.trim()}`))));
  });
}
