/** A file as the audio code sees it: a size known before anything is read, and ranges of bytes. Node's side is in `electron/services/audio`. */
export interface ByteSource {
  readonly size: number;
  /** Fills `into` from `offset`; answers how many bytes were there, less than asked only at the end of the file. */
  read(offset: number, into: Uint8Array): number;
}

export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read(offset, into) {
    const part = bytes.subarray(offset, Math.min(bytes.length, offset + into.length));
    into.set(part);
    return part.length;
  },
});

const pageSize = 4096;

/**
 * Small reads over a source, for headers: one page of 4 KiB is kept, so that walking chunk after chunk costs one read
 * for the usual file. Bytes past the end read as 0.
 */
export class HeaderReader {
  readonly size: number;
  readonly #source: ByteSource;
  #page = new Uint8Array(pageSize);
  #start = -1;
  #length = 0;

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  byte(offset: number): number {
    if (offset < 0 || offset >= this.size) return 0;
    if (this.#start < 0 || offset < this.#start || offset >= this.#start + this.#length) {
      this.#start = offset < pageSize ? 0 : offset;
      this.#length = this.#source.read(this.#start, this.#page);
    }
    return offset < this.#start + this.#length ? this.#page[offset - this.#start]! : 0;
  }

  u16(offset: number, bigEndian = false): number {
    const [a, b] = [this.byte(offset), this.byte(offset + 1)];
    return bigEndian ? (a << 8) | b : a | (b << 8);
  }

  u32(offset: number, bigEndian = false): number {
    const [a, b] = [this.u16(offset, bigEndian), this.u16(offset + 2, bigEndian)];
    return bigEndian ? a * 65536 + b : a + b * 65536;
  }

  /** Exact up to 2^53; anything above is far past any file and reads as Infinity. */
  u64(offset: number, bigEndian = false): number {
    const [low, high] = bigEndian
      ? [this.u32(offset + 4, true), this.u32(offset, true)]
      : [this.u32(offset), this.u32(offset + 4)];
    return high >= 0x200000 ? Number.POSITIVE_INFINITY : high * 2 ** 32 + low;
  }

  /** One character per byte. */
  text(offset: number, length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.byte(offset + i));
    return text;
  }

  bytes(offset: number, length: number): Uint8Array {
    const end = Math.min(this.size, offset + length);
    const out = new Uint8Array(Math.max(0, end - offset));
    for (let i = 0; i < out.length; i++) out[i] = this.byte(offset + i);
    return out;
  }

  /** First place of an ASCII word in [from, to), or -1. */
  find(word: string, from: number, to: number): number {
    const first = word.charCodeAt(0);
    for (let at = from; at + word.length <= Math.min(to, this.size); at++) {
      if (this.byte(at) === first && this.text(at, word.length) === word) return at;
    }
    return -1;
  }
}
