import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockedFile } from '../../../build/testing/locked.ts';
import { fmt, pcm, sine, wav } from '../../../shared/audio/testing/make-wav.ts';
import { type ConvertJob, checkFile, convertFile, Stopped } from './jobs.ts';
import { audioEngine } from './kernels.ts';

/** Ten seconds, made once. */
const input = wav([fmt({ rate: 44_100 }), ['data', pcm(sine(441_000, 44_100), 16)]]);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flow-lab-audio-'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'in.wav'), input);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
const job = (more: Partial<ConvertJob> = {}): ConvertJob => ({
  path: at('in.wav'),
  name: 'in.wav',
  folder: at('out'),
  outName: 'in.wav',
  overwrite: false,
  options: { law: 'ulaw' },
  ...more,
});
const codesOf = (answer: { problems: readonly { code: string }[] }) => answer.problems.map(({ code }) => code);
const leftBehind = () => readdirSync(at('out'));

test('the kernels are found and used', () => {
  expect(audioEngine().name).toBe('wasm');
});

test('a result appears under its name only, whole, and fits', async () => {
  const answer = await convertFile(job(), audioEngine());
  expect(answer.out).toBe(at('out', 'in.wav'));
  expect(leftBehind()).toEqual(['in.wav']);
  expect(checkFile({ path: at('out', 'in.wav'), name: 'in.wav' })).toMatchObject({ verdict: 'fits', problems: [] });
  expect(answer.result).toMatchObject({ secondsOut: 10, bytesOut: 80_058 });
});

test('an existing result is kept unless overwriting was asked for', async () => {
  writeFileSync(at('out', 'in.wav'), 'mine');
  expect(codesOf(await convertFile(job(), audioEngine()))).toContain('audio/out-exists');
  expect(readFileSync(at('out', 'in.wav'), 'utf8')).toBe('mine');
  expect((await convertFile(job({ overwrite: true }), audioEngine())).out).not.toBeNull();
  expect(leftBehind()).toEqual(['in.wav']);
});

test('the original is never replaced, not even by another name of it', async () => {
  const before = readFileSync(at('in.wav'));
  symlinkSync(at('in.wav'), at('out', 'in.wav'));
  expect(codesOf(await convertFile(job({ overwrite: true }), audioEngine()))).toContain('audio/out-is-source');
  expect(codesOf(await convertFile(job({ folder, overwrite: true }), audioEngine()))).toContain('audio/out-is-source');
  expect(readFileSync(at('in.wav'))).toEqual(before);
});

test('a name that came to be while the file was converted is not taken away', async () => {
  const answer = await convertFile(job(), audioEngine(), () => writeFileSync(at('out', 'in.wav'), 'mine'));
  expect(codesOf(answer)).toContain('audio/out-exists');
  expect(readFileSync(at('out', 'in.wav'), 'utf8')).toBe('mine');
  expect(leftBehind()).toEqual(['in.wav']);
});

test('a file that becomes shorter under our hands is a finding, not silence', async () => {
  const answer = await convertFile(job(), audioEngine(), share => {
    if (share > 0.3) truncateSync(at('in.wav'), 1000);
  });
  expect(codesOf(answer)).toContain('audio/unreadable');
  expect(answer).toMatchObject({ verdict: 'refused', out: null });
  expect(leftBehind()).toEqual([]);
});

test('stopping leaves nothing behind', async () => {
  const answer = await convertFile(job(), audioEngine(), share => {
    if (share > 0.3) throw new Stopped();
  });
  expect(codesOf(answer)).toContain('audio/stopped');
  expect(leftBehind()).toEqual([]);
});

test.each([
  ['a folder that is not there', 'missing', 'audio/out-folder'],
  ['a file', 'in.wav', 'audio/out-folder'],
])('%s as target is a finding', async (_, name, code) => {
  const answer = await convertFile(job({ folder: at(name) }), audioEngine());
  expect(codesOf(answer)).toContain(code);
  expect(answer.out).toBeNull();
});

test('what is no file is named, and nothing waits for it', async () => {
  execFileSync('mkfifo', [at('pipe.wav')]);
  mkdirSync(at('folder.wav'));
  symlinkSync(at('nowhere'), at('dangling.wav'));
  symlinkSync(at('circle.wav'), at('circle.wav'));
  const server = createServer().listen(at('socket.wav'));
  await new Promise(resolve => server.once('listening', resolve));
  const codeOf = (path: string) => codesOf(checkFile({ path, name: 'x.wav' }))[0];
  expect(
    [
      'pipe.wav',
      'folder.wav',
      'dangling.wav',
      'circle.wav',
      'socket.wav',
      'gone.wav',
      'in.wav/x.wav',
      'n'.repeat(300),
    ].map(name => codeOf(at(name))),
  ).toEqual([
    'audio/not-a-file',
    'audio/not-a-file',
    'audio/not-found',
    'audio/not-found',
    'audio/not-a-file',
    'audio/not-found',
    'audio/not-found',
    'audio/unreadable',
  ]);
  expect(codeOf('/dev/zero')).toBe('audio/not-a-file');
  expect(codeOf('a\0b.wav')).toBe('audio/unreadable');
  server.close();
});

test('a file that may not be read is a finding, also when its right to be read is lost before it is converted', async () => {
  const locked = readFileSync(at('in.wav'));
  rmSync(at('in.wav'));
  lockedFile(at('in.wav'), locked);
  const told = [{ code: 'audio/unreadable', message: expect.stringContaining('no permission to read it') }];
  expect(checkFile({ path: at('in.wav'), name: 'in.wav' })).toMatchObject({ verdict: 'refused', problems: told });
  expect(await convertFile(job(), audioEngine())).toMatchObject({ verdict: 'refused', out: null, problems: told });
  expect(leftBehind()).toEqual([]);
});

test('a disk that is full is a finding and leaves nothing behind', async () => {
  // A limit on the size of files fails a write the way a full disk does.
  const script = `
    import { convertFile } from ${JSON.stringify(join(import.meta.dirname, 'jobs.ts'))};
    import { audioEngine } from ${JSON.stringify(join(import.meta.dirname, 'kernels.ts'))};
    process.on('SIGXFSZ', () => {});
    console.log(JSON.stringify(await convertFile(${JSON.stringify(job())}, audioEngine())));`;
  const command = 'ulimit -f 40; exec "$0" --input-type=module -e "$1"';
  const out = execFileSync('bash', ['-c', command, process.execPath, script], { encoding: 'utf8' });
  expect(codesOf(JSON.parse(out))).toContain('audio/disk-full');
  expect(leftBehind()).toEqual([]);
});

test('100 MB of nothing in a sparse file are converted in bounded memory, one byte more is refused unread', async () => {
  writeFileSync(
    at('sparse.wav'),
    wav([fmt({ rate: 44_100, channels: 2 }), ['data', [], { size: 104_857_556 }]], { riffSize: 104_857_592 }),
  );
  truncateSync(at('sparse.wav'), 104_857_601);
  expect(codesOf(checkFile({ path: at('sparse.wav'), name: 'x.wav' }))).toEqual(['audio/too-large']);
  truncateSync(at('sparse.wav'), 104_857_600);
  const before = process.memoryUsage().rss;
  const answer = await convertFile(job({ path: at('sparse.wav') }), audioEngine());
  expect(answer.out).not.toBeNull();
  expect(answer.peakDbfs).toBeNull();
  expect(process.memoryUsage().rss - before).toBeLessThan(60 << 20);
  expect(existsSync(at('out', 'in.wav'))).toBe(true);
});
