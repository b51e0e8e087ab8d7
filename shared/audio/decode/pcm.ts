/** One sample of one channel out of its bytes, as a number of -1 … 1. */
import type { WavFormat } from '../format.ts';
import { decodeTable } from '../g711.ts';

/** Floats are held within these: louder ones clip at the encoder anyway, and smaller ones only make processors slow. */
export const loudest = 65536;
export const faintest = 1e-20;

type Sampler = (bytes: Uint8Array, at: number) => number;

/** Answers NaN for a float that is not a number or infinite. Wider containers hold their sample in the upper bits. */
export function sampler(format: WavFormat, rightJustified: boolean): Sampler {
  const { codec, container, bits, bigEndian } = format;
  if (codec === 'ulaw' || codec === 'alaw') {
    const table = Float32Array.from(decodeTable(codec), value => value / 32768);
    return (bytes, at) => table[bytes[at]!]!;
  }
  if (codec === 'float') return floatSampler(container, bigEndian);
  if (container === 1) return (bytes, at) => (bytes[at]! - 128) / 128;
  // Top byte first; four bytes say all a 32-bit float can hold.
  const used = Math.min(container, 4);
  const place = (n: number) => (bigEndian ? n : container - 1 - n);
  const [b0, b1, b2, b3] = [place(0), place(1), place(2), place(3)];
  const integer: Sampler =
    used === 2
      ? (bytes, at) => (bytes[at + b0]! << 24) | (bytes[at + b1]! << 16)
      : used === 3
        ? (bytes, at) => (bytes[at + b0]! << 24) | (bytes[at + b1]! << 16) | (bytes[at + b2]! << 8)
        : (bytes, at) => (bytes[at + b0]! << 24) | (bytes[at + b1]! << 16) | (bytes[at + b2]! << 8) | bytes[at + b3]!;
  if (rightJustified) return (bytes, at) => (integer(bytes, at) << (container * 8 - bits)) / 2147483648;
  return (bytes, at) => integer(bytes, at) / 2147483648;
}

function floatSampler(container: number, bigEndian: boolean): Sampler {
  const bytesOfOne = new Uint8Array(8);
  const view = new DataView(bytesOfOne.buffer);
  return (bytes, at) => {
    for (let i = 0; i < container; i++) bytesOfOne[i] = bytes[at + i]!;
    const value = container === 4 ? view.getFloat32(0, !bigEndian) : view.getFloat64(0, !bigEndian);
    if (!Number.isFinite(value)) return Number.NaN;
    const size = Math.abs(value);
    return size < faintest ? 0 : size > loudest ? Math.sign(value) * loudest : value;
  };
}
