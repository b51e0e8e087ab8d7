/**
 * Walks the chunks of a RIFF, RIFX, RF64 or BW64 file. Never trusts a size: each is held against the length of the file,
 * and where the chain breaks it is taken up again at the next `fmt ` or `data`.
 * Sources: Microsoft RIFF specification 1991, EBU Tech 3306 (RF64), ITU-R BS.2088 (BW64).
 */

import type { ByteSource } from './source.ts';
import { HeaderReader } from './source.ts';

export interface Chunk {
  readonly id: string;
  /** First byte of the body. */
  readonly start: number;
  /** Bytes of the body that are in the file. */
  readonly size: number;
}
export interface WavLayout {
  readonly container: 'RIFF' | 'RIFX' | 'RF64' | 'BW64';
  readonly bigEndian: boolean;
  readonly chunks: readonly Chunk[];
  readonly fmt: Chunk | null;
  readonly data: Chunk | null;
  /** What the header gets wrong and the walk mended, in words. */
  readonly mended: readonly string[];
  /** Set when the data chunk claims more than the file holds. */
  readonly truncated: { readonly claimed: number } | null;
  /** Set when the sound is cut into pieces that cannot be put together safely. */
  readonly pieces: boolean;
}

const containers = ['RIFF', 'RIFX', 'RF64', 'BW64'] as const;
const known = new Set(
  'fmt |data|fact|LIST|cue |smpl|bext|JUNK|junk|PAD |FLLR|PEAK|inst|plst|id3 |ID3 |iXML|axml|chna|ds64|DISP|acid|PAD|afsp|wavl|slnt|labl|note|cart|levl|link|minf|elm1|regn|umid|_PMX|ltxt|LGWV|CSET'.split(
    '|',
  ),
);
const printable = /^[\x20-\x7e]{4}$/;
/** A size a writer leaves when it could not come back to fill it in: all ones, or close to it. */
const leftOpen = (size: number) => size >= 0x7fffff00;
const mostChunks = 20_000;
const searchBytes = 1 << 20;

/** Where the RIFF header begins: at 0, behind a byte order mark or behind ID3 tags; -1 where there is none. */
export function findRiff(reader: HeaderReader): number {
  const at = (offset: number) =>
    containers.some(id => id === reader.text(offset, 4)) && reader.text(offset + 8, 4) === 'WAVE' ? offset : -1;
  if (at(0) === 0) return 0;
  if (reader.text(0, 3) === '\xef\xbb\xbf') return at(3);
  if (reader.text(0, 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + (reader.byte(i) & 127), 0);
    return at(10 + size);
  }
  return -1;
}

/** Null when the file is no WAVE file at all. */
export function walkRiff(source: ByteSource): WavLayout | null {
  const reader = new HeaderReader(source);
  const base = findRiff(reader);
  if (base < 0) return null;
  return new Walk(reader, base).run();
}

class Walk {
  readonly #reader: HeaderReader;
  readonly #base: number;
  readonly #big: boolean;
  readonly #container: WavLayout['container'];
  readonly #chunks: Chunk[] = [];
  readonly #mended: string[] = [];
  #fmt: Chunk | null = null;
  #data: Chunk | null = null;
  #truncated: { claimed: number } | null = null;
  #longSize: number | null = null;
  #pieces = false;

  constructor(reader: HeaderReader, base: number) {
    this.#reader = reader;
    this.#base = base;
    this.#container = reader.text(base, 4) as WavLayout['container'];
    this.#big = this.#container === 'RIFX';
  }

