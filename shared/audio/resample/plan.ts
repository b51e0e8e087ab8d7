/**
 * How one rate becomes 8,000 Hz. Two stages: a short polyphase filter to 16 kHz (pass 4 kHz, stop 12 kHz, so a few dozen
 * taps do), then the steep cut at 4 kHz as a product of spectra, which keeps half of the bins and so halves the rate.
 * Both filters are Kaiser windowed sincs (Kaiser 1974) with 150 dB; both have no delay. Output n of the file depends only
 * on the input around time n, so any part of a file can be made alone and is the same to the bit.
 */
import { promptRate } from '../check.ts';
import { spectrum } from './fft.ts';

/** The rate between the stages. */
export const middleRate = 16_000;
const attenuation = 150;
const beta = 0.1102 * (attenuation - 8.7);
/** Blocks of the second stage worked on at once: four lanes, two real blocks in one complex each. */
export const blocksPerChunk = 8;

/** Rows of one filter tap set each, in the order in which outputs need them; `step` in between. */
export interface Polyphase {
  /** Outputs : inputs, in lowest terms. */
  readonly up: number;
  readonly down: number;
  /** A multiple of 8. */
  readonly taps: number;
  /** Rows of `coefficients` per step of one input sample; equals `up` when every phase has its own row. */
  readonly rows: number;
  /** True: row r serves output r of a period. False: row r is phase r / rows, outputs lie between two rows. */
  readonly exact: boolean;
  readonly coefficients: Float32Array;
  /** Exact only: first tap's input of each output in a period, relative to the period's start. */
  readonly offsets: Int32Array;
}
export interface Plan {
  readonly rate: number;
  /** Null at 16 kHz. */
  readonly first: Polyphase | null;
  /** Null at 8 kHz: nothing to do at all. */
  readonly second: {
    /** A power of four. */
    readonly size: number;
    /** 16 kHz samples on each side of a block that the wrap-around spoils. */
    readonly edge: number;
    /** Of every bin kept, from -2 kHz·… in natural order 0 … size/4, with 1/size folded in. */
    readonly response: Float64Array;
  } | null;
  /** Outputs made by one step of the converter. */
  readonly chunkFrames: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Modified Bessel function of order 0. */
export function bessel0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
const bessel0Beta = bessel0(beta);

/** The Kaiser window at -1 … 1. */
const kaiser = (at: number): number => (Math.abs(at) >= 1 ? 0 : bessel0(beta * Math.sqrt(1 - at * at)) / bessel0Beta);
/** Taps a Kaiser window needs for a transition of `width` Hz. */
const tapsFor = (width: number, rate: number): number => ((attenuation - 7.95) / (14.36 * width)) * rate + 1;
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const plans = new Map<number, Plan>();

export function planFor(rate: number): Plan {
  const known = plans.get(rate);
  if (known) return known;
  const plan = makePlan(rate);
  if (plans.size > 8) plans.clear();
  plans.set(rate, plan);
  return plan;
}

function makePlan(rate: number): Plan {
  if (rate === promptRate) return { rate, first: null, second: null, chunkFrames: 16_384 };
  const second = makeSecond(rate);
  const chunkFrames = (blocksPerChunk * (second.size - 2 * second.edge)) / 2;
  return { rate, first: rate === middleRate ? null : makeFirst(rate), second, chunkFrames };
}

/** Largest table of taps for which every phase gets its own row. */
const largestTable = 1 << 18;

function makeFirst(rate: number): Polyphase {
  const divisor = gcd(rate, middleRate);
  const [up, down] = [middleRate / divisor, rate / divisor];
  const [pass, stop] = [4000, 12_000];
  const taps = Math.ceil(tapsFor(stop - pass, rate) / 8) * 8;
  const cutoff = (pass + stop) / rate;
  const half = taps / 2;
  const tap = (time: number) => cutoff * sinc(cutoff * time) * kaiser(time / half);
  const exact = up * taps <= largestTable;
  // Straight lines between rows err by (angle per row)²/8; 4.9e-4 keeps that below -150 dB.
  const rows = exact ? up : Math.ceil((Math.PI * cutoff) / 4.9e-4);
  const coefficients = new Float32Array((exact ? rows : rows + 1) * taps);
  const offsets = new Int32Array(exact ? up : 0);
  for (let row = 0; row * taps < coefficients.length; row++) {
    const phase = exact ? ((row * down) % up) / up : row / rows;
    if (exact) offsets[row] = Math.floor((row * down) / up) - half + 1;
    for (let k = 0; k < taps; k++) coefficients[row * taps + k] = tap(k - half + 1 - phase);
  }
  return { up, down, taps, rows, exact, coefficients, offsets };
}

function makeSecond(rate: number): NonNullable<Plan['second']> {
  // Below 8 kHz the mirror images of the input begin at half its rate.
  const stop = Math.min(4000, rate / 2);
  const half = Math.ceil(tapsFor(stop * 0.0475, middleRate) / 2);
  const edge = Math.ceil(half / 64) * 64;
  const size = edge <= 960 ? 4096 : 16_384;
  const width = ((attenuation - 7.95) / (14.36 * 2 * edge)) * middleRate;
  const cutoff = (2 * stop - width) / middleRate;
  const taps = new Float64Array(size);
  let sum = 0;
  for (let n = -edge; n <= edge; n++) {
    const value = cutoff * sinc(cutoff * n) * kaiser(n / (edge + 1));
    taps[(n + size) % size] = value;
    sum += value;
  }
  const { re } = spectrum(taps, new Float64Array(size));
  const response = re.slice(0, size / 4 + 1).map(value => value / sum / size);
  response[size / 4] = 0;
  return { size, edge, response };
}
