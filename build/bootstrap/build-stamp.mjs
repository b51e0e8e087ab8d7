/** Says whether `out/` was built from the sources as they are now, so that a build that would change nothing is skipped. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the build reads; dependencies stand in the lockfile. */
const inputs = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'labs',
  'build/generate',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** @param {string} root */
const stampPath = root => join(root, 'out', '.built-from');

/**
 * Hash over path and content of every input; tests are no input.
 * @param {string} root
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(input => filesOf(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap(name => filesOf(root, join(path, name)));
}

/**
 * The time of the built file is part of it: a build made by hand meanwhile makes the stamp void.
 * @param {string} root
 */
function stamp(root) {
  return `${sourceHash(root)} ${statSync(join(root, 'out', 'main', 'main.js')).mtimeMs}`;
}

/** @param {string} root */
export function buildIsFresh(root) {
  const parts = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];
  if (!existsSync(stampPath(root)) || !parts.every(part => existsSync(join(root, 'out', part)))) return false;
  return readFileSync(stampPath(root), 'utf8') === stamp(root);
}

/** @param {string} root */
export function markBuilt(root) {
  writeFileSync(stampPath(root), stamp(root));
}
