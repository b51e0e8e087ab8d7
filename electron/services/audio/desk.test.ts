import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { pcmWav, ulawWav } from '../../../build/testing/wav.ts';
import { type ConvertNews, type DeskFile, plainShape, standingOf } from '../../../shared/audio/desk.ts';
import { decodeTable } from '../../../shared/audio/g711.ts';
import { headerBytes } from '../../../shared/audio/write.ts';
import { AppError } from '../../../shared/base/errors.ts';
import type { JobContext } from '../../../shared/ipc/contract.ts';
import { audioDesk } from './desk.ts';
import { audioPool } from './pool.ts';
import { csvOf } from './report.ts';

const pool = audioPool(2);
let folder: string;
let desk: ReturnType<typeof audioDesk>;
let serial = 0;
let taken: ReadonlySet<string>;
let profile: 'course' | 'portal-today';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flow-lab-desk-'));
  const newId = () => `f${++serial}`;
  taken = new Set(['welcome.wav']);
  profile = 'course';
  desk = audioDesk({ pool, newId, taken: () => taken, profile: () => profile });
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: Buffer | string = pcmWav({ seconds: 0.5 })): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
function aJob<P>(stopAt: (value: P) => boolean = () => false) {
  const heard: P[] = [];
  const listeners: (() => void)[] = [];
  let stopped = false;
  const job: JobContext<P> = {
    progress(value) {
      heard.push(value);
      if (!stopped && stopAt(value)) {
        stopped = true;
        for (const listener of listeners) listener();
      }
    },
    cancelled: () => stopped,
    onCancel: listener => void listeners.push(listener),
  };
  return { job, heard };
}
const convert = async (files: readonly DeskFile[], more = {}) => {
  const { job, heard } = aJob<ConvertNews>();
  const ids = files.map(({ id }) => id);
  const summary = await desk.convert(
    { ids, law: 'ulaw', shape: plainShape, overwrite: false, again: false, clean: false, ...more },
    job,
  );
  return { summary, heard };
};

it('finds every sound below a folder, checks it, and does not list a file twice', async () => {
  put('menu.wav');
  put('deep/er/Main Menu (1).wav');
  put('song.mp3', 'ID3 something');
  put('notes.txt', 'not a sound');
  const first = aJob<DeskFile[]>();
  expect(await desk.add([folder], first.job)).toEqual({ added: 3, known: 0 });
  const seen = first.heard.flat().map(file => [file.name, standingOf(file.report), file.outName]);
  expect(seen).toEqual([
    ['Main Menu (1).wav', 'convertible', 'Main_Menu_1.wav'],
    ['menu.wav', 'convertible', 'menu.wav'],
    ['song.mp3', 'refused', 'song.wav'],
  ]);
  expect(await desk.add([folder], aJob<DeskFile[]>().job)).toEqual({ added: 0, known: 3 });
});

it('converts into a folder beside the files and leaves the files as they are', async () => {
  const path = put('menu.wav');
  const before = readFileSync(path);
  await desk.add([path], aJob<DeskFile[]>().job);
  const { summary } = await convert(desk.list());
  expect(summary).toEqual({ done: 1, failed: 0 });
  const [file] = desk.list();
  expect(file?.result).toMatchObject({ state: 'done', out: join(folder, 'converted', 'menu.wav'), secondsOut: 0.5 });
  expect(readFileSync(path)).toEqual(before);
});

it('gives the second of two equal names a name of its own, and refuses one that exists', async () => {
  desk.setOutput(join(folder, 'out'));
  await desk.add([put('a/menu.wav'), put('b/menu.wav')], aJob<DeskFile[]>().job);
  await convert(desk.list());
  const outs = desk.list().map(file => file.result?.out);
  expect(new Set(outs).size).toBe(2);
  const again = await convert(desk.list());
  expect(again.summary).toEqual({ done: 0, failed: 2 });
  expect(desk.list()[0]?.result?.problems[0]?.code).toBe('audio/out-exists');
  expect((await convert(desk.list(), { overwrite: true })).summary).toEqual({ done: 2, failed: 0 });
});

it('converting again replaces what was made of the same file under the name it got, and nothing else', async () => {
  desk.setOutput(join(folder, 'out'));
  await desk.add([put('a/menu.wav'), put('b/menu.wav')], aJob<DeskFile[]>().job);
  await convert(desk.list());
  const second = desk.list().find(file => file.result?.out?.endsWith('menu-2.wav'));
  expect((await convert([second!], { again: true, law: 'alaw' })).summary).toEqual({ done: 1, failed: 0 });
  expect(readFileSync(join(folder, 'out', 'menu-2.wav')).readUInt16LE(20)).toBe(6);
  expect(readFileSync(join(folder, 'out', 'menu.wav')).readUInt16LE(20)).toBe(7);
  put('out/other.wav', 'not ours');
  desk.rename(second!.id, 'other.wav');
  expect((await convert([second!], { again: true })).summary).toEqual({ done: 0, failed: 1 });
  expect(readFileSync(join(folder, 'out', 'other.wav'), 'utf8')).toBe('not ours');
});

it('gives a tenant a file under the name the person chose for it', async () => {
  await desk.add([put('hello.wav', ulawWav(1))], aJob<DeskFile[]>().job);
  const [file] = desk.list();
  desk.rename(file!.id, 'greeting.wav');
  expect(desk.prompts([file!.id])).toEqual([{ id: file!.id, path: join(folder, 'hello.wav'), name: 'greeting.wav' }]);
});

