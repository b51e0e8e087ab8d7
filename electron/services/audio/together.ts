/**
 * One large file, converted by several threads. The thread that has the file calls for helpers and works itself; all take
 * parts from one shared board and write into the same unfinished file. A part that a helper never delivers is made again
 * by the thread that has the file: the bytes are the same whoever makes them.
 */
import { closeSync, openSync } from 'node:fs';
import type { Checked } from '../../../shared/audio/check.ts';
import { checkAudio, promptRate } from '../../../shared/audio/check.ts';
import type { Converted, ConvertOptions, Watch } from '../../../shared/audio/convert.ts';
import { converted } from '../../../shared/audio/convert.ts';
import type { Part, Parts } from '../../../shared/audio/parts.ts';
import { isDivisible, openParts, partSize } from '../../../shared/audio/parts.ts';
import type { Engine } from '../../../shared/audio/resample/engine.ts';
import { headerBytes, promptHeader } from '../../../shared/audio/write.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { type TargetFile, writeAll } from './write-file.ts';

/** What a helper is told. Plain values, so that it can be sent. */
export interface Sharing {
  readonly path: string;
  readonly name: string;
  readonly options: ConvertOptions;
  /** The unfinished result. */
  readonly unfinished: string;
  /** Chunks in a part, and parts. */
  readonly size: number;
  readonly parts: number;
  readonly board: SharedArrayBuffer;
}
export type CallForHelp = (sharing: Sharing) => void;

/** A quarter of a second of one thread: less is not worth a second one. */
const bytesWorthHelp = 20_000_000;
/** Parts to a file: enough that the last one of a slow thread does not keep the others waiting for long. */
const partsWanted = 24;
/** A helper that has delivered nothing for so long is given up. */
const patienceMs = 2000;

export const isWorthHelp = (file: OpenFile, checked: Checked, options: ConvertOptions): boolean =>
  file.size > bytesWorthHelp && isDivisible(checked, options);

/** Next part nobody has taken, parts done, then for each part: done, peak, clipped, not finite, energies. */
class Board {
  readonly #flags: Int32Array;
  readonly #parts: Float64Array;
  readonly #steps: number;
  readonly #count: number;

  static bytes = (parts: number, steps: number): number => 8 + parts * (4 + steps) * 8;

  constructor({ board, parts }: Pick<Sharing, 'board' | 'parts'>) {
    this.#flags = new Int32Array(board, 0, 2);
    this.#parts = new Float64Array(board, 8);
    this.#count = parts;
    this.#steps = this.#parts.length / parts - 4;
  }
  take = (): number | null => {
    const index = Atomics.add(this.#flags, 0, 1);
    return index < this.#count ? index : null;
  };
  put(index: number, { peak, clipped, notFinite, energies }: Part): void {
    this.#parts.set([1, peak, clipped, notFinite, ...energies], index * (4 + this.#steps));
    Atomics.add(this.#flags, 1, 1);
    Atomics.notify(this.#flags, 1);
  }
  get done(): number {
    return Atomics.load(this.#flags, 1);
  }
  /** Until more than `done` are done, but not for ever. */
  wait(done: number, ms: number): void {
    Atomics.wait(this.#flags, 1, done, ms);
  }
  get missing(): number[] {
    return Array.from({ length: this.#count }, (_, index) => index).filter(
      index => this.#parts[index * (4 + this.#steps)] !== 1,
    );
  }
  whole(): Part {
    const all = { peak: 0, clipped: 0, notFinite: 0, energies: [] as number[] };
    for (let index = 0; index < this.#count; index++) {
      const at = index * (4 + this.#steps);
      all.peak = Math.max(all.peak, this.#parts[at + 1]!);
      all.clipped += this.#parts[at + 2]!;
      all.notFinite += this.#parts[at + 3]!;
      // The last part is shorter, and no stretch of sound has an energy below nought.
      for (const energy of this.#parts.subarray(at + 4, at + 4 + this.#steps))
        if (energy >= 0) all.energies.push(energy);
    }
    return all;
  }
  /** Marks every energy as not there. */
  clear(): void {
    this.#parts.fill(-1);
  }
}

function makePart(parts: Parts, sharing: Sharing, index: number, descriptor: number, watch: Watch): Part {
  const from = index * sharing.size;
  const put = (codes: Uint8Array, at: number) => writeAll(descriptor, codes, headerBytes + at);
  return parts.make(from, Math.min(parts.chunks, from + sharing.size), put, watch);
}

/** Converts the file into `target`, up to its last byte. Throws what `watch` throws. */
export function convertTogether(
  job: { readonly path: string; readonly name: string; readonly options: ConvertOptions },
  file: OpenFile,
  checked: Checked,
  engine: Engine,
  target: TargetFile,
  call: CallForHelp,
  watch: Watch,
): Converted {
  const { path, name, options } = job;
  const parts = openParts(file, checked, options, engine);
  const size = partSize(parts.chunkFrames, Math.ceil(parts.chunks / partsWanted));
  const count = Math.ceil(parts.chunks / size);
  const steps = options.measure ? (size * parts.chunkFrames) / (promptRate / 10) : 0;
  const board = new SharedArrayBuffer(Board.bytes(count, steps));
  const sharing: Sharing = { path, name, options, unfinished: target.temporary, size, parts: count, board };
  const state = new Board(sharing);
  state.clear();
  target.write(promptHeader(options.law, parts.frames));
  target.flush();
  call(sharing);
  // The disk is begun with after each third, by whoever has the file.
  let nextSync = count / 3;
  const own = (index: number) => {
    const told = (share: number) => watch((state.done + share) / count);
    state.put(index, makePart(parts, sharing, index, target.descriptor, told));
    if (state.done < nextSync) return;
    target.syncEarly();
    nextSync += count / 3;
  };
  for (let index = state.take(); index !== null; index = state.take()) own(index);
  let since = performance.now();
  for (let done = state.done; done < count && performance.now() - since < patienceMs; ) {
    state.wait(done, 50);
    watch(done / count);
    if (state.done > done) since = performance.now();
    done = state.done;
  }
  for (const index of state.missing) own(index);
  if (parts.frames % 2 === 1) writeAll(target.descriptor, new Uint8Array(1), headerBytes + parts.frames);
  return converted(checked, options, parts.frames, state.whole());
}

/** What a helper does. Whatever goes wrong here is met again, and reported, by the thread that has the file. */
export function help(sharing: Sharing, engine: Engine, watch: Watch): number {
  const board = new Board(sharing);
  let index = board.take();
  if (index === null) return 0;
  const file = openFile(sharing.path);
  let descriptor: number | null = null;
  try {
    const parts = openParts(file, checkAudio(sharing.name, file), sharing.options, engine);
    descriptor = openSync(sharing.unfinished, 'r+');
    let made = 0;
    for (; index !== null; index = board.take(), made++) {
      board.put(index, makePart(parts, sharing, index, descriptor, watch));
    }
    return made;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
    file.close();
  }
}
