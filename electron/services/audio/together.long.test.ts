import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wasmEngine } from '../../../shared/audio/resample/wasm-engine.ts';
import { fmt, wav } from '../../../shared/audio/testing/make-wav.ts';
import { type ConvertJob, convertFile, Stopped } from './jobs.ts';
import { audioEngine } from './kernels.ts';
import { audioPool } from './pool.ts';
import { type CallForHelp, help } from './together.ts';

const pools = [audioPool(1), audioPool(2)] as const;
const kernel = (name: string) => readFileSync(join(import.meta.dirname, `../../../out/wasm/audio-${name}.wasm`));
let folder = '';
let alone: Awaited<ReturnType<typeof convertFile>>;

/** Noise that swells, so that no two parts are alike; 44.1 kHz stereo, an odd number of samples in the result. */
function swelling(frames: number): Uint8Array {
  const samples = new Int16Array(frames * 2);
  for (let i = 0; i < samples.length; i++) {
    samples[i] = (((i * 2_654_435_761) % 65_536) - 32_768) * (0.1 + (0.5 * i) / samples.length);
  }
  return wav([fmt({ rate: 44_100, channels: 2 }), ['data', new Uint8Array(samples.buffer)]]);
}
const job = (outName: string): ConvertJob => {
  const options = { law: 'alaw', measure: true } as const;
  return {
    path: join(folder, 'big.wav'),
    name: 'big.wav',
    folder: join(folder, 'out'),
    outName,
    overwrite: true,
    options,
  };
};
const bytes = (name: string) => readFileSync(join(folder, 'out', name));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flow-lab-together-'));
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'big.wav'), swelling(6_000_001));
  alone = await convertFile(job('alone.wav'), audioEngine());
});
afterAll(async () => {
  await Promise.all(pools.map(pool => pool.close()));
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['one thread', 0],
  ['two threads', 1],
] as const)('%s of the pool write the same bytes and report the same as one pass', async (_, pool) => {
  const shares: number[] = [];
  const answer = await pools[pool].run(
    { kind: 'convert', job: job('pool.wav') },
    { onShare: share => shares.push(share) },
  );
  expect(bytes('pool.wav').equals(bytes('alone.wav'))).toBe(true);
  expect(bytes('alone.wav').length).toBeGreaterThan(1_000_000);
  const { loudnessLufs, ...rest } = answer.result!;
  expect(alone.result).toMatchObject(rest);
  expect(loudnessLufs).toBeCloseTo(alone.result!.loudnessLufs!, 9);
  expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
});

test('parts made by a helper alone are the same bytes', async () => {
  const engine = wasmEngine({ relaxed: kernel('relaxed'), simd: kernel('simd') })!;
  let made = 0;
  const call: CallForHelp = sharing => {
    made = help(sharing, engine, () => {});
    expect(made).toBe(sharing.parts);
  };
  await convertFile(job('helped.wav'), audioEngine(), () => {}, call);
  expect(made).toBeGreaterThan(5);
  expect(bytes('helped.wav').equals(bytes('alone.wav'))).toBe(true);
});

test('a part that a helper took and never delivered is made again', async () => {
  const engine = wasmEngine({ relaxed: kernel('relaxed'), simd: kernel('simd') })!;
  let calls = 0;
  const call: CallForHelp = sharing => {
    const dies = () => {
      if (++calls > 30) throw new Error('the thread died');
    };
    expect(() => help(sharing, engine, dies)).toThrow('died');
  };
  const answer = await convertFile(job('mended.wav'), audioEngine(), () => {}, call);
  expect(answer.result?.peakDbfs).toBe(alone.result?.peakDbfs);
  expect(bytes('mended.wav').equals(bytes('alone.wav'))).toBe(true);
});

test('stopping ends the helpers too and leaves nothing behind', async () => {
  const stopped = await convertFile(job('never.wav'), audioEngine(), () => {
    throw new Stopped();
  });
  expect(stopped.problems.map(({ code }) => code)).toContain('audio/stopped');
  const running = pools[1].run(
    { kind: 'convert', job: job('never.wav') },
    { onStart: stop => void setImmediate(stop) },
  );
  const answer = await running.then(
    ({ problems }) => problems,
    error => [error.problem],
  );
  expect(answer.map(({ code }: { code: string }) => code)).toContain('audio/stopped');
  expect(() => bytes('never.wav')).toThrow();
});

test('a task beyond its time is ended with its thread, and the pool works on', async () => {
  const { path, name } = job('');
  await expect(pools[0].run({ kind: 'wave', job: { path, name } }, { limitMs: 1 })).rejects.toMatchObject({
    problem: { code: 'audio/unreadable' },
  });
  expect((await pools[0].run({ kind: 'check', jobs: [{ path, name }] }))[0]).toMatchObject({ verdict: 'convertible' });
});
