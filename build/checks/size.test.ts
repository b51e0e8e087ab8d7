import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const limit = 400;

/** Files over the limit, each with its reason. The list may only shrink. */
const exceptions: readonly (readonly [file: string, reason: string])[] = [];

test('no source file is longer than 400 lines, and no exception outlives its reason', () => {
  const long = sourceFiles(root, /\.(tsx?|mjs|css)$/)
    .filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > limit + 1)
    .sort();
  expect(long).toEqual(exceptions.map(([file]) => file).sort());
});

test('source files are named in kebab-case', () => {
  const odd = sourceFiles(root, /^(shared|electron|renderer|labs|build)\/.*\.(tsx?|mjs)$/).filter(
    file => !file.split('/').every(part => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part) || part === 'assembly'),
  );
  expect(odd).toEqual([]);
});
