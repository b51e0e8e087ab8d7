/**
 * Installs what package-lock.json names, when it changed since the last time. Packages' own install scripts are not run
 * (npm would compile better-sqlite3, whose binaries are already inside, and needs Python for it) except the one that
 * fetches Node 24, which npm 11 would leave out or not depending on its version and settings.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failures.mjs';
import { run } from './run.mjs';

const isWindows = process.platform === 'win32';

/** @param {string} root */
export function nodePath(root) {
  return join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
}

/** @param {string} root */
const stampPath = root => join(root, 'node_modules', '.flow-lab-installed');

/**
 * Changes with the lockfile and with the machine, since the packages differ by platform.
 * @param {string} root
 */
export function lockHash(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** @param {string} root */
export function dependenciesAreFresh(root) {
  return (
    existsSync(stampPath(root)) &&
    readFileSync(stampPath(root), 'utf8') === lockHash(root) &&
    existsSync(nodePath(root))
  );
}

/**
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 */
export async function ensureDependencies(root, steps) {
  if (dependenciesAreFresh(root)) return;
  const hash = lockHash(root);
  const host = hostNode(root);
  try {
    await install(root, steps, host.path);
  } finally {
    host.remove();
  }
  writeFileSync(stampPath(root), hash);
}

/**
 * The Node this runs on. Where that is the one of an earlier install (our folder is on the person's PATH), a copy of it,
 * because npm is about to remove it.
 * @param {string} root
 */
function hostNode(root) {
  if (!process.execPath.startsWith(join(root, 'node_modules'))) return { path: process.execPath, remove() {} };
  const folder = mkdtempSync(join(tmpdir(), 'flow-lab-node-'));
  const path = join(folder, isWindows ? 'node.exe' : 'node');
  copyFileSync(process.execPath, path);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 * @param {string} host
 */
async function install(root, steps, host) {
  await steps.run('Dependencies', async say => {
    const count = Object.keys(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages).length - 1;
    say(`installing up to ${count} packages from the npm registry, about half a minute`);
    // npm waits ten seconds and then a minute before it asks a registry again that did not answer.
    const patience = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
    await npm(host, root, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...patience]);
    return 'installed';
  });
  await steps.run('Node 24', async say => {
    say('fetching it from the npm registry');
    const folder = join(root, 'node_modules', 'node');
    // The package's own install script, which asks npm for the binary of this platform.
    succeed(await run(host, ['installArchSpecificPackage.js'], { cwd: folder }));
    // npm linked no `node` into node_modules/.bin, since there was none yet.
    await npm(host, root, ['rebuild', 'node', '--ignore-scripts', '--loglevel=error']);
    const { code, stdout, stderr } = await run(nodePath(root), ['--version']);
    if (code === 0 && stdout.startsWith('v24.')) return stdout.trim();
    throw new Failure(
      'Node 24, fetched from the npm registry, does not run on this machine',
      `"${nodePath(root)}" --version   (says why; Flow Lab runs on 64-bit Linux with glibc 2.28 or newer, macOS and Windows)`,
      `${stdout}${stderr}`,
    );
  });
}

/**
 * The npm that runs this script, or the first one on the PATH.
 * @param {string} node
 * @param {string} cwd
 * @param {string[]} args
 */
async function npm(node, cwd, args) {
  const script = process.env.npm_execpath;
  const [command, ...first] = script?.endsWith('.js') ? [node, script] : ['npm'];
  try {
    succeed(await run(command, [...first, ...args], { cwd, shell: isWindows && command === 'npm' }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Failure(
      'npm was not found',
      'sudo apt-get install npm   (or take Node 24, which brings npm, from https://nodejs.org)',
    );
  }
}

/** @param {{ code: number, stdout: string, stderr: string }} ended */
function succeed({ code, stdout, stderr }) {
  if (code !== 0) throw new Error(`${stderr}\n${stdout}`.trim());
}
