/** What turns frames of any rate into 8 kHz samples and those into codes. Two make the same thing: WebAssembly, and this plain one. */
import type { FrameReader } from '../decode/reader.ts';
import type { Law } from '../format.ts';
import { encodeTable } from '../g711.ts';
import { transform } from './fft.ts';
import type { Cut, Plan, Polyphase } from './plan.ts';
import { blocksPerChunk, coefficientsOf, responseOf } from './plan.ts';

export interface Levels {
  /** Greatest absolute sample, 1 is full scale. */
  peak: number;
  /** Samples that had to be held at full scale. */
  clipped: number;
}
export interface EngineRun {
  /** Outputs [chunk · chunkFrames, + chunkFrames) of the endless sound, 0 outside the file. Valid until the next call. */
  chunk(index: number): Float32Array;
  /** Codes of samples, `table[floor(x · 32768)]`, and their levels added to `levels`. Valid until the next call. */
  encode(samples: Float32Array, levels: Levels): Uint8Array;
}
export interface Engine {
  readonly name: 'wasm' | 'plain';
  open(plan: Plan, reader: FrameReader, law: Law): EngineRun;
}

/** Exact number of outputs for a number of frames: the nearest, but never nothing. */
export const outputFrames = (frames: number, rate: number): number =>
  frames === 0 ? 0 : Math.max(1, Math.round((frames * 8000) / rate));

/** Frames before the beginning and behind the end are silence. */
export function readPadded(reader: FrameReader, first: number, count: number, into: Float32Array): void {
  const from = Math.max(0, Math.min(first, reader.frames));
  const to = Math.max(from, Math.min(first + count, reader.frames));
  const lead = Math.max(0, Math.min(count, from - first));
  into.fill(0, 0, lead);
  if (to > from) reader.read(from, to - from, into.subarray(lead, lead + to - from));
  into.fill(0, lead + to - from, count);
}

/** Input frames needed for middle samples [from, from + count): first frame and how many. */
export function inputRange(stage: Polyphase, from: number, count: number): { first: number; count: number } {
  const first = Math.floor((from * stage.down) / stage.up) - stage.taps / 2 + 1;
  const last = Math.floor(((from + count - 1) * stage.down) / stage.up) + stage.taps / 2;
  return { first, count: last - first + 1 };
}

export const plainEngine: Engine = {
  name: 'plain',
  open: (plan, reader, law) => new PlainRun(plan, reader, law),
};

class PlainRun implements EngineRun {
  readonly #plan: Plan;
  readonly #reader: FrameReader;
  readonly #table: Uint8Array;
  readonly #out: Float32Array;
  readonly #codes: Uint8Array;
  readonly #coefficients: Float32Array;
  readonly #response: Float64Array;
  #input = new Float32Array();

  constructor(plan: Plan, reader: FrameReader, law: Law) {
    this.#plan = plan;
    this.#reader = reader;
    this.#table = encodeTable(law);
    this.#out = new Float32Array(plan.chunkFrames);
    this.#codes = new Uint8Array(plan.chunkFrames);
    this.#coefficients = plan.first ? coefficientsOf(plan.first) : new Float32Array();
    this.#response = plan.second ? responseOf(plan.second) : new Float64Array();
  }

  chunk(index: number): Float32Array {
    const { second, chunkFrames } = this.#plan;
    if (second === null) readPadded(this.#reader, index * chunkFrames, chunkFrames, this.#out);
    else {
      const { edge } = second;
      const middle = this.#middle(index * chunkFrames * 2 - edge, chunkFrames * 2 + 2 * edge);
      this.#cut(middle, second);
    }
    return this.#out;
  }

  /** The sound at 16 kHz. */
  #middle(from: number, count: number): Float64Array {
    const { first: stage } = this.#plan;
    const range = stage === null ? { first: from, count } : inputRange(stage, from, count);
    if (this.#input.length < range.count) this.#input = new Float32Array(range.count);
    readPadded(this.#reader, range.first, range.count, this.#input);
    const out = new Float64Array(count);
    for (let n = 0; n < count; n++) out[n] = stage ? this.#filter(stage, from + n, range.first) : this.#input[n]!;
    return out;
  }

  #filter(stage: Polyphase, output: number, firstInput: number): number {
    const { up, down, taps, rows, exact } = stage;
    const coefficients = this.#coefficients;
    const whole = Math.floor((output * down) / up);
    const remainder = output * down - whole * up;
    const input = this.#input;
    const at = whole - taps / 2 + 1 - firstInput;
    let sum = 0;
    if (exact) {
      const row = (((output % up) + up) % up) * taps;
      for (let k = 0; k < taps; k++) sum += coefficients[row + k]! * input[at + k]!;
      return sum;
    }
    const place = (remainder / up) * rows;
    const row = Math.floor(place) * taps;
    const between = Math.fround(place - Math.floor(place));
    for (let k = 0; k < taps; k++) {
      const [a, b] = [coefficients[row + k]!, coefficients[row + taps + k]!];
      sum += (a + between * (b - a)) * input[at + k]!;
    }
    return sum;
  }

  /** Overlap-save: two real blocks are the real and imaginary part of one transform, the filter being real keeps them apart. */
  #cut(middle: Float64Array, { size, edge }: Cut): void {
    const response = this.#response;
    const hop = size - 2 * edge;
    const half = size / 2;
    for (let pair = 0; pair < blocksPerChunk; pair += 2) {
      const re = middle.slice(pair * hop, pair * hop + size);
      const im = middle.slice((pair + 1) * hop, (pair + 1) * hop + size);
      transform(re, im, 1);
      const [outRe, outIm] = [new Float64Array(half), new Float64Array(half)];
      for (let k = 0; k < half; k++) {
        const bin = k <= half / 2 ? k : k + half;
        const gain = response[k <= half / 2 ? k : half - k]!;
        outRe[k] = re[bin]! * gain;
        outIm[k] = im[bin]! * gain;
      }
      transform(outRe, outIm, -1);
      const [from, to] = [edge / 2, (edge + hop) / 2];
      this.#out.set(outRe.subarray(from, to), (pair * hop) / 2);
      this.#out.set(outIm.subarray(from, to), ((pair + 1) * hop) / 2);
    }
  }

  encode(samples: Float32Array, levels: Levels): Uint8Array {
    const table = this.#table;
    for (let i = 0; i < samples.length; i++) {
      const value = samples[i]!;
      const size = Math.abs(value);
      if (size > levels.peak) levels.peak = size;
      let step = Math.floor(value * 32768);
      if (step > 32767 || step < -32768) {
        levels.clipped++;
        step = step < 0 ? -32768 : 32767;
      }
      this.#codes[i] = table[step + 32768]!;
    }
    return this.#codes.subarray(0, samples.length);
  }
}
