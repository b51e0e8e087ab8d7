import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIsFresh, markBuilt, sourceHash } from './build-stamp.mjs';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'flowlab-stamp-'));
  write('electron/main.ts', 'one');
  write('shared/base/a.ts', 'a');
  for (const part of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']) write(`out/${part}`, 'built');
  markBuilt(root);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the build', () => {
  it('is skipped while no source changes, also when one is saved again as it was', () => {
    write('electron/main.ts', 'one');
    expect(buildIsFresh(root)).toBe(true);
  });
  it('is made anew when a source changes, comes, goes or moves', () => {
    const before = sourceHash(root);
    write('electron/main.ts', 'two');
    const changed = sourceHash(root);
    write('renderer/new.tsx', '');
    const added = sourceHash(root);
    rmSync(join(root, 'renderer/new.tsx'));
    write('renderer/other.tsx', '');
    expect(new Set([before, changed, added, sourceHash(root)]).size).toBe(4);
    expect(buildIsFresh(root)).toBe(false);
  });
  it('does not depend on tests', () => {
    write('shared/base/a.test.ts', 'new');
    expect(buildIsFresh(root)).toBe(true);
  });
  it('is made anew when a part of it is gone, or was built by somebody else since', () => {
    utimesSync(join(root, 'out/main/main.js'), 1, 1);
    expect(buildIsFresh(root)).toBe(false);
    markBuilt(root);
    rmSync(join(root, 'out/preload/preload.cjs'));
    expect(buildIsFresh(root)).toBe(false);
  });
});
