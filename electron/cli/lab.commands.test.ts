import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../build/testing/workspace.ts';
import { shippedFolder } from '../services/labs/library.ts';
import { groups } from './groups.ts';
import { run } from './run.ts';

async function cli(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(words, groups, {
    out: text => out.push(text),
    err: text => err.push(text),
    readStdin: async () => new Uint8Array(),
    reportBug: error => {
      throw error;
    },
    version: '0',
  });
  return { code, out: out.join(''), err: err.join('') };
}
const json = async (...words: string[]) => {
  const { code, out } = await cli(...words, '--json');
  return { code, document: JSON.parse(out) };
};

test('a lab is begun in a folder that is made, gives nothing then, and everything once it is solved', async () => {
  const folder = join(temporaryFolder(), 'ada');
  const at = ['--workspace', folder];
  const start = await json('lab', 'start', 'lab-6', '--learner', 'Ada', '--seed', '40417', ...at);
  expect(start).toMatchObject({
    code: 0,
    document: { workspace: 'made', seed: 40_417, learner: 'Ada', values: { ID: '417' } },
  });
  const before = await json('lab', 'check', 'lab-6', ...at);
  expect(before).toMatchObject({ code: 1, document: { lab: 'lab-6', score: 0, of: 100 } });
  expect(Object.keys(before.document)).toEqual(['lab', 'score', 'of', 'goals']);
  for (const goal of before.document.goals) {
    expect(Object.keys(goal)).toEqual(['id', 'title', 'met', 'points', 'expected', 'found', 'why']);
    expect(goal).toMatchObject({ met: false, points: 0 });
  }
  expect(await json('lab', 'solve', 'lab-6', ...at)).toMatchObject({ code: 0, document: { score: 100 } });
  const after = await json('lab', 'check', 'lab-6', ...at);
  expect(after).toMatchObject({ code: 0, document: { score: 100, of: 100 } });
  expect(await json('lab', 'list', ...at)).toMatchObject({
    document: expect.arrayContaining([
      expect.objectContaining({ id: 'lab-6', run: { score: 100, of: 100, tasksMet: 12 } }),
    ]),
  });
  // The next lab takes this workspace, and says so.
  expect(await json('lab', 'start', 'lab-7', ...at)).toMatchObject({
    document: { workspace: 'adopted', learner: 'Ada' },
  });
});

test('a lab is taken back as a whole, and by a task', async () => {
  const folder = join(temporaryFolder(), 'w');
  const at = ['--workspace', folder];
  await cli('lab', 'start', 'lab-6', '--seed', '1', ...at);
  expect(await json('lab', 'reset', 'lab-6', '--task', 'teams', ...at)).toMatchObject({
    code: 1,
    document: { error: { code: 'lab/nothing-to-reset' } },
  });
  await cli('lab', 'solve', 'lab-6', ...at);
  expect(await json('lab', 'reset', 'lab-6', ...at)).toMatchObject({ code: 0, document: { score: 0, of: 100 } });
});

test('a lab is taken from its folder, and what is wrong there is told', async () => {
  const root = temporaryFolder();
  const at = ['--workspace', join(root, 'w')];
  const lab = join(shippedFolder, 'lab-6');
  expect((await cli('lab', 'start', lab, '--seed', '1', ...at)).code).toBe(0);
  expect((await cli('lab', 'check', lab, ...at)).out).toContain('0 of 100 points');
  mkdirSync(join(root, 'bad'));
  writeFileSync(join(root, 'bad', 'lab.json'), '{}');
  const bad = await cli('lab', 'check', join(root, 'bad'), ...at);
  expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('lab.json, format: ') });
});

test('a lab is looked through for its author, by id and by place', async () => {
  expect((await cli('lab', 'lint', 'lab-7')).code).toBe(0);
  const folder = join(temporaryFolder(), 'mine');
  cpSync(join(shippedFolder, 'lab-6'), folder, { recursive: true });
  const file = join(folder, 'lab.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"minutes": 30,', '"minutes": 31,'));
  expect(await json('lab', 'lint', folder)).toMatchObject({
    code: 1,
    document: { ok: false, remarks: [expect.stringContaining('The tasks take 30 minutes together')] },
  });
});

test('wrong use makes nothing and exits with 2', async () => {
  const folder = join(temporaryFolder(), 'new');
  expect((await cli('lab', 'start', 'lab-99', '--workspace', folder)).code).toBe(2);
  expect(existsSync(folder)).toBe(false);
  expect((await cli('lab', 'check', 'lab-6', '--workspace', folder)).code).toBe(2);
  expect((await cli('lab', 'start', 'lab-6', '--seed', '-1', '--workspace', folder)).code).toBe(2);
});
