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
export const beta = 0.1102 * (attenuation - 8.7);
/** Blocks of the second stage worked on at once: four lanes, two real blocks in one complex each. */
export const blocksPerChunk = 8;

/** The first stage. */
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
  /** Middle of the transition, in halves of the input rate. */
  readonly cutoff: number;
}
/** The second stage. */
export interface Cut {
  /** Of the transform; a power of four. */
  readonly size: number;
  /** 16 kHz samples on each side of a block that the wrap-around spoils: half the length of the filter. */
  readonly edge: number;
  /** Middle of the transition, in halves of 16 kHz. */
  readonly cutoff: number;
}
export interface Plan {
  readonly rate: number;
  /** Null at 16 kHz. */
  readonly first: Polyphase | null;
  /** Null at 8 kHz: nothing to do at all. */
  readonly second: Cut | null;
  /** Outputs made by one step of the converter. */
  readonly chunkFrames: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** 1 / (k!)², enough of them for arguments up to 16 in 64-bit floats. */
const besselTerms = new Float64Array(48);
besselTerms[0] = 1;
for (let k = 1; k < besselTerms.length; k++) besselTerms[k] = besselTerms[k - 1]! / (k * k);

/** Modified Bessel function of order 0 of √x, as its power series: I0(√x) = Σ (x/4)^k / (k!)². */
export function bessel0OfRoot(x: number): number {
  const quarter = x / 4;
  let sum = 0;
  for (let k = besselTerms.length - 1; k >= 0; k--) sum = sum * quarter + besselTerms[k]!;
  return sum;
}
const windowTop = bessel0OfRoot(beta * beta);

/** The Kaiser window at -1 … 1. */
const kaiser = (at: number): number => (at * at >= 1 ? 0 : bessel0OfRoot(beta * beta * (1 - at * at)) / windowTop);
/** Taps a Kaiser window needs for a transition of `width` Hz. */
const tapsFor = (width: number, rate: number): number => ((attenuation - 7.95) / (14.36 * width)) * rate + 1;
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

export function planFor(rate: number): Plan {
  if (rate === promptRate) return { rate, first: null, second: null, chunkFrames: 16_384 };
  const second = planCut(rate);
  const chunkFrames = (blocksPerChunk * (second.size - 2 * second.edge)) / 2;
  return { rate, first: rate === middleRate ? null : planFirst(rate), second, chunkFrames };
}

/** Largest table of taps for which every phase gets its own row. */
const largestTable = 1 << 18;

function planFirst(rate: number): Polyphase {
  const divisor = gcd(rate, middleRate);
  const [up, down] = [middleRate / divisor, rate / divisor];
  // Below 16 kHz the mirror images of the input begin before 12 kHz; the less of them stage two has to take away, the less
  // its roundings leave behind.
  const [pass, stop] = [4000, Math.min(12_000, Math.max(8000, rate - 4000))];
  const taps = Math.ceil(tapsFor(stop - pass, rate) / 8) * 8;
  const cutoff = (pass + stop) / rate;
  const exact = up * taps <= largestTable;
  // Straight lines between rows err by (angle per row)²/8; 4.9e-4 keeps that below -150 dB.
  const rows = exact ? up : Math.ceil((Math.PI * cutoff) / 4.9e-4);
  return { up, down, taps, rows, exact, cutoff };
}

/** One row of taps per output of a period, or one per `1 / rows` of an input sample and one more to interpolate to. */
export function coefficientsOf({ up, down, taps, rows, exact, cutoff }: Polyphase): Float32Array {
  const half = taps / 2;
  const table = new Float32Array((exact ? rows : rows + 1) * taps);
  for (let row = 0; row * taps < table.length; row++) {
    const phase = exact ? ((row * down) % up) / up : row / rows;
    for (let k = 0; k < taps; k++) {
      const time = k - half + 1 - phase;
      table[row * taps + k] = cutoff * sinc(cutoff * time) * kaiser(time / half);
    }
  }
  return table;
}

function planCut(rate: number): Cut {
  // Below 8 kHz the mirror images of the input begin at half its rate.
  const stop = Math.min(4000, rate / 2);
  const half = Math.ceil(tapsFor(stop * 0.0475, middleRate) / 2);
  const edge = Math.ceil(half / 64) * 64;
  const width = ((attenuation - 7.95) / (14.36 * 2 * edge)) * middleRate;
  return { size: edge <= 960 ? 4096 : 16_384, edge, cutoff: (2 * stop - width) / middleRate };
}

/** The gain of bins 0 … size/4, with the 1/size of the transform in it. */
export function responseOf({ size, edge, cutoff }: Cut): Float64Array {
  const taps = new Float64Array(size);
  let sum = 0;
  for (let n = -edge; n <= edge; n++) {
    const value = cutoff * sinc(cutoff * n) * kaiser(n / (edge + 1));
    taps[(n + size) % size] = value;
    sum += value;
  }
  const { re } = spectrum(taps, new Float64Array(size));
  const response = re.slice(0, size / 4 + 1);
  for (let k = 0; k < response.length; k++) response[k] = response[k]! / sum / size;
  response[size / 4] = 0;
  return response;
}
