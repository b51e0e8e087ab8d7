/** Frames of a file as mono samples of -1 … 1, whatever they are coded in. */
import type { Sound } from '../check.ts';
import { decodeTable } from '../g711.ts';
import type { ByteSource } from '../source.ts';
import { decodeImaBlock, decodeMsBlock } from './adpcm.ts';
import { GsmDecoder } from './gsm610.ts';
import { sampler } from './pcm.ts';

/** Which channel is heard: all of them in equal parts, the first, or the second. */
export type ChannelChoice = 'mix' | 'left' | 'right';

export interface FrameReader {
  readonly frames: number;
  /** Samples met so far that were no numbers; they are read as silence. */
  notFinite: number;
  /** Where every frame has its place in the file: what an engine with decoders of its own needs. */
  readonly plain: Plain | null;
  /** Writes frames [first, first + count) to `into`. The range lies within the sound. */
  read(first: number, count: number, into: Float32Array): void;
}

export interface Plain {
  readonly source: ByteSource;
  readonly sound: Sound;
  /** First channel heard, and how many. */
  readonly from: number;
  readonly mixed: number;
}

/** First channel and number of channels that are mixed. */
export function chosenChannels(channels: number, choice: ChannelChoice): { from: number; count: number } {
  if (choice === 'mix') return { from: 0, count: channels };
  return { from: choice === 'right' && channels > 1 ? 1 : 0, count: 1 };
}

export function openReader(source: ByteSource, sound: Sound, choice: ChannelChoice): FrameReader {
  return sound.format.container > 0 ? new PlainReader(source, sound, choice) : new BlockReader(source, sound, choice);
}

const batch = 4096;

/** PCM, float and G.711: every frame has its place. */
class PlainReader implements FrameReader {
  readonly frames: number;
  notFinite = 0;
  readonly plain: Plain;
  /** Made at first use: an engine with decoders of its own never asks for it. */
  #bytes = new Uint8Array();
  readonly #sample: (bytes: Uint8Array, at: number) => number;

  constructor(source: ByteSource, sound: Sound, choice: ChannelChoice) {
    this.frames = sound.frames;
    const { from, count } = chosenChannels(sound.format.channels, choice);
    this.plain = { source, sound, from, mixed: count };
    this.#sample = sampler(sound.format, sound.rightJustified);
  }

  read(first: number, count: number, into: Float32Array): void {
    const { source, sound, from, mixed } = this.plain;
    const { format, start } = sound;
    const sample = this.#sample;
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(batch * format.blockAlign);
    for (let done = 0; done < count; ) {
      const part = Math.min(batch, count - done);
      const bytes = this.#bytes.subarray(0, part * format.blockAlign);
      readFully(source, start + (first + done) * format.blockAlign, bytes);
      for (let i = 0; i < part; i++) {
        let sum = 0;
        let at = i * format.blockAlign + from * format.container;
        for (let c = 0; c < mixed; c++, at += format.container) {
          const value = sample(bytes, at);
          if (Number.isNaN(value)) this.notFinite++;
          else sum += value;
        }
        into[done + i] = mixed === 1 ? sum : sum / mixed;
      }
      done += part;
    }
  }
}

/** A file that became shorter under our hands reads on as an error, never as silence. */
export class SourceShrank extends Error {}

export function readFully(source: ByteSource, offset: number, into: Uint8Array): void {
  const got = source.read(offset, into);
  if (got < into.length) throw new SourceShrank(`only ${got} of ${into.length} bytes at ${offset}`);
}

/** ADPCM and GSM. Blocks are decoded in order and the last second or so is kept, because a converter reads a little back. */
class BlockReader implements FrameReader {
  readonly frames: number;
  notFinite = 0;
  readonly plain = null;
  readonly #source: ByteSource;
  readonly #sound: Sound;
  readonly #choice: { from: number; count: number };
  readonly #block: Uint8Array;
  readonly #decoded: Int16Array;
  /** The past, newest at `#end`. */
  readonly #kept: Float32Array;
  #end = 0;
  #gsm = new GsmDecoder();

  constructor(source: ByteSource, sound: Sound, choice: ChannelChoice) {
    this.#source = source;
    this.#sound = sound;
    this.frames = sound.frames;
    const { format } = sound;
    this.#choice = chosenChannels(format.channels, choice);
    this.#block = new Uint8Array(format.blockAlign);
    this.#decoded = new Int16Array(format.blockFrames * format.channels);
    this.#kept = new Float32Array(2 ** Math.ceil(Math.log2(format.sampleRate * 0.1 + 2 * format.blockFrames + 65536)));
  }

  read(first: number, count: number, into: Float32Array): void {
    const size = this.#kept.length;
    if (first < this.#end - size) this.#restart();
    const { blockFrames } = this.#sound.format;
    if (this.#sound.format.codec !== 'gsm610' && first > this.#end + size) {
      // Blocks of ADPCM stand alone, so a far start need not decode what lies before it.
      this.#end = Math.floor(first / blockFrames) * blockFrames;
    }
    for (let done = 0; done < count; ) {
      while (this.#end <= first + done) this.#next();
      const part = Math.min(count - done, this.#end - first - done);
      for (let i = 0; i < part; i++) into[done + i] = this.#kept[(first + done + i) & (size - 1)]!;
      done += part;
    }
  }

  #restart() {
    this.#end = 0;
    this.#gsm = new GsmDecoder();
  }

  #next() {
    const { format, start, bytes } = this.#sound;
    const { from, count } = this.#choice;
    const index = Math.floor(this.#end / format.blockFrames);
    const length = Math.max(0, Math.min(format.blockAlign, bytes - index * format.blockAlign));
    const block = this.#block.subarray(0, length);
    readFully(this.#source, start + index * format.blockAlign, block);
    let frames = format.blockFrames;
    if (format.codec === 'gsm610') this.#gsm.block(block, this.#decoded);
    else frames = (format.codec === 'ms-adpcm' ? decodeMsBlock : decodeImaBlock)(format, block, this.#decoded);
    if (frames === 0) throw new SourceShrank('a block without samples');
    const mask = this.#kept.length - 1;
    for (let i = 0; i < frames; i++) {
      let sum = 0;
      for (let c = from; c < from + count; c++) sum += this.#decoded[i * format.channels + c]!;
      this.#kept[(this.#end + i) & mask] = sum / count / 32768;
    }
    this.#end += frames;
  }
}

/** Peak and codes of a G.711 file, for the report of a copy: 0 … 1. */
export function peakOfLaw(law: 'ulaw' | 'alaw', counts: ArrayLike<number>): number {
  const table = decodeTable(law);
  let peak = 0;
  for (let code = 0; code < 256; code++) if (counts[code]! > 0) peak = Math.max(peak, Math.abs(table[code]!));
  return peak / 32768;
}
