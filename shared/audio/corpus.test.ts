import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAudio } from './check.ts';
import { openReader } from './decode/reader.ts';
import { bytesSource } from './source.ts';

const casesFolder = process.env.FLOWLAB_CASES ?? join(import.meta.dirname, '../../../shared');
const prefixes: Readonly<Record<string, readonly [folder: string, prefix: string]>> = {
  jstrait: ['jstrait+wavefile', 'test_fixtures_wave_'],
  scipy: ['scipy+scipy', 'scipy_io_tests_data_'],
  'go-audio': ['go-audio+wav', 'fixtures_'],
  ruuda: ['ruuda+hound', 'testsamples_'],
};

interface CorpusCase {
  readonly name: string;
  readonly file: string;
  readonly verdict: string;
  /** `pcm16 2ch 44100 2240`: coding and bits, channels, rate, frames; `-` where nothing can be decoded. */
  readonly sound: string;
  readonly codes: readonly string[];
}

/** Rows of `corpus.txt`; empty where the folder of cases is not there. */
function corpus(): CorpusCase[] {
  const cases: CorpusCase[] = [];
  let expected = { verdict: '', sound: '', codes: [] as string[] };
  for (const line of readFileSync(join(import.meta.dirname, 'testing/corpus.txt'), 'utf8')
    .trim()
    .split('\n')) {
    const row = /^(\S+) (.+) (\S+)$/.exec(line);
    if (!line.startsWith(' ') && row) {
      const codes = row[3] === '-' ? [] : row[3]!.split(',').map(code => `audio/${code}`);
      expected = { verdict: row[1]!, sound: row[2]!, codes };
      continue;
    }
    const name = line.trim();
    const [folder, prefix] = prefixes[name.split('/')[0]!]!;
    const file = join(casesFolder, 'corpus/wav', folder, `${prefix}${name.slice(name.indexOf('/') + 1)}.wav`);
    if (existsSync(file)) cases.push({ name, file, ...expected });
  }
  return cases;
}

const cases = corpus();
const say = (line: string) => process.stdout.write(`${line}\n`);

test('every file of the corpus gets the verdict and the findings it should', () => {
  const wrong: string[] = [];
  for (const { name, file, verdict, sound, codes } of cases) {
    const checked = checkAudio('x.wav', bytesSource(readFileSync(file)));
    const { report } = checked;
    const { format } = report;
    const found = checked.sound
      ? `${format?.codec}${format?.bitsPerSample} ${format?.channels}ch ${format?.sampleRate} ${checked.sound.frames}`
      : '-';
    const got = [report.verdict, found, ...report.problems.map(({ code }) => code).sort()].join(' ');
    if (got !== [verdict, sound, ...codes].join(' ')) wrong.push(`${name}: ${got}`);
    if (report.ok !== (report.verdict === 'fits')) wrong.push(`${name}: ok is ${report.ok}`);
  }
  say(
    cases.length > 0
      ? `corpus: ${cases.length - wrong.length} of ${cases.length} files as expected`
      : 'corpus: 172 cases not run, the folder is not there',
  );
  expect(wrong).toEqual([]);
});

/** Sox's samples of the first channel in 64-bit floats; null where it refuses the file or is not installed. */
function sox(file: string): Float64Array | null {
  try {
    const args = [file, '-t', 'raw', '-e', 'floating-point', '-b', '64', '-', 'remix', '1'];
    const out = execFileSync('sox', ['-D', ...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
    return new Float64Array(out.buffer.slice(out.byteOffset, out.byteOffset + out.length));
  } catch {
    return null;
  }
}

/** What sox reads differently, and why ours is right. */
const soxIsWrong = new Set([
  // Samples in the low bits: sox reads them as silence.
  'ruuda/pcmwaveformat-24bit-4byte-48kHz-stereo',
  'ruuda/waveformatextensible-24bit-4byte-48kHz-stereo',
  // Sox takes 64-bit integers for floats and gives full scale where SciPy, whose file it is, has -1.
  'scipy/test-8000Hz-le-3ch-5S-64bit',
]);

test('the samples are those sox reads', () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const { name, file, sound } of cases) {
    const theirs = sound === '-' || soxIsWrong.has(name) ? null : sox(file);
    if (theirs === null || theirs.length === 0) continue;
    const source = bytesSource(readFileSync(file));
    const checked = checkAudio('x.wav', source);
    const ours = new Float32Array(checked.sound!.frames);
    openReader(source, checked.sound!, 'left').read(0, ours.length, ours);
    compared++;
    const length = Math.min(ours.length, theirs.length);
    let worst = 0;
    // Sox holds floats within full scale, and its own samples have 32 bits.
    for (let i = 0; i < length; i++)
      worst = Math.max(worst, Math.abs(Math.max(-1, Math.min(1, ours[i]!)) - theirs[i]!));
    if (worst > 1e-7 || length < theirs.length) wrong.push(`${name}: ${worst}, ${ours.length} of ${theirs.length}`);
  }
  say(
    compared > 0
      ? `corpus: samples of ${compared} files compared with sox`
      : 'corpus: samples not compared, sox or the folder is not there',
  );
  expect(wrong).toEqual([]);
}, 120_000);

test('samples that stand in the low half of their bytes are found there', () => {
  const row = cases.find(({ name }) => name === 'ruuda/pcmwaveformat-24bit-4byte-48kHz-stereo');
  if (!row) {
    say('corpus: low-justified samples not compared, the folder is not there');
    return;
  }
  const source = bytesSource(readFileSync(row.file));
  const { sound } = checkAudio('x.wav', source);
  const out = new Float32Array(2);
  openReader(source, sound!, 'left').read(0, 2, out);
  // Hound's own test of this file reads -96, 23052, 8388607, -8360672.
  expect([...out]).toEqual([-96 / 8388608, 8388607 / 8388608]);
});
