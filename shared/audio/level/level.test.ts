import { expect, test } from 'vitest';
import { Limiter, truePeakAt } from './limiter.ts';
import { LoudnessMeter } from './loudness.ts';
import { measure, type Pass, type ShapeOptions, shaper } from './shape.ts';
import { SpeechMeter } from './speech.ts';

const rate = 8000;
const sine = (seconds: number, hertz: number, dbfs: number): Float32Array =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => 10 ** (dbfs / 20) * Math.sin((2 * Math.PI * hertz * i) / rate),
  );
const silence = (seconds: number) => new Float32Array(Math.round(seconds * rate));
const joined = (...parts: readonly Float32Array[]) => Float32Array.from(parts.flatMap(part => [...part]));
const peakOf = (samples: Float32Array) => samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
const rms = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

function lufs(samples: Float32Array): number {
  const meter = new LoudnessMeter(rate);
  meter.add(samples);
  return meter.integrated();
}

test('a sine of 997 Hz and 0 dBFS in one channel has -3.01 LUFS, as BS.1770 says of its own meter', () => {
  expect(lufs(sine(5, 997, 0))).toBeCloseTo(-3.01, 1);
  expect(lufs(sine(5, 997, -23))).toBeCloseTo(-26.01, 1);
});

test('loudness leaves out silence, and passages 10 LU below the rest', () => {
  // Blocks that reach over the end of the tone count with what they hold.
  expect(Math.abs(lufs(joined(sine(5, 997, -20), silence(20))) + 23.01)).toBeLessThan(0.15);
  expect(lufs(joined(sine(10, 997, -20), sine(20, 997, -45)))).toBeCloseTo(-23.01, 0);
  expect(lufs(silence(3))).toBe(Number.NEGATIVE_INFINITY);
  expect(lufs(sine(0.3, 997, 0))).toBe(Number.NEGATIVE_INFINITY);
});

function speech(samples: Float32Array) {
  const meter = new SpeechMeter(rate);
  meter.add(samples);
  return meter.level();
}

test('the active level of a steady tone is its RMS, and silence around it does not lower it', () => {
  const toneOnly = speech(sine(20, 1000, -20));
  expect(toneOnly.dbov).toBeCloseTo(-23.01, 1);
  expect(toneOnly.activity).toBeGreaterThan(0.98);
  const half = speech(joined(...Array.from({ length: 10 }, () => [sine(2, 1000, -20), silence(2)]).flat()));
  // The hangover of 200 ms counts as speech.
  expect(half.dbov).toBeGreaterThan(-23.7);
  expect(half.activity).toBeGreaterThan(0.5);
  expect(half.activity).toBeLessThan(0.6);
  expect(speech(silence(2)).dbov).toBe(Number.NEGATIVE_INFINITY);
});

test('a tone a quarter of the rate away from its peaks shows them between the samples', () => {
  const tone = Float32Array.from({ length: 400 }, (_, i) => Math.sin((Math.PI / 2) * i + Math.PI / 4));
  expect(peakOf(tone)).toBeCloseTo(Math.SQRT1_2, 6);
  expect(truePeakAt(tone, 200)).toBeCloseTo(1, 2);
});

test('the limiter holds the true peak, changes nothing below it, and neither delays nor shortens', () => {
  const input = joined(sine(0.5, 700, -20), sine(0.2, 1900, -0.5), sine(0.5, 700, -20));
  const limiter = new Limiter(-6);
  const parts: Float32Array[] = [];
  for (let at = 0; at < input.length; at += 333) parts.push(limiter.add(input.subarray(at, at + 333)));
  const out = joined(...parts, limiter.end());
  expect(out.length).toBe(input.length);
  let truePeak = 0;
  for (let i = 0; i < out.length; i++) truePeak = Math.max(truePeak, truePeakAt(out, i));
  expect(20 * Math.log10(truePeak)).toBeLessThanOrEqual(-5.95);
  expect(20 * Math.log10(truePeak)).toBeGreaterThan(-7);
  expect(out.subarray(0, 3800)).toEqual(input.subarray(0, 3800));
});

function shaped(input: Float32Array, options: ShapeOptions) {
  const pass: Pass = each => {
    for (let at = 0; at < input.length; at += 1000) each(input.slice(at, at + 1000));
  };
  const shape = shaper(options, measure(pass, options), input.length);
  const parts: Float32Array[] = [];
  pass(samples => {
    parts.push(shape.add(samples).slice());
  });
  const out = joined(...parts, shape.end());
  expect(out.length).toBe(shape.frames);
  return { out, shape };
}

test('loudness and speech level reach their target', () => {
  expect(lufs(shaped(sine(4, 997, -37), { loudness: -19 }).out)).toBeCloseTo(-19, 1);
  expect(speech(shaped(sine(4, 997, -37), { speechLevel: -22 }).out).dbov).toBeCloseTo(-22, 1);
});

test('silence and noise far below the target are left alone, and it is said', () => {
  expect(shaped(silence(2), { loudness: -19 }).shape).toMatchObject({
    gain: 0,
    unmet: expect.stringContaining('too little'),
  });
  expect(shaped(sine(2, 997, -65), { loudness: -19 }).shape).toMatchObject({
    gain: 0,
    unmet: expect.stringContaining('raised'),
  });
});

test('an offset goes away to nothing', () => {
  const { out } = shaped(
    sine(1, 500, -12).map(value => value + 0.25),
    { dc: true },
  );
  expect(Math.abs(out.reduce((sum, value) => sum + value, 0) / out.length)).toBeLessThan(1e-6);
});

test('the high-pass is 3 dB down at 300 Hz and 12 dB an octave below it', () => {
  const level = (hertz: number) => rms(shaped(sine(2, hertz, -6), { highpass: true }).out.subarray(8000)) + 9.03;
  expect(level(300)).toBeCloseTo(-3.01, 1);
  expect(level(75)).toBeLessThan(-23.5);
  expect(Math.abs(level(1500))).toBeLessThan(0.02);
});

test('trim cuts silence at both ends and keeps 50 ms of it', () => {
  const { out } = shaped(joined(silence(1), sine(1, 500, -12), silence(2)), { trim: true });
  expect(out.length / rate).toBeCloseTo(1.1, 1);
  expect(Math.abs(out.length / rate - 1.1)).toBeLessThan(0.02);
  expect(shaped(silence(1), { trim: true }).out.length).toBe(8000);
});

test('a fade begins and ends in silence and leaves the middle', () => {
  const input = sine(1, 500, -6);
  const { out } = shaped(input, { fade: 100 });
  expect(peakOf(out.subarray(0, 20))).toBeLessThan(0.001);
  expect(peakOf(out.subarray(-20))).toBeLessThan(0.001);
  expect(out.subarray(800, 7200)).toEqual(input.subarray(800, 7200));
});
