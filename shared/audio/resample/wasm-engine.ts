/** The fast engine: lays out one block of WebAssembly memory and calls the kernels of `wasm/audio.ts` on it. */

import { sampler } from '../decode/pcm.ts';
import type { FrameReader, Plain } from '../decode/reader.ts';
import { readFully } from '../decode/reader.ts';
import type { Law } from '../format.ts';
import type { Engine, EngineRun, Levels } from './engine.ts';
import { inputRange } from './engine.ts';
import type { Plan } from './plan.ts';
import { beta } from './plan.ts';
import { planStreams, type StreamKernels, Streams, streamTables } from './streams.ts';

type Decode = (src: number, out: number, frames: number, channels: number, from: number, mixed: number) => number;
interface Kernels extends StreamKernels {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(bytes: number): number;
  readonly decodeS16: Decode;
  readonly decodeS24: Decode;
  readonly decodeS32: Decode;
  readonly decodeF32: Decode;
  decodeTable(
    src: number,
    out: number,
    frames: number,
    channels: number,
    from: number,
    mixed: number,
    table: number,
  ): void;
  filterExact(
    x: number,
    out: number,
    count: number,
    row: number,
    up: number,
    down: number,
    taps: number,
    coefficients: number,
    offsets: number,
  ): void;
  filterBetween(
    x: number,
    out: number,
    count: number,
    remainder: number,
    up: number,
    down: number,
    taps: number,
    coefficients: number,
    rows: number,
  ): void;
  scatter(work: number, out: number, from: number, to: number, hop: number): void;
  forward(work: number, size: number, quarter: number, twiddles: number): void;
  cut(work: number, out: number, size: number, response: number): void;
  inverse(work: number, size: number, quarter: number, twiddles: number): void;
  encode(x: number, out: number, count: number, table: number, peak: number): number;
  designLaw(out: number, alaw: number): void;
  designFilter(
    out: number,
    offsets: number,
    up: number,
    down: number,
    taps: number,
    rows: number,
    exact: number,
    cutoff: number,
    beta: number,
  ): void;
  designResponse(out: number, scratch: number, size: number, edge: number, cutoff: number, beta: number): void;
  designTwiddles(out: number, quarter: number): void;
}
/** What every JavaScript engine has; `shared/` has no types of a browser or of Node to take it from. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** Both builds of the kernels, smallest demand last. */
export interface KernelBytes {
  readonly relaxed: Uint8Array;
  readonly simd: Uint8Array;
}

/** Null where the processor or engine has no SIMD at all. Compiles once; the memory is used again for each file. */
export function wasmEngine(bytes: KernelBytes): Engine | null {
  const fitting = [bytes.relaxed, bytes.simd].find(build => WebAssembly.validate(build));
  if (!fitting) return null;
  const imports = { env: { abort: () => {} } };
  const kernels = new WebAssembly.Instance(new WebAssembly.Module(fitting), imports).exports as Kernels;
  const designs = new Map<string, Uint8Array>();
  return { name: 'wasm', open: (plan, reader, law) => new WasmRun(kernels, designs, plan, reader, law) };
}

/** Tables of the last few kinds of file are kept: designing them takes as long as converting some seconds of sound. */
const designsKept = 4;

/** Bytes of a file decoded at once. */
const rawBytes = 1 << 17;
/** Kernels may look a little beyond their ends. */
const slack = 64;

class WasmRun implements EngineRun {
  readonly #k: Kernels;
  readonly #plan: Plan;
  readonly #reader: FrameReader;
  readonly #decode: ((src: number, out: number, frames: number) => void) | null;
  readonly #raw: number;
  readonly #mono: number;
  readonly #middle: number;
  readonly #work: readonly [number, number];
  readonly #out: number;
  readonly #codes: number;
  readonly #table: number;
  readonly #peak: number;
  #coefficients = 0;
  #offsets = 0;
  #response = 0;
  #twiddles = new Map<number, number>();
  /** The first stage, where it can be done side by side. */
  readonly #streams: Streams | null;
  /** Chunk whose end still stands at the end of the middle buffer. */
  #last = -2;

