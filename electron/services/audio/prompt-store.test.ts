import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tenantOf } from '../../../build/testing/tenant.ts';
import { pcmWav, ulawWav } from '../../../build/testing/wav.ts';
import { openTest, temporaryFolder, workspaceFolder } from '../../../build/testing/workspace.ts';
import { audioFolder } from '../../db/layout.ts';
import { promptStore } from './prompt-store.ts';

const opened = () => {
  const db = openTest(workspaceFolder());
  const tenant = tenantOf(() => db);
  return { db, tenant, store: promptStore(() => db, tenant) };
};
const file = (content: Buffer) => {
  const path = join(temporaryFolder(), 'prompt.wav');
  writeFileSync(path, content);
  return path;
};

it('keeps the bytes under their hash and a record of them, and adding it can be undone', () => {
  const { db, tenant, store } = opened();
  const content = ulawWav(2);
  const { hash, seconds, law } = store.add(file(content), 'welcome.wav');
  expect({ seconds, law }).toEqual({ seconds: 2, law: 'ulaw' });
  expect(readFileSync(join(audioFolder(db.folder), hash.slice(0, 2), `${hash}.wav`))).toEqual(content);
  expect(store.list().map(({ name }) => name)).toEqual(['welcome.wav']);
  tenant.undo();
  expect(store.list()).toEqual([]);
});

it('takes the same file twice without a second record, and another under the same name not at all', () => {
  const { store } = opened();
  const path = file(ulawWav(1));
  store.add(path, 'welcome.wav');
  store.add(path, 'welcome.wav');
  expect(store.list()).toHaveLength(1);
  expect(() => store.add(file(ulawWav(3)), 'Welcome.wav')).toThrow('audio/file');
});

it('refuses what a caller could not hear', () => {
  const { store } = opened();
  expect(() => store.add(file(pcmWav({ seconds: 1 })), 'menu.wav')).toThrow('audio/file');
  expect(store.list()).toEqual([]);
});

it('one prompt that cannot be taken stops none of the others, and is named with its reason', () => {
  const { store } = opened();
  store.add(file(ulawWav(1)), 'welcome.wav');
  const { stored, refused } = store.addAll([
    { path: file(ulawWav(2)), name: 'Welcome.wav' },
    { path: join(temporaryFolder(), 'gone.wav'), name: 'gone.wav' },
    { path: file(ulawWav(3)), name: 'menu.wav' },
  ]);
  expect(stored.map(({ name }) => name)).toEqual(['menu.wav']);
  expect(refused.map(({ name }) => name)).toEqual(['Welcome.wav', 'gone.wav']);
  expect(refused[1]?.message).toContain('no longer there');
});

it('gives the samples of a prompt to hear, and says it where the file is gone', () => {
  const { db, tenant, store } = opened();
  const { hash } = store.add(file(ulawWav(2)), 'welcome.wav');
  const [row] = tenant.list({
    entity: 'audio-file',
    search: '',
    active: null,
    sort: null,
    descending: false,
    offset: 0,
    limit: 1,
  }).rows;
  const id = String(row?.object.id);
  const { law, codes } = store.sound(id);
  expect([law, codes.length]).toEqual(['ulaw', 16_000]);
  rmSync(join(audioFolder(db.folder), hash.slice(0, 2), `${hash}.wav`));
  expect(() => store.sound(id)).toThrow('simulation/no-sound');
  expect(() => store.sound('nobody')).toThrow('simulation/no-sound');
});
