import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failureOf, temporaryFolder } from '../../build/testing/workspace.ts';
import type { Settings } from '../../shared/base/settings.ts';
import { settingsService } from './settings.ts';

const start = (folder: string, told: Settings[] = []) => settingsService(folder, settings => told.push(settings));

test('settings start with their defaults, are told, and are there after a restart', () => {
  const folder = join(temporaryFolder(), 'new');
  const told: Settings[] = [];
  const service = start(folder, told);
  expect(service.get().theme).toBe('system');
  service.set({ theme: 'dark', textSize: 125 });
  expect(told).toMatchObject([{ theme: 'dark', textSize: 125, reopenLast: true }]);
  expect(start(folder).get()).toEqual(told[0]);
});

test('a file with only some settings is completed', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{"theme":"light"}');
  expect(start(folder).get()).toMatchObject({ theme: 'light', textSize: 100 });
});

test.each([
  ['is no JSON', '{"theme":'],
  ['holds a value that is not allowed', '{"theme":"purple"}'],
  ['is a list', '[1]'],
])('a file that %s gives the defaults and is kept', (_, content) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), content);
  const service = start(folder);
  expect(service.get().theme).toBe('system');
  service.set({ theme: 'dark' });
  const kept = readdirSync(folder).filter(name => name.startsWith('settings.json.bad-'));
  expect(kept.map(name => readFileSync(join(folder, name), 'utf8'))).toEqual([content]);
});

test('a file that cannot be written is an error with a code, and the settings stay as they were', () => {
  const folder = join(temporaryFolder(), 'data');
  const service = start(folder);
  writeFileSync(folder, 'a file where the folder should be');
  expect(failureOf(() => service.set({ theme: 'dark' })).code).toBe('file/not-writable');
  expect(service.get().theme).toBe('system');
});

test('nothing unfinished stays beside the file', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const service = start(folder);
  for (const theme of ['dark', 'light', 'system'] as const) service.set({ theme });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});
