import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fmt, pcm, sine, wav } from '../../shared/audio/testing/make-wav.ts';

const cli = join(import.meta.dirname, '../cli.ts');
let folder = '';
const good = wav([fmt({ tag: 7, rate: 8000, bits: 8, extra: [0, 0] }), ['data', new Uint8Array(800).fill(0xff)]]);
const studio = wav([fmt({ rate: 44_100, channels: 2 }), ['data', pcm(sine(44_100, 44_100, 440, 2), 16)]]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flow-lab-audio-cli-'));
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  writeFileSync(join(folder, 'in/good.wav'), good);
  writeFileSync(join(folder, 'in/main menu.wav'), studio);
  writeFileSync(join(folder, 'in/deep/song.mp3'), 'ID3\x04');
  writeFileSync(join(folder, 'in/notes.txt'), 'no sound');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(words: readonly string[], input?: Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'audio', ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const json = (words: readonly string[], input?: Uint8Array) => {
  const { status, stdout } = run([...words, '--json'], input);
  return { status, answers: JSON.parse(stdout) };
};

test('a folder is checked with all below it, each file with verdict and findings; exit code 1 if one does not fit', () => {
  const { status, answers } = json(['check', 'in']);
  expect(status).toBe(1);
  expect(answers.map((answer: { file: string; verdict: string }) => [answer.file, answer.verdict])).toEqual([
    ['in/deep/song.mp3', 'refused'],
    ['in/good.wav', 'fits'],
    ['in/main menu.wav', 'convertible'],
  ]);
  expect(answers[2]).toMatchObject({
    ok: false,
    sizeBytes: studio.length,
    name: { valid: false, suggestion: 'main_menu.wav' },
    format: { container: 'RIFF', codec: 'pcm', sampleRate: 44_100, channels: 2, bitsPerSample: 16, durationSeconds: 1 },
    problems: [
      { code: 'audio/name-invalid' },
      { code: 'audio/wrong-codec' },
      { code: 'audio/wrong-rate' },
      { code: 'audio/wrong-channels' },
    ],
  });
});

test('exit code 0 when all fit, and standard input is checked under the name it is given', () => {
  expect(run(['check', 'in/good.wav']).status).toBe(0);
  expect(json(['check', '-', '--name', 'welcome.wav'], good)).toMatchObject({
    status: 0,
    answers: [{ file: '-', ok: true }],
  });
  expect(json(['check', '-', '--name', 'two words.wav'], good)).toMatchObject({
    status: 1,
    answers: [{ name: { valid: false } }],
  });
});

test('patterns the shell left alone are filled in, a folder called like a sound among them', () => {
  mkdirSync(join(folder, 'in/odd.wav'));
  expect(json(['check', 'in/**/*.wav']).answers.map(({ file }: { file: string }) => file)).toEqual([
    'in/good.wav',
    'in/main menu.wav',
    'in/odd.wav',
  ]);
});

test('good files are converted whatever the others are, and bad names only with --rename', () => {
  const first = json(['convert', 'in', '--law', 'ulaw', '--out', 'out']);
  expect(first.status).toBe(1);
  expect(readdirSync(join(folder, 'out'))).toEqual(['good.wav']);
  const second = json(['convert', 'in', '--law', 'ulaw', '--out', 'out', '--rename', '--overwrite']);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['good.wav', 'main_menu.wav']);
  expect(second.answers).toMatchObject([
    { out: null },
    { out: 'out/good.wav', clippedSamples: 0, way: 'copied' },
    { out: 'out/main_menu.wav', clippedSamples: 0, way: 'encoded' },
  ]);
  expect(second.answers[2].peakDbfs).toBeCloseTo(-6.02, 1);
  expect(json(['check', 'out']).status).toBe(0);
});

test('two files of one name do not overwrite each other', () => {
  writeFileSync(join(folder, 'in/deep/GOOD.wav'), good);
  const { status, answers } = json([
    'convert',
    'in/good.wav',
    'in/deep/GOOD.wav',
    '--law',
    'ulaw',
    '--out',
    'out',
    '--overwrite',
  ]);
  expect(status).toBe(1);
  expect(answers[1]).toMatchObject({ out: null, problems: [{ code: 'audio/name-taken' }] });
});

test('helpers make the same files as one thread', () => {
  for (let i = 0; i < 12; i++) writeFileSync(join(folder, `in/p${i}.wav`), studio);
  const files = Array.from({ length: 12 }, (_, i) => `in/p${i}.wav`);
  for (const threads of ['1', '3']) {
    expect(run(['convert', ...files, '--law', 'alaw', '--out', `out${threads}`, '--jobs', threads]).status).toBe(0);
  }
  expect(execFileSync('diff', ['-r', 'out1', 'out3'], { cwd: folder, encoding: 'utf8' })).toBe('');
});

test('two level targets at once, a missing law and an unknown one are wrong use', () => {
  const use = (...words: string[]) => run(['convert', 'in', '--out', 'out', ...words]).status;
  expect(use('--law', 'ulaw', '--loudness', '-19', '--speech-level', '-22')).toBe(2);
  expect(use()).toBe(2);
  expect(use('--law', 'mp3')).toBe(2);
});

test('the options work together', () => {
  const words = [
    '--loudness',
    '-19',
    '--limit',
    '-3',
    '--highpass',
    '--dc',
    '--trim',
    '--fade',
    '20',
    '--channel',
    'left',
    '--clean',
  ];
  const { status, answers } = json([
    'convert',
    'in/main menu.wav',
    '--law',
    'ulaw',
    '--out',
    'out',
    '--rename',
    ...words,
  ]);
  expect(status).toBe(0);
  expect(answers[0].loudnessLufs).toBeCloseTo(-19, 1);
  expect(answers[0].peakDbfs).toBeLessThanOrEqual(-3);
});
