/** The options that change the sound: what each needs to know first, and then the chain of them, at 8 kHz. */
import { Biquad, highpass } from './biquad.ts';
import { Limiter } from './limiter.ts';
import { LoudnessMeter } from './loudness.ts';
import { SpeechMeter } from './speech.ts';

const rate = 8000;

export interface ShapeOptions {
  /** Cuts silence at both ends but for 50 ms. */
  readonly trim?: boolean;
  /** Milliseconds at both ends. */
  readonly fade?: number;
  /** Target in LUFS. */
  readonly loudness?: number;
  /** Target in dBov. Only one of the two targets. */
  readonly speechLevel?: number;
  /** Ceiling in dB true peak. */
  readonly limit?: number;
  /** 300 Hz, second order: what a telephone cuts off anyway, and RFC 7874 before it measures speech. */
  readonly highpass?: boolean;
  /** Takes a constant offset away. */
  readonly dc?: boolean;
}
export const shapes = (o: ShapeOptions): boolean =>
  Boolean(o.trim || o.fade || o.highpass || o.dc) ||
  o.loudness !== undefined ||
  o.speechLevel !== undefined ||
  o.limit !== undefined;

/** Quieter than this is silence to `trim`: -50 dB of full scale. */
const silent = 10 ** (-50 / 20);
const window = rate / 100;
const guard = rate / 20;

export interface Measured {
  readonly mean: number;
  readonly loudness: number;
  readonly speech: { readonly dbov: number; readonly activity: number };
  /** First sample that is heard and the one behind the last; both 0 when there is none. */
  readonly from: number;
  readonly to: number;
}

/** The chain before levels are known: offset and high-pass. */
class Cleaner {
  readonly #mean: number;
  readonly #filter: Biquad | null;
  constructor(options: ShapeOptions, mean: number) {
    this.#mean = options.dc ? mean : 0;
    this.#filter = options.highpass ? new Biquad(highpass(300, rate)) : null;
  }
  clean(samples: Float32Array): void {
    for (let i = 0; i < samples.length; i++) {
      const value = samples[i]! - this.#mean;
      samples[i] = this.#filter ? this.#filter.next(value) : value;
    }
  }
}

/** A way to go through the whole sound once more, block by block; a block may be changed. */
export type Pass = (each: (samples: Float32Array) => void) => void;

export function measure(pass: Pass, options: ShapeOptions): Measured {
  let mean = 0;
  if (options.dc) {
    let [sum, count] = [0, 0];
    pass(samples => {
      for (let i = 0; i < samples.length; i++) sum += samples[i]!;
      count += samples.length;
    });
    mean = count > 0 ? sum / count : 0;
  }
  const cleaner = new Cleaner(options, mean);
  const [loudness, speech] = [new LoudnessMeter(rate), new SpeechMeter(rate)];
  let [at, first, last] = [0, -1, -1];
  pass(samples => {
    cleaner.clean(samples);
    loudness.add(samples);
    speech.add(samples);
    for (let i = 0; i < samples.length; i++) {
      if (Math.abs(samples[i]!) < silent) continue;
      if (first < 0) first = at + i;
      last = at + i;
    }
    at += samples.length;
  });
  const from = first < 0 ? 0 : Math.max(0, Math.floor(first / window) * window - guard);
  const to = first < 0 ? 0 : Math.min(at, Math.ceil((last + 1) / window) * window + guard);
  return { mean, loudness: loudness.integrated(), speech: speech.level(), from, to };
}

/** Most that a level is raised: more would only lift the noise of a recording that holds nothing. */
const mostGain = 40;

export interface Shaper {
  /** Samples that come out in the end. */
  readonly frames: number;
  /** dB added. */
  readonly gain: number;
  /** Why a wish could not be met. */
  readonly unmet: string | null;
  add(samples: Float32Array): Float32Array;
  end(): Float32Array;
}

export function shaper(options: ShapeOptions, measured: Measured, total: number): Shaper {
  const { from, to } = options.trim && measured.to > 0 ? measured : { from: 0, to: total };
  const frames = to - from;
  const { gain, unmet } = wantedGain(options, measured);
  const factor = 10 ** (gain / 20);
  const fade = Math.min(Math.round(((options.fade ?? 0) * rate) / 1000), Math.floor(frames / 2));
  const cleaner = new Cleaner(options, measured.mean);
  const limiter = options.limit === undefined ? null : new Limiter(options.limit);
  let [taken, given] = [0, 0];
  const faded = (samples: Float32Array): Float32Array => {
    for (let i = 0; i < samples.length; i++) {
      const near = Math.min(given + i, frames - 1 - given - i);
      if (near < fade) samples[i] = samples[i]! * (0.5 - 0.5 * Math.cos((Math.PI * (near + 0.5)) / fade));
    }
    given += samples.length;
    return samples;
  };
  return {
    frames,
    gain,
    unmet,
    add(samples) {
      cleaner.clean(samples);
      const part = samples.subarray(Math.max(0, from - taken), Math.max(0, Math.min(samples.length, to - taken)));
      taken += samples.length;
      for (let i = 0; i < part.length; i++) part[i] = part[i]! * factor;
      return faded(limiter ? limiter.add(part) : part);
    },
    end: () => faded(limiter ? limiter.end() : new Float32Array()),
  };
}

function wantedGain(options: ShapeOptions, measured: Measured): { gain: number; unmet: string | null } {
  const target = options.loudness ?? options.speechLevel;
  if (target === undefined) return { gain: 0, unmet: null };
  const now = options.loudness !== undefined ? measured.loudness : measured.speech.dbov;
  if (!Number.isFinite(now)) return { gain: 0, unmet: 'there is too little sound to measure' };
  const gain = target - now;
  return gain > mostGain
    ? { gain: 0, unmet: `it would have to be raised by ${gain.toFixed(0)} dB, which lifts only noise` }
    : { gain, unmet: null };
}
