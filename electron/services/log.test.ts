import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeClock, temporaryFolder } from '../../build/testing/workspace.ts';
import { openLog } from './log.ts';

const { now: clock } = fakeClock();
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);

test('a bug is written with its stack and cause under the reference the person sees', () => {
  const log = openLog({ folder: join(temporaryFolder(), 'logs'), clock });
  const reference = log.bug(new Error('it broke', { cause: new Error('because') }), 'workspaces.list');
  const [entry] = lines(log.file);
  expect(reference).toMatch(/^[0-9A-F]{8}$/);
  expect(entry).toMatchObject({
    at: '2026-03-01T09:30:00.000Z',
    reference,
    where: 'workspaces.list',
    message: 'it broke',
    cause: { message: 'because' },
  });
  expect(entry?.stack).toContain('log.test');
});

test('a line break in a message does not make a second entry', () => {
  const log = openLog({ folder: temporaryFolder(), clock });
  log.info('one\n{"level":"bug"}');
  expect(lines(log.file)).toHaveLength(1);
});

test('full files are kept by number, and the oldest goes', () => {
  const folder = temporaryFolder();
  const log = openLog({ folder, clock, maxBytes: 200, keep: 2 });
  for (let count = 1; count <= 12; count += 1) log.info(`message ${count}`, { padding: 'x'.repeat(60) });
  expect(readdirSync(folder).sort()).toEqual(['flow-lab.1.log', 'flow-lab.2.log', 'flow-lab.log']);
  expect(lines(log.file).at(-1)?.message).toBe('message 12');
});

test('a log that cannot be written still gives a reference', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'flow-lab.log'));
  expect(openLog({ folder, clock }).bug(new Error('it broke'), 'here')).toMatch(/^[0-9A-F]{8}$/);
});