  run(): WavLayout {
    const reader = this.#reader;
    if (this.#base > 0) this.#mended.push(`${this.#base} other bytes stand before the header`);
    let at: number | null = this.#base + 12;
    while (at !== null && at + 8 <= reader.size && this.#chunks.length < mostChunks) at = this.#step(at);
    if (this.#data === null) this.#lookInsideWavl();
    if (this.#fmt && this.#data && this.#fmt.start > this.#data.start) {
      this.#mended.push('the format stands behind the sound');
    }
    this.#checkRiffSize();
    return {
      container: this.#container,
      bigEndian: this.#big,
      chunks: this.#chunks,
      fmt: this.#fmt,
      data: this.#data,
      mended: this.#mended,
      truncated: this.#truncated,
      pieces: this.#pieces,
    };
  }

  /** Takes the chunk at `at`; answers where the next one begins. */
  #step(at: number): number | null {
    const reader = this.#reader;
    const id = reader.text(at, 4);
    const declared = reader.u32(at + 4, this.#big);
    const left = reader.size - at - 8;
    if (!printable.test(id)) return this.#resync(at);
    const lower = id.toLowerCase();
    if (lower === 'data' && (id === 'data' || this.#data === null)) return this.#takeData(id, at + 8, declared, left);
    if (declared > left) return this.#overrun(id, at, left);
    const chunk = { id, start: at + 8, size: declared };
    this.#chunks.push(chunk);
    if (lower === 'fmt ') this.#takeFmt(chunk);
    if (id === 'ds64' && declared >= 16) this.#longSize = reader.u64(at + 16, this.#big);
    return this.#after(at + 8 + declared, declared);
  }

  #takeFmt(chunk: Chunk) {
    if (chunk.id !== 'fmt ') this.#mended.push(`the chunk “fmt ” is written “${chunk.id}”`);
    if (this.#fmt === null) this.#fmt = chunk;
    else this.#mended.push('there are two format chunks, the first one is used');
  }

  #takeData(id: string, start: number, declared32: number, left: number): number | null {
    if (id !== 'data') this.#mended.push(`the chunk “data” is written “${id}”`);
    const long = this.#container === 'RF64' || this.#container === 'BW64';
    const declared = long && declared32 === 0xffffffff && this.#longSize !== null ? this.#longSize : declared32;
    let size = Math.min(declared, left);
    if (declared === 0 && left > 0 && !this.#plausible(start)) {
      size = left;
      this.#mended.push('the size of the sound is 0, it runs to the end of the file');
    } else if (declared > left && leftOpen(declared) && !(declared === this.#longSize)) {
      this.#mended.push('the size of the sound was never filled in, it runs to the end of the file');
    } else if (declared > left) this.#truncated = { claimed: declared };
    const chunk = { id, start, size };
    this.#chunks.push(chunk);
    if (this.#data === null || (this.#data.size === 0 && size > 0)) this.#data = chunk;
    else if (size > 0) this.#mended.push('there are two sound chunks, only the first is heard');
    return this.#after(start + size, size);
  }

  /** A chunk that claims to end behind the end of the file. */
  #overrun(id: string, at: number, left: number): number | null {
    if (id.toLowerCase() === 'fmt ' && this.#fmt === null) {
      const chunk = { id, start: at + 8, size: left };
      this.#chunks.push(chunk);
      this.#takeFmt(chunk);
    }
    return this.#resync(at + 4, `the size of the chunk “${id}” is wrong`);
  }

  /** Odd chunks are followed by one byte of padding, which some writers forget. */
  #after(end: number, size: number): number | null {
    if (size % 2 === 0) return end;
    const unpadded = this.#reader.text(end, 4);
    const padded = this.#reader.text(end + 1, 4);
    if (known.has(unpadded) && !known.has(padded)) {
      this.#mended.push('a padding byte is missing');
      return end;
    }
    return end + 1;
  }

  #plausible(at: number): boolean {
    const size = this.#reader.u32(at + 4, this.#big);
    return known.has(this.#reader.text(at, 4)) && at + 8 + size <= this.#reader.size + 1;
  }

  /** Looks for the chunk still missing behind a broken place. What follows once both are found is of no matter. */
  #resync(at: number, why = 'the chain of chunks is broken'): number | null {
    if (this.#fmt !== null && this.#data !== null) return null;
    const reader = this.#reader;
    const [from, to] = [Math.max(this.#base + 12, at - 3), at + searchBytes];
    const found = (['fmt ', 'data'] as const)
      .filter(id => (id === 'fmt ' ? this.#fmt : this.#data) === null)
      .map(id => reader.find(id, from, to))
      .filter(place => place >= 0 && place + 8 <= reader.size);
    if (found.length === 0) return null;
    this.#mended.push(why);
    return Math.min(...found);
  }

  /** `LIST wavl` holds the sound as a list of pieces; one piece is as good as a data chunk. */
  #lookInsideWavl() {
    const reader = this.#reader;
    const list = this.#chunks.find(chunk => chunk.id === 'LIST' && reader.text(chunk.start, 4) === 'wavl');
    if (!list) return;
    const found: Chunk[] = [];
    for (let at = list.start + 4; at + 8 <= list.start + list.size && found.length < 1000; ) {
      const size = Math.min(reader.u32(at + 4, this.#big), list.start + list.size - at - 8);
      found.push({ id: reader.text(at, 4), start: at + 8, size });
      at += 8 + size + (size % 2);
    }
    const only = found[0];
    if (found.length === 1 && only?.id === 'data') {
      this.#data = only;
      this.#mended.push('the sound stands inside a list');
    } else if (found.length > 0) this.#pieces = true;
  }

  #checkRiffSize() {
    if (this.#data === null || this.#truncated !== null || this.#mended.length > 0) return;
    const long = this.#container === 'RF64' || this.#container === 'BW64';
    if (long) {
      if (this.#longSize === null) this.#mended.push('the chunk with the long sizes is missing');
      return;
    }
    const end = this.#base + 8 + this.#reader.u32(this.#base + 4, this.#big);
    // One byte more or less is the padding byte, which writers count or not as they like.
    if (end + 1 < this.#data.start + this.#data.size || end > this.#reader.size + 1) {
      this.#mended.push('the size of the whole file is wrong');
    }
  }
}
