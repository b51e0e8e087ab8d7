/** Test tones as an endless reader, and what is left of them behind a resampler. */
import type { FrameReader } from '../decode/reader.ts';
import type { Engine } from '../resample/engine.ts';
import { planFor } from '../resample/plan.ts';

export const amplitude = 0.5;

export function tone(hertz: number, rate: number, seconds: number): FrameReader {
  return {
    frames: Math.round(rate * seconds),
    notFinite: 0,
    plain: null,
    read(first, count, into) {
      const step = (2 * Math.PI * hertz) / rate;
      for (let i = 0; i < count; i++) into[i] = amplitude * Math.sin(step * (first + i));
    },
  };
}

export function resampled(engine: Engine, reader: FrameReader, rate: number, frames: number): Float32Array {
  const plan = planFor(rate);
  const run = engine.open(plan, reader, 'ulaw');
  const out = new Float32Array(frames);
  for (let at = 0, chunk = 0; at < frames; at += plan.chunkFrames, chunk++) {
    out.set(run.chunk(chunk).subarray(0, Math.min(plan.chunkFrames, frames - at)), at);
  }
  return out;
}

const decibels = (power: number): number => 10 * Math.log10(Math.max(power, 1e-30));

/** Fits a sine of known frequency by least squares to the middle of `samples`: its level against the tone's, and what is left. */
export function fit(samples: Float32Array, hertz: number): { gain: number; rest: number } {
  const [from, to] = [1500, samples.length - 1500];
  let [cc, ss, cs, xc, xs] = [0, 0, 0, 0, 0];
  const angle = (n: number) => (2 * Math.PI * hertz * n) / 8000;
  for (let n = from; n < to; n++) {
    const [c, s] = [Math.cos(angle(n)), Math.sin(angle(n))];
    cc += c * c;
    ss += s * s;
    cs += c * s;
    xc += samples[n]! * c;
    xs += samples[n]! * s;
  }
  const determinant = cc * ss - cs * cs;
  const [a, b] = [(xc * ss - xs * cs) / determinant, (xs * cc - xc * cs) / determinant];
  let rest = 0;
  for (let n = from; n < to; n++) rest += (samples[n]! - a * Math.cos(angle(n)) - b * Math.sin(angle(n))) ** 2;
  const power = amplitude ** 2 / 2;
  return { gain: decibels((a * a + b * b) / 2 / power), rest: decibels(rest / (to - from) / power) };
}

/** Level of all that came out against the tone that went in. */
export function leak(samples: Float32Array): number {
  let power = 0;
  for (let n = 1500; n < samples.length - 1500; n++) power += samples[n]! ** 2;
  return decibels(power / (samples.length - 3000) / (amplitude ** 2 / 2));
}
