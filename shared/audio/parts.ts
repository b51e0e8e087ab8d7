/**
 * A conversion that needs to know nothing about the sound beforehand, in parts that can be made alone, in any order and by
 * any thread: the codes are the same to the bit. One part from the beginning to the end is the usual case.
 */
import type { Checked } from './check.ts';
import { promptRate } from './check.ts';
import type { ConvertOptions, Watch } from './convert.ts';
import { openReader } from './decode/reader.ts';
import { LoudnessMeter } from './level/loudness.ts';
import { shapes } from './level/shape.ts';
import type { Engine, Levels } from './resample/engine.ts';
import { outputFrames } from './resample/engine.ts';
import { planFor } from './resample/plan.ts';

export interface Part extends Levels {
  notFinite: number;
  /** Of the stretches of 100 ms, for `loudnessOf`; empty where loudness was not asked for. */
  readonly energies: readonly number[];
}
export interface Parts {
  /** Samples of the whole result. */
  readonly frames: number;
  /** Steps of the converter the sound is made of; a part is some of them. */
  readonly chunks: number;
  readonly chunkFrames: number;
  /** `put` gets codes and the place of the first of them in the sound; they are only valid during the call. */
  make(from: number, to: number, put: (codes: Uint8Array, at: number) => void, watch: Watch): Part;
}

/** Where every frame has its own place in the file, and nothing has to be known about the rest of the sound. */
export const isDivisible = ({ sound }: Checked, options: ConvertOptions): boolean =>
  sound !== null && sound.format.container > 0 && !shapes(options);

/** The fewest chunks, but not less than `least`, that end where a stretch of 100 ms ends. */
export function partSize(chunkFrames: number, least: number): number {
  let size = Math.max(1, least);
  while ((size * chunkFrames) % (promptRate / 10) !== 0) size++;
  return size;
}

export function openParts(
  source: Parameters<typeof openReader>[0],
  checked: Checked,
  options: ConvertOptions,
  engine: Engine,
): Parts {
  const sound = checked.sound!;
  const plan = planFor(sound.format.sampleRate);
  const reader = openReader(source, sound, options.channel ?? 'mix');
  const run = engine.open(plan, reader, options.law);
  const frames = outputFrames(sound.frames, plan.rate);
  const { chunkFrames } = plan;
  return {
    frames,
    chunks: Math.ceil(frames / chunkFrames),
    chunkFrames,
    make(from, to, put, watch) {
      const meter = options.measure ? new LoudnessMeter(promptRate) : null;
      // A second of sound before the part lets the meter's filters forget that they began in silence.
      if (meter && from > 0) meter.settle(run.chunk(from - 1));
      const levels: Levels = { peak: 0, clipped: 0 };
      const before = reader.notFinite;
      for (let chunk = from; chunk < to; chunk++) {
        watch((chunk - from) / (to - from));
        const at = chunk * chunkFrames;
        const samples = run.chunk(chunk).subarray(0, Math.min(chunkFrames, frames - at));
        meter?.add(samples);
        put(run.encode(samples, levels), at);
      }
      return { ...levels, notFinite: reader.notFinite - before, energies: meter?.energies ?? [] };
    },
  };
}