it('a name of the workspace is taken, and a bad wish is refused with a suggestion', async () => {
  await desk.add([put('Welcome.wav')], aJob<DeskFile[]>().job);
  const [file] = desk.list();
  expect(file?.report.problems.map(({ code }) => code)).toContain('audio/name-taken');
  expect(() => desk.rename(file!.id, 'no good!')).toThrow(AppError);
  expect(desk.rename(file!.id, 'hello').outName).toBe('hello.wav');
  expect(desk.rename(file!.id, '').outName).not.toBe('Welcome.wav');
});

it('a name that is taken later, and a profile chosen later, are found out of files that are listed already', async () => {
  await desk.add([put('menu.wav', ulawWav(1)), put('long.wav', ulawWav(660))], aJob<DeskFile[]>().job);
  const codes = async () =>
    (await desk.fresh()).map(file => [file.name, ...file.report.problems.map(({ code }) => code)]);
  expect(await codes()).toEqual([['menu.wav'], ['long.wav']]);
  taken = new Set(['menu.wav']);
  expect(await codes()).toEqual([['menu.wav', 'audio/name-taken'], ['long.wav']]);
  expect(desk.list()[0]).toMatchObject({ outName: 'menu-2.wav', report: { verdict: 'convertible' } });
  taken = new Set();
  profile = 'portal-today';
  expect(await codes()).toEqual([['menu.wav'], ['long.wav', 'audio/portal-size']]);
  expect(desk.list()[1]?.report).toMatchObject({ verdict: 'fits', ok: true });
});

it('a file does not clash with itself after the workspace has taken it', async () => {
  await desk.add([put('menu.wav', ulawWav(1)), put('other/menu.wav', ulawWav(2))], aJob<DeskFile[]>().job);
  desk.taken(desk.list()[0]!.id, 'menu.wav');
  taken = new Set(['menu.wav']);
  const names = (await desk.fresh()).map(file => file.outName);
  expect(names).toEqual(['menu.wav', 'menu-2.wav']);
});

it('what one hears as the caller is decoded from exactly the bytes that are written', async () => {
  await desk.add([put('menu.wav', pcmWav({ seconds: 1, rate: 44_100 }))], aJob<DeskFile[]>().job);
  const [file] = desk.list();
  const heard = await desk.listen(file!.id, 'caller', 'alaw', plainShape, aJob<number>().job);
  await convert(desk.list(), { law: 'alaw' });
  const written = readFileSync(desk.list()[0]!.result!.out!).subarray(headerBytes, headerBytes + heard.samples.length);
  expect(heard.rate).toBe(8000);
  expect([...heard.samples]).toEqual([...written].map(code => decodeTable('alaw')[code]! / 32768));
});

it('the outline shows the highest and lowest sample', async () => {
  await desk.add([put('menu.wav')], aJob<DeskFile[]>().job);
  const wave = await desk.wave(desk.list()[0]!.id, aJob<number>().job);
  expect(wave.seconds).toBe(0.5);
  expect(Math.max(...wave.high)).toBeCloseTo(0.5, 2);
  expect(Math.min(...wave.low)).toBeCloseTo(-0.5, 2);
});

it('stops when asked to: what is finished stays, the rest is not begun, and nothing half is left', async () => {
  for (let i = 0; i < 20; i++) put(`p${i}.wav`, pcmWav({ seconds: 2 }));
  await desk.add([folder], aJob<DeskFile[]>().job);
  const { job } = aJob<ConvertNews>(news => news.type === 'file');
  const ids = desk.list().map(({ id }) => id);
  const request = { ids, law: 'ulaw', shape: plainShape, overwrite: false, again: false, clean: false } as const;
  await expect(desk.convert(request, job)).rejects.toMatchObject({ code: 'job/cancelled' });
  const done = desk.list().filter(file => file.result?.state === 'done');
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(20);
});

it('a table for a spreadsheet holds no formulas', async () => {
  await desk.add([put('=cmd.wav')], aJob<DeskFile[]>().job);
  const csv = csvOf(desk.list());
  expect(csv.split('\r\n')[1]).toMatch(/^'=cmd\.wav,/);
});

it('tags and markers are read, and saved into a copy, never over the file itself', async () => {
  const path = put('menu.wav');
  await desk.add([path], aJob<DeskFile[]>().job);
  const { id } = desk.list()[0]!;
  expect(await desk.tags(id)).toEqual({ info: {}, cues: [], broadcast: null, loops: 0 });
  const edit = { info: { INAM: 'Main menu', ICMT: 'Grüße' }, cues: [{ seconds: 0.25, label: 'two' }] };
  await desk.saveTags(id, edit, join(folder, 'copy.wav'));
  await desk.add([join(folder, 'copy.wav')], aJob<DeskFile[]>().job);
  const copy = await desk.tags(desk.list()[1]!.id);
  expect(copy).toMatchObject(edit);
  const before = readFileSync(path);
  await expect(desk.saveTags(id, edit, path)).rejects.toMatchObject({ code: 'audio/file' });
  expect(readFileSync(path)).toEqual(before);
});

it('a broken file has no tags that may be read', async () => {
  await desk.add([put('cut.wav', pcmWav({ seconds: 1 }).subarray(0, 9000))], aJob<DeskFile[]>().job);
  expect(await desk.tags(desk.list()[0]!.id)).toBeNull();
});