  constructor(kernels: Kernels, designs: Map<string, Uint8Array>, plan: Plan, reader: FrameReader, law: Law) {
    this.#k = kernels;
    this.#plan = plan;
    this.#reader = reader;
    let top = 1024;
    const take = (bytes: number) => {
      const at = top + slack;
      top = (at + bytes + slack + 63) & ~63;
      return at & ~15;
    };
    const { first, second, chunkFrames } = plan;
    const edge = second ? second.edge : 0;
    const streams = second && planStreams(first, second);
    const middleFrames = second ? 2 * chunkFrames + 2 * edge : 0;
    const rangeFrames = first ? inputRange(first, 1, middleFrames).count + 2 : second ? 0 : chunkFrames;
    const monoFrames = streams ? streams.monoFrames : rangeFrames;
    const size = second?.size ?? 0;
    // The tables come first and together, so that they can be kept and put back as one piece.
    this.#table = take(65536);
    if (first) {
      this.#coefficients = take((first.rows + 1) * first.taps * 4);
      this.#offsets = take(first.exact ? first.up * 4 : 0);
    }
    if (second) {
      this.#response = take(size * 2);
      for (let quarter = size / 4; quarter > 1; quarter /= 4) this.#twiddles.set(quarter, take(quarter * 24));
      for (let quarter = 2; quarter < size / 2; quarter *= 4) this.#twiddles.set(quarter, take(quarter * 24));
    }
    const pairs = streams && streamTables(streams);
    const [pairTable, pairOffsets] = [take(pairs?.table ?? 0), take(pairs?.offsets ?? 0)];
    const tablesEnd = top;
    const decodeTable = take(1024);
    this.#peak = take(16);
    this.#raw = take(Math.max(rawBytes, reader.plain?.sound.format.blockAlign ?? 0));
    this.#mono = take(monoFrames * 4);
    this.#middle = take(streams ? 0 : middleFrames * 4);
    const [slice, tail] = [take((streams?.frames ?? 0) * 32), take(edge * 8)];
    this.#work = [take(size * 32), take(size * 16)];
    this.#out = take(chunkFrames * 4);
    this.#codes = take(chunkFrames);
    if (kernels.reserve(top) === 0) throw new Error('no memory for the conversion');
    const places = { table: pairTable, offsets: pairOffsets, slice, tail, mono: this.#mono, work: this.#work[0] };
    this.#streams =
      first && second && streams
        ? new Streams(kernels, first, second, streams, places, (...range) => this.#load(...range))
        : null;
    const key = `${plan.rate} ${law}`;
    const tables = new Uint8Array(kernels.memory.buffer, 0, tablesEnd);
    const known = designs.get(key);
    if (known) tables.set(known);
    else {
      this.#design(law);
      for (const oldest of [...designs.keys()].slice(0, Math.max(0, designs.size - designsKept + 1))) {
        designs.delete(oldest);
      }
      designs.set(key, tables.slice());
    }
    const decoder = reader.plain && decoderFor(reader.plain, kernels, reader, decodeTable);
    this.#decode = decoder ? decoder.decode : null;
    if (decoder?.table) this.#floats(decodeTable, 256).set(decoder.table);
  }

  #design(law: Law): void {
    const [kernels, { first, second }] = [this.#k, this.#plan];
    kernels.designLaw(this.#table, law === 'alaw' ? 1 : 0);
    if (first) {
      const { up, down, taps, rows, exact, cutoff } = first;
      kernels.designFilter(this.#coefficients, this.#offsets, up, down, taps, rows, Number(exact), cutoff, beta);
      this.#streams?.design(this.#coefficients);
    }
    if (second) {
      const { size, edge, cutoff } = second;
      kernels.designResponse(this.#response, this.#work[0], size, edge, cutoff, beta);
      for (const [quarter, at] of this.#twiddles) kernels.designTwiddles(at, quarter);
    }
  }

  #floats(at: number, count: number): Float32Array {
    return new Float32Array(this.#k.memory.buffer, at, count);
  }

  chunk(index: number): Float32Array {
    const { second, chunkFrames } = this.#plan;
    if (second === null) this.#load(index * chunkFrames, chunkFrames, this.#out);
    else {
      const [work, half] = this.#work;
      const { size, edge } = second;
      const hop = size - 2 * edge;
      if (this.#streams) this.#streams.fill(index);
      else {
        this.#fillMiddle(index, 2 * chunkFrames, edge);
        this.#k.gather(this.#middle, work, size, hop);
      }
      this.#transform(work, half, size);
      this.#k.scatter(half, this.#out, edge / 2, (edge + hop) / 2, hop / 2);
    }
    return this.#floats(this.#out, chunkFrames);
  }

  /** All steps but the first and the last stay within a quarter, which the processor's nearest memory holds. */
  #transform(work: number, half: number, size: number): void {
    const [k, quarter, eighth] = [this.#k, size / 4, size / 8];
    k.forward(work, size, quarter, this.#twiddles.get(quarter)!);
    for (let part = 0; part < 4; part++) {
      const [from, to] = [work + part * quarter * 32, half + part * eighth * 32];
      for (let q = quarter / 4; q > 1; q /= 4) k.forward(from, quarter, q, this.#twiddles.get(q)!);
      k.cut(from, to, quarter, this.#response + part * quarter * 2);
      for (let q = 2; q < eighth; q *= 4) k.inverse(to, eighth, q, this.#twiddles.get(q)!);
    }
    k.inverse(half, size / 2, eighth, this.#twiddles.get(eighth)!);
  }

  /** The sound at 16 kHz around a chunk. What overlaps with the chunk before is still there and the same to the bit. */
  #fillMiddle(index: number, frames: number, edge: number): void {
    let [from, count, to] = [index * frames - edge, frames + 2 * edge, this.#middle];
    if (index === this.#last + 1) {
      const buffer = new Uint8Array(this.#k.memory.buffer);
      buffer.copyWithin(to, to + frames * 4, to + (frames + 2 * edge) * 4);
      [from, count, to] = [from + 2 * edge, frames, to + 8 * edge];
    }
    this.#last = index;
    const stage = this.#plan.first;
    if (stage === null) {
      this.#load(from, count, to);
      return;
    }
    const range = inputRange(stage, from, count);
    this.#load(range.first, range.count, this.#mono);
    const { up, down, taps } = stage;
    if (stage.exact) {
      const row = ((from % up) + up) % up;
      // Offsets count from the beginning of the period that `from` lies in.
      const period = ((from - row) / up) * down;
      const x = this.#mono + (period - range.first) * 4;
      this.#k.filterExact(x, to, count, row, up, down, taps, this.#coefficients, this.#offsets);
    } else {
      const remainder = from * down - Math.floor((from * down) / up) * up;
      this.#k.filterBetween(this.#mono, to, count, remainder, up, down, taps, this.#coefficients, stage.rows);
    }
  }

  /** Frames as mono floats to memory, silence outside the file. */
  #load(first: number, count: number, to: number): void {
    const { frames } = this.#reader;
    const from = Math.max(0, Math.min(first, frames));
    const end = Math.max(from, Math.min(first + count, frames));
    const lead = Math.max(0, Math.min(count, from - first));
    const inside = end - from;
    if (lead > 0) this.#floats(to, lead).fill(0);
    if (lead + inside < count) this.#floats(to + (lead + inside) * 4, count - lead - inside).fill(0);
    if (inside === 0) return;
    const at = to + lead * 4;
    if (this.#decode === null) {
      this.#reader.read(from, inside, this.#floats(at, inside));
      return;
    }
    const { source, sound } = this.#reader.plain!;
    const { blockAlign, codec, channels } = sound.format;
    // Floats of one channel are read to where they belong and only have to be looked at.
    const inPlace = codec === 'float' && blockAlign === 4 && channels === 1;
    const batch = Math.max(1, Math.floor(rawBytes / blockAlign));
    for (let done = 0; done < inside; done += batch) {
      const part = Math.min(batch, inside - done);
      const raw = inPlace ? at + done * 4 : this.#raw;
      const bytes = new Uint8Array(this.#k.memory.buffer, raw, part * blockAlign);
      readFully(source, sound.start + (from + done) * blockAlign, bytes);
      this.#decode(raw, at + done * 4, part);
    }
  }

  encode(samples: Float32Array, levels: Levels): Uint8Array {
    const { buffer } = this.#k.memory;
    if (samples.buffer !== buffer) this.#floats(this.#out, samples.length).set(samples);
    const at = samples.buffer === buffer ? samples.byteOffset : this.#out;
    const peak = this.#floats(this.#peak, 1);
    peak[0] = levels.peak;
    levels.clipped += this.#k.encode(at, this.#codes, samples.length, this.#table, this.#peak);
    levels.peak = peak[0];
    return new Uint8Array(buffer, this.#codes, samples.length);
  }
}

/** A kernel for the common codings; null leaves the decoding to TypeScript. */
function decoderFor(plain: Plain, k: Kernels, reader: FrameReader, tableAt: number) {
  const { format, rightJustified } = plain.sound;
  const { codec, container, channels, bigEndian } = format;
  const { from, mixed } = plain;
  const straight = (kernel: Decode) => ({
    table: null,
    decode: (src: number, out: number, frames: number) => void kernel(src, out, frames, channels, from, mixed),
  });
  if (container === 1) {
    const sample = sampler(format, false);
    const table = Float32Array.from({ length: 256 }, (_, code) => sample(Uint8Array.of(code), 0));
    const decode = (src: number, out: number, frames: number) =>
      k.decodeTable(src, out, frames, channels, from, mixed, tableAt);
    return { table, decode };
  }
  if (bigEndian || rightJustified) return null;
  if (codec === 'float' && container === 4) {
    const decode = (src: number, out: number, frames: number) => {
      reader.notFinite += k.decodeF32(src, out, frames, channels, from, mixed);
    };
    return { table: null, decode };
  }
  if (codec !== 'pcm') return null;
  const kernel = { 2: k.decodeS16, 3: k.decodeS24, 4: k.decodeS32 }[container];
  return kernel ? straight(kernel) : null;
}
