import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dependenciesAreFresh, ensureDependencies, lockHash, nodePath } from './dependencies.mjs';
import { explain } from './failures.mjs';
import { Steps } from './steps.mjs';

let root: string;
let said: string;
let steps: Steps;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flowlab-deps-'));
  said = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      said += chunk;
      done();
    },
  });
  steps = new Steps(out as unknown as NodeJS.WriteStream);
  writeFileSync(join(root, 'package.json'), '{ "name": "trial", "version": "1.0.0" }');
  writeLock({});
});
afterEach(() => rmSync(root, { recursive: true }));

function writeLock(packages: Record<string, unknown>): void {
  const lock = {
    name: 'trial',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'trial', version: '1.0.0' }, ...packages },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
}

function pretendInstalled(): void {
  mkdirSync(dirname(nodePath(root)), { recursive: true });
  writeFileSync(nodePath(root), '');
  writeFileSync(join(root, 'node_modules', '.flow-lab-installed'), lockHash(root));
}

describe('dependencies', () => {
  it('are not installed again while the lockfile stays the same', async () => {
    pretendInstalled();
    await ensureDependencies(root, steps);
    expect(said).toBe('');
  });
  it('count as old when the lockfile changed, or Node is not there', () => {
    pretendInstalled();
    writeLock({ 'node_modules/x': { version: '1.0.0' } });
    expect(dependenciesAreFresh(root)).toBe(false);
    pretendInstalled();
    rmSync(nodePath(root));
    expect(dependenciesAreFresh(root)).toBe(false);
  });
  it('that no registry hands out fail with the reason and the command that mends it', async () => {
    const registry = 'http://127.0.0.1:9/';
    writeFileSync(join(root, '.npmrc'), `registry=${registry}\nfetch-retries=0\ncache=${join(root, 'cache')}\n`);
    writeFileSync(
      join(root, 'package.json'),
      '{ "name": "trial", "version": "1.0.0", "dependencies": { "x": "1.0.0" } }',
    );
    writeLock({
      '': { name: 'trial', version: '1.0.0', dependencies: { x: '1.0.0' } },
      'node_modules/x': { version: '1.0.0', resolved: `${registry}x/-/x-1.0.0.tgz`, integrity: 'sha512-AAAA' },
    });
    const failure = explain(await ensureDependencies(root, steps).catch(error => error), { task: 'start', root });
    expect(failure.message).toBe('the npm registry could not be reached');
    expect(failure.mend).toMatch(/npm ping .* npm start$/);
    expect(said).toContain('✘ Dependencies: failed');
    expect(dependenciesAreFresh(root)).toBe(false);
  });
});

describe('the lockfile', () => {
  it('names the binaries of every platform, without which npm refuses to install', () => {
    type Package = { optionalDependencies?: Record<string, string> };
    const lock = readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8');
    const packages = (JSON.parse(lock) as { packages: Record<string, Package> }).packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        name => !ancestors(path).some(at => `${at}node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(400);
  });
});

/** Where Node looks from a package's folder: there, then in each folder around it. */
function ancestors(path: string): string[] {
  const parts = path === '' ? [] : path.split(/\/?node_modules\//).slice(1);
  return parts
    .map(
      (_, index) =>
        `${parts
          .slice(0, parts.length - index)
          .map(part => `node_modules/${part}`)
          .join('/')}/`,
    )
    .concat('');
}
