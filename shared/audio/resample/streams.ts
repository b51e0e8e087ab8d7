/**
 * The first stage for rates whose periods divide a block of the second (all of the 44.1 and 48 kHz families above 24 kHz):
 * the eight blocks of a chunk are made side by side, see `wasm/streams.ts`. Lays out its memory and calls the kernels.
 */
import type { Cut, Polyphase } from './plan.ts';

export interface StreamKernels {
  designPairs(
    rows: number,
    out: number,
    offsets: number,
    up: number,
    down: number,
    taps: number,
    length: number,
    phase: number,
    pairs: number,
  ): void;
  filterStreams(
    x: number,
    out: number,
    periods: number,
    pairs: number,
    period: number,
    gap: number,
    length: number,
    table: number,
    offsets: number,
  ): void;
  gather(x: number, work: number, size: number, hop: number): void;
  overlap(work: number, tail: number, size: number, hop: number): void;
  keepTail(work: number, tail: number, size: number, hop: number): void;
  silence(at: number, bytes: number): void;
}

/** Shorter filters are summed in 64 bits by `filterExact`. */
const shortTaps = 32;
/** Frames of a stream that are worked on while they are in the processor's nearest memory. */
const sliceFrames = 1024;
const frameBytes = 32;

export interface StreamPlan {
  /** New samples of a block, at 16 kHz, and the frames they take. */
  readonly hop: number;
  readonly distance: number;
  /** Outputs and frames of a period; an even number of outputs, worked on in pairs. */
  readonly up: number;
  readonly down: number;
  /** Places of a pair's window: a multiple of four. */
  readonly length: number;
  /** Periods of a slice: even. */
  readonly periods: number;
  readonly slices: number;
  /** Frames a slice needs: a multiple of four. */
  readonly frames: number;
  /** Frames a chunk needs from the first one of its first stream. */
  readonly monoFrames: number;
}

export function planStreams(first: Polyphase | null, { size, edge }: Cut): StreamPlan | null {
  if (!first?.exact || first.taps <= shortTaps) return null;
  const hop = size - 2 * edge;
  const twice = first.up % 2 === 0 ? 1 : 2;
  const [up, down] = [first.up * twice, first.down * twice];
  const pairsOfPeriods = hop / (2 * up);
  if (!Number.isInteger(pairsOfPeriods) || hop < 2 * edge || edge % 2 === 1) return null;
  const length = Math.ceil((first.taps + Math.ceil(first.down / first.up)) / 4) * 4;
  let together = Math.max(1, Math.min(pairsOfPeriods, Math.floor(sliceFrames / (2 * down))));
  while (pairsOfPeriods % together !== 0) together--;
  const distance = (hop / up) * down;
  const frames = Math.ceil((2 * together * down + length + 4) / 4) * 4;
  return {
    hop,
    distance,
    up,
    down,
    length,
    periods: 2 * together,
    slices: pairsOfPeriods / together,
    frames,
    monoFrames: 8 * distance + length + 8,
  };
}

/** Where things lie in memory. */
export interface StreamPlaces {
  readonly table: number;
  readonly offsets: number;
  readonly slice: number;
  readonly tail: number;
  readonly mono: number;
  readonly work: number;
}
export const streamTables = ({ up, length }: StreamPlan) => ({ table: (up / 2) * length * 8, offsets: (up / 2) * 4 });

type Load = (first: number, count: number, to: number) => void;

export class Streams {
  readonly #kernels: StreamKernels;
  readonly #first: Polyphase;
  readonly #cut: Cut;
  readonly #plan: StreamPlan;
  readonly #at: StreamPlaces;
  readonly #load: Load;
  /** Chunk whose end stands in the tail. */
  #last = -2;

  constructor(kernels: StreamKernels, first: Polyphase, cut: Cut, plan: StreamPlan, places: StreamPlaces, load: Load) {
    this.#kernels = kernels;
    this.#first = first;
    this.#cut = cut;
    this.#plan = plan;
    this.#at = places;
    this.#load = load;
  }

  design(rows: number): void {
    const { up, down, taps } = this.#first;
    const { table, offsets } = this.#at;
    const { length, up: outputs } = this.#plan;
    const phase = this.#cut.edge % up;
    this.#kernels.designPairs(rows, table, offsets, up, down, taps, length, phase, outputs / 2);
  }

  /** The eight blocks of a chunk, ready for the transform. */
  fill(index: number): void {
    const { work, tail } = this.#at;
    const { size, edge } = this.#cut;
    const { hop, distance, monoFrames } = this.#plan;
    const start = index * 8 * hop + edge;
    if (index !== this.#last + 1) {
      // The end of the block before, in all lanes. Before the beginning of the sound there is nothing to filter.
      this.#load(this.#frame(start - hop), monoFrames - 7 * distance, this.#at.mono);
      if (index === 0) this.#kernels.silence(work + hop * frameBytes, 2 * edge * frameBytes);
      this.#filter(0, index === 0 ? hop - edge - this.#first.taps : hop - 2 * edge);
      this.#kernels.keepTail(work, tail, size, hop);
    }
    this.#last = index;
    this.#load(this.#frame(start), monoFrames, this.#at.mono);
    this.#filter(distance, 0);
    this.#kernels.overlap(work, tail, size, hop);
  }

  /** The first frame that output `n` at 16 kHz needs. */
  #frame(n: number): number {
    const { up, down, taps } = this.#first;
    return Math.floor((n * down) / up) - taps / 2 + 1;
  }

  /** Slices of the streams, from the one that has output `from`. */
  #filter(distance: number, from: number): void {
    const { up, down, length, periods, slices, frames } = this.#plan;
    const { mono, slice, work, table, offsets } = this.#at;
    const outputs = periods * up;
    const first = Math.max(0, Math.floor(from / outputs));
    const begin = work + 2 * this.#cut.edge * frameBytes;
    for (let s = first; s < slices; s++) {
      this.#kernels.gather(mono + s * periods * down * 4, slice, frames, distance);
      this.#kernels.filterStreams(
        slice,
        begin + s * outputs * frameBytes,
        periods,
        up / 2,
        down * frameBytes,
        up * frameBytes,
        length,
        table,
        offsets,
      );
    }
  }
}
