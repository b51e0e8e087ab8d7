import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAudio } from '../check.ts';
import { type FrameReader, openReader } from '../decode/reader.ts';
import { bytesSource } from '../source.ts';
import { fmt, wav } from '../testing/make-wav.ts';
import { fit, leak, resampled, tone } from '../testing/tones.ts';
import { type Engine, outputFrames, plainEngine } from './engine.ts';
import { planFor } from './plan.ts';
import { wasmEngine } from './wasm-engine.ts';

const kernel = (name: string) => readFileSync(join(import.meta.dirname, `../../../out/wasm/audio-${name}.wasm`));
const [simd, relaxed] = [kernel('simd'), kernel('relaxed')];
const engines: readonly (readonly [string, Engine])[] = [
  ['plain TypeScript', plainEngine],
  ['WebAssembly SIMD', wasmEngine({ relaxed: simd, simd })!],
  ['WebAssembly relaxed SIMD', wasmEngine({ relaxed, simd })!],
];
const rates = [11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 44_101];
const cases = engines.flatMap(([name, engine]) => rates.map(rate => [name, rate, engine] as const));
/** Long enough for more than one chunk of 12,800. */
const frames = 16_000;
const seconds = 2;

test.each(cases)('%s at %d Hz: flat to 3,800 Hz within 0.001 dB', (_, rate, engine) => {
  const gains = [100, 440, 1020, 2000, 3000, 3400, 3600, 3800].map(
    hertz => fit(resampled(engine, tone(hertz, rate, seconds), rate, frames), hertz).gain,
  );
  expect(Math.max(...gains) - Math.min(...gains)).toBeLessThanOrEqual(0.001);
  expect(Math.max(...gains.map(Math.abs))).toBeLessThanOrEqual(0.001);
});

test.each(cases)('%s at %d Hz: THD+N to 3,400 Hz of -135 dB or better', (_, rate, engine) => {
  for (const hertz of [100, 1020, 3400]) {
    const { rest } = fit(resampled(engine, tone(hertz, rate, seconds), rate, frames), hertz);
    expect(rest).toBeLessThanOrEqual(-135);
  }
});

test.each(cases)('%s at %d Hz: nothing from 4,010 Hz up comes through', (_, rate, engine) => {
  for (const hertz of [
    4010, 4050, 4200, 4500, 5000, 5400, 5900, 7990, 11_990, 12_010, 16_000, 20_500, 33_000, 90_000,
  ]) {
    if (hertz >= rate / 2) continue;
    expect(leak(resampled(engine, tone(hertz, rate, seconds), rate, frames))).toBeLessThanOrEqual(-138);
  }
});

test.each(engines)('%s: the mirror images of rates below 8,000 Hz are gone', (_, engine) => {
  for (const rate of [1000, 2000, 4000, 6000, 7999]) {
    const hertz = rate * 0.4;
    const { gain, rest } = fit(resampled(engine, tone(hertz, rate, seconds), rate, frames), hertz);
    expect(Math.abs(gain)).toBeLessThanOrEqual(0.001);
    expect(rest).toBeLessThanOrEqual(-130);
  }
});

test.each(engines)('%s: a click comes out where it went in, at any rate', (_, engine) => {
  for (const rate of [8000, 11_025, 16_000, 22_050, 44_100, 48_000, 44_101, 768_000]) {
    const at = Math.round(rate * 0.75);
    const click: FrameReader = {
      frames: rate,
      notFinite: 0,
      plain: null,
      read: (first, count, into) => {
        into.fill(0, 0, count);
        if (at >= first && at < first + count) into[at - first] = rate / 8000;
      },
    };
    const out = resampled(engine, click, rate, 8000);
    let [weight, place] = [0, 0];
    for (let n = 0; n < out.length; n++) {
      weight += out[n]! ** 2;
      place += n * out[n]! ** 2;
    }
    expect(Math.abs(place / weight - (at / rate) * 8000)).toBeLessThan(0.001);
  }
});

test.each([
  [44_100, 44_100, 8000],
  [16_000, 192_000, 667],
  [1, 16_000, 1],
  [1, 768_000, 1],
  [500, 16_000, 250],
  [0, 16_000, 0],
])('%d frames at %d Hz become %d', (count, rate, expected) => {
  expect(outputFrames(count, rate)).toBe(expected);
});

const noise: FrameReader = {
  frames: 300_000,
  notFinite: 0,
  plain: null,
  read: (first, count, into) => {
    for (let i = 0; i < count; i++) into[i] = (((first + i) * 2_654_435_761) % 65_536) / 65_536 - 0.5;
  },
};

test.each(engines)('%s: a chunk is the same to the bit whichever was made before it', (_, engine) => {
  for (const rate of [8000, 16_000, 22_050, 44_100, 44_101, 48_000]) {
    const plan = planFor(rate);
    const inOrder = engine.open(plan, noise, 'ulaw');
    const straight = [0, 1, 2].map(chunk => inOrder.chunk(chunk).slice());
    const mixed = engine.open(plan, noise, 'ulaw');
    for (const chunk of [2, 0, 1, 2, 1]) expect(mixed.chunk(chunk)).toEqual(straight[chunk]);
  }
});

test.each(engines.slice(1))('%s makes the same as the plain code', (_, engine) => {
  for (const rate of [1000, 8000, 8001, 11_025, 16_000, 44_100, 48_000, 767_999]) {
    const [a, b] = [resampled(engine, noise, rate, 14_000), resampled(plainEngine, noise, rate, 14_000)];
    let worst = 0;
    for (let n = 0; n < a.length; n++) worst = Math.max(worst, Math.abs(a[n]! - b[n]!));
    expect(worst).toBeLessThan(2e-6);
  }
});

test.each(engines)('%s: codes are table[floor(x · 32768)], held at full scale and counted', (_, engine) => {
  for (const law of ['ulaw', 'alaw'] as const) {
    const samples = Float32Array.from([0, -1 / 65_536, 1 / 65_536, 0.99999, 1, -1, -1.0001, 0.25, -0.25]);
    const levels = { peak: 0, clipped: 0 };
    const codes = [...engine.open(planFor(8000), noise, law).encode(samples, levels)];
    expect(codes).toEqual(
      law === 'ulaw'
        ? [0xff, 0x7f, 0xff, 0x80, 0x80, 0x00, 0x00, 0x9f, 0x1f]
        : [0xd5, 0x55, 0xd5, 0xaa, 0xaa, 0x2a, 0x2a, 0xb5, 0x0a],
    );
    expect(levels.clipped).toBe(2);
    expect(levels.peak).toBeCloseTo(1.0001, 6);
  }
});

test.each(engines.slice(1))(
  '%s decodes every width and number of channels as the plain code does, to the bit',
  (_, engine) => {
    for (const bits of [8, 16, 24, 32]) {
      for (const channels of [1, 2, 3]) {
        const data = Uint8Array.from({ length: 1009 * channels * (bits / 8) }, (_, i) => (i * 2_654_435_761) >>> 24);
        const source = bytesSource(wav([fmt({ rate: 8000, channels, bits }), ['data', data]]));
        const { sound } = checkAudio('x.wav', source);
        for (const choice of ['mix', 'right'] as const) {
          const made = [engine, plainEngine].map(each =>
            each
              .open(planFor(8000), openReader(source, sound!, choice), 'ulaw')
              .chunk(0)
              .slice(),
          );
          expect(made[0]).toEqual(made[1]);
        }
      }
    }
  },
);
