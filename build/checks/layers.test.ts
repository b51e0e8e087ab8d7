import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breachesOf, checkLayers, importsOf } from './layers.ts';
import { sourceFiles } from './sources.ts';

const root = join(import.meta.dirname, '../..');
const product = sourceFiles(root, /^(shared|electron|renderer|labs)\/.*(?<!\.test)\.tsx?$/);

test('no file imports what its folder may not', () => {
  const { modules, breaches } = checkLayers(root, product);
  expect(breaches.map(breach => breach.message)).toEqual([]);
  expect(modules).toBe(product.length);
  expect(modules).toBeGreaterThan(5);
});

test.each([
  ['shared/base/x.ts', "import { app } from 'electron';"],
  ['shared/base/x.ts', "import type { Database } from '../../electron/db/open.ts';"],
  ['shared/flow/x.ts', "export { readFile } from 'node:fs/promises';"],
  ['renderer/ui/x.tsx', "import { screen } from '../app/screens.ts';"],
  ['renderer/features/home/x.tsx', "const x = await import('@xyflow/react');"],
  ['renderer/features/home/x.tsx', "import { thing } from '../settings/thing.ts';"],
  ['electron/services/x.ts', "import Database from 'better-sqlite3';"],
  ['renderer/app/x.ts', "import { open } from '../../electron/db/open.ts';"],
  ['elsewhere/x.ts', 'export const x = 1;'],
])('a planted violation in %s is found: %s', (file, source) => {
  expect(breachesOf(file, source)).toHaveLength(1);
});

test.each([
  ['renderer/editor/canvas/x.tsx', "import { ReactFlow } from '@xyflow/react';"],
  ['renderer/features/home/x.tsx', "import { thing } from '../settings/api.ts';"],
  ['electron/db/x.ts', "import Database from 'better-sqlite3';"],
])('what the table allows in %s is left alone: %s', (file, source) => {
  expect(breachesOf(file, source)).toEqual([]);
});

test('every kind of import is seen', () => {
  const source =
    "import a from 'a'; import type { B } from 'b'; export * from 'c'; export type { D } from 'd'; import('e'); import 'f';";
  expect(importsOf('x.ts', source).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
