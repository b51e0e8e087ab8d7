import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'flow-lab-new-'));
  for (const part of ['shared', 'electron', 'assets', 'labs', 'build/testing', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  writeFileSync(join(copy, 'vitest.config.ts'), 'export default {};\n');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, FLOWLAB_ROOT: copy },
  });
  return { status, said: stdout + stderr };
}
const scaffold = (...words: string[]) => node(join(root, 'build/new/main.ts'), ...words);
const compiles = (layer = 'electron') => node('node_modules/typescript/bin/tsc', '-p', `${layer}/tsconfig.json`);
const passes = (...args: string[]) => node('node_modules/vitest/vitest.mjs', 'run', '--root', copy, ...args);

test('a new migration compiles, is in the list, and passes the test it comes with', () => {
  expect(scaffold('migration', 'queue-wait').status).toBe(0);
  expect(readFileSync(join(copy, 'electron/db/migrations/all.ts'), 'utf8')).toMatch(/queueWait\]/);
  expect(compiles()).toEqual({ status: 0, said: '' });
  const run = passes('queue-wait');
  expect(run.said).toMatch(/1 passed/);
});

test('a new call compiles at both ends', () => {
  expect(scaffold('call', 'workspaces.archive').status).toBe(0);
  expect(compiles()).toEqual({ status: 0, said: '' });
  expect(readFileSync(join(copy, 'electron/ipc/workspaces.handlers.ts'), 'utf8')).toContain('archive: () => null');
});

test.each([
  ['activity', 'play-chime', 'shared/activities/activities.test.ts', 'shared/activities/activities.ts'],
  ['check', 'menu-too-long', 'shared/checks/checks.test.ts', 'shared/checks/checks.ts'],
])('a new %s compiles, is in the list, and passes the contract tests', (kind, id, contract, list) => {
  expect(scaffold(kind, id).status).toBe(0);
  expect(readFileSync(join(copy, list), 'utf8')).toContain(`./${id}.${kind}.ts`);
  expect(compiles('shared')).toEqual({ status: 0, said: '' });
  expect(passes(contract, '-t', id)).toMatchObject({ status: 0, said: expect.stringMatching(/[1-9]\d* passed/) });
});

test('a new lab holds the contract of labs', () => {
  expect(scaffold('lab', 'opening-hours').status).toBe(0);
  expect(passes('labs/labs.long.test.ts', '-t', 'opening-hours')).toMatchObject({
    status: 0,
    said: expect.stringMatching(/1[0-9] passed/),
  });
});

test('nothing is overwritten: the same id twice is refused', () => {
  scaffold('call', 'workspaces.archive');
  expect(scaffold('call', 'workspaces.archive')).toMatchObject({ status: 1, said: expect.stringContaining('already') });
});

test.each([[['migration', 'Queue Wait']], [['castle', 'x']], [[]]])('wrong use %j says how it is used', words => {
  expect(scaffold(...words)).toMatchObject({ status: 2, said: expect.stringContaining('Usage: npm run new') });
});
