/**
 * G.711 companding as ITU-T G.191 (Software Tool Library, g711.c) does it: the magnitude of a negative sample is its one's
 * complement, bits are cut off, decision values belong to the upper step. All 65,536 inputs are held against the SHA-256
 * of the reference tables in the tests. Recommendation: ITU-T G.711 (11/1988).
 */
import type { Law } from './format.ts';

function encodeUlaw(sample: number): number {
  const magnitude = Math.min(((sample < 0 ? ~sample : sample) >> 2) + 33, 0x1fff);
  const segment = 32 - Math.clz32(magnitude >> 6) + 1;
  const code = ((8 - segment) << 4) | (15 - ((magnitude >> segment) & 15));
  return sample < 0 ? code : code | 0x80;
}

function encodeAlaw(sample: number): number {
  let magnitude = (sample < 0 ? ~sample : sample) >> 4;
  if (magnitude > 15) {
    let exponent = 1;
    for (; magnitude > 31; magnitude >>= 1) exponent++;
    magnitude += (exponent << 4) - 16;
  }
  return (sample < 0 ? magnitude : magnitude | 0x80) ^ 0x55;
}

function decodeUlaw(code: number): number {
  const exponent = (~code >> 4) & 7;
  const step = 8 << exponent;
  const value = (0x80 << exponent) + step * (~code & 15) + step / 2 - 132;
  return code < 0x80 ? -value : value;
}

function decodeAlaw(code: number): number {
  const bits = (code ^ 0x55) & 0x7f;
  const exponent = bits >> 4;
  const mantissa = (((bits & 15) + (exponent > 0 ? 16 : 0)) << 4) + 8;
  const value = exponent > 1 ? mantissa << (exponent - 1) : mantissa;
  return code > 127 ? value : -value;
}

function once<T>(make: (law: Law) => T): (law: Law) => T {
  const made = new Map<Law, T>();
  return law => {
    const value = made.get(law) ?? make(law);
    made.set(law, value);
    return value;
  };
}

/** One code for every 16-bit sample, in the order -32768 … 32767. */
export const encodeTable = once(law => {
  const encode = law === 'ulaw' ? encodeUlaw : encodeAlaw;
  const table = new Uint8Array(65536);
  // Both laws cut off the lowest two bits at least.
  for (let i = 0; i < 65536; i += 4) table.fill(encode(i - 32768), i, i + 4);
  return table;
});

/** The 16-bit sample for each of the 256 codes. */
export const decodeTable = once(law => {
  const decode = law === 'ulaw' ? decodeUlaw : decodeAlaw;
  return Int16Array.from({ length: 256 }, (_, code) => decode(code));
});

/** The code of digital silence. */
export const silence: Readonly<Record<Law, number>> = { ulaw: 0xff, alaw: 0xd5 };

/**
 * From one law to the other by the tables 3 and 4 of G.711, which keep a call that changes law twice as it was; decoding
 * and encoding again would not. Written as runs: `[first level, last level, first result, rise]` of the 128 levels.
 */
// biome-ignore format: two tables
const runs = {
  ulaw: [[0, 15, 1, 0.5], [16, 31, 9, 1], [32, 35, 25, 2], [36, 47, 33, 1], [48, 48, 46, 1], [49, 63, 48, 1], [64, 80, 64, 1], [81, 127, 82, 1]],
  alaw: [[0, 7, 1, 2], [8, 24, 16, 1], [25, 31, 32.5, 0.5], [32, 43, 36, 1], [44, 47, 48, 0.5], [48, 62, 50, 1], [63, 79, 64, 1], [80, 127, 80, 1]],
} as const satisfies Record<Law, readonly (readonly [number, number, number, number])[]>;

export const transcodeTable = once(from => {
  const levels = new Uint8Array(128);
  for (const [first, last, start, rise] of runs[from]) {
    for (let level = first; level <= last; level++) levels[level] = Math.floor(start + (level - first) * rise);
  }
  return Uint8Array.from({ length: 256 }, (_, code) => {
    const positive = code >= 0x80;
    if (from === 'ulaw') return (positive ? 0xd5 : 0x55) ^ (levels[code ^ (positive ? 0xff : 0x7f)]! - 1);
    return (positive ? 0xff : 0x7f) ^ levels[code ^ (positive ? 0xd5 : 0x55)]!;
  });
});
