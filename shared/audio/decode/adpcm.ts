/**
 * MS ADPCM and IMA (DVI) ADPCM, block by block. Sources: Microsoft "Multimedia Data Standards Update" 1994 (both block
 * layouts, the adaptation table of MS ADPCM), IMA "Recommended Practices" 1992 (step table and index steps).
 */
import type { WavFormat } from '../format.ts';

const clamp16 = (value: number): number => (value > 32767 ? 32767 : value < -32768 ? -32768 : value);
const s16 = (bytes: Uint8Array, at: number): number => ((bytes[at + 1]! << 24) >> 16) | bytes[at]!;
const signed4 = (nibble: number): number => (nibble & 8 ? nibble - 16 : nibble);

const adaptation = [230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230] as const;

/** Decodes one block into interleaved 16-bit samples; answers the frames it held. */
export function decodeMsBlock(format: WavFormat, block: Uint8Array, out: Int16Array): number {
  const { channels, coefficients } = format;
  const head = 7 * channels;
  if (block.length < head) return 0;
  const frames = Math.min(format.blockFrames, 2 + Math.floor(((block.length - head) * 2) / channels));
  const state = Array.from({ length: channels }, (_, c) => {
    const predictor = coefficients[Math.min(block[c]!, coefficients.length - 1)]!;
    return {
      a: predictor[0],
      b: predictor[1],
      delta: s16(block, channels + 2 * c),
      last: s16(block, 3 * channels + 2 * c),
      before: s16(block, 5 * channels + 2 * c),
    };
  });
  state.forEach((channel, c) => {
    out[c] = channel.before;
    if (frames > 1) out[channels + c] = channel.last;
  });
  for (let i = 0; i < (frames - 2) * channels; i++) {
    const byte = block[head + (i >> 1)]!;
    const nibble = i % 2 === 0 ? byte >> 4 : byte & 15;
    const channel = state[i % channels]!;
    const predicted = (channel.last * channel.a + channel.before * channel.b) >> 8;
    const sample = clamp16(predicted + signed4(nibble) * channel.delta);
    channel.before = channel.last;
    channel.last = sample;
    channel.delta = Math.max(16, (channel.delta * adaptation[nibble]!) >> 8);
    out[2 * channels + i] = sample;
  }
  return frames;
}

/** Each step is 1.1 times the one before. */
// biome-ignore format: a table
const steps = [
  7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143,
  157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552,
  1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487,
  12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767,
] as const;
const indexSteps = [-1, -1, -1, -1, 2, 4, 6, 8] as const;

/** As `decodeMsBlock`. Each channel's nibbles come in runs of four bytes. */
export function decodeImaBlock(format: WavFormat, block: Uint8Array, out: Int16Array): number {
  const { channels } = format;
  const head = 4 * channels;
  if (block.length < head) return 0;
  const runs = Math.floor((block.length - head) / (channels === 1 ? 1 : 8));
  const frames = Math.min(format.blockFrames, 1 + runs * (channels === 1 ? 2 : 8));
  for (let c = 0; c < channels; c++) {
    let sample = s16(block, 4 * c);
    let index = Math.min(88, block[4 * c + 2]!);
    out[c] = sample;
    for (let n = 0; n < frames - 1; n++) {
      const at = channels === 1 ? head + (n >> 1) : head + (n >> 3) * 8 + c * 4 + ((n & 7) >> 1);
      const nibble = n % 2 === 0 ? block[at]! & 15 : block[at]! >> 4;
      const step = steps[index]!;
      let change = step >> 3;
      if (nibble & 1) change += step >> 2;
      if (nibble & 2) change += step >> 1;
      if (nibble & 4) change += step;
      sample = clamp16(nibble & 8 ? sample - change : sample + change);
      index = Math.max(0, Math.min(88, index + indexSteps[nibble & 7]!));
      out[(n + 1) * channels + c] = sample;
    }
  }
  return frames;
}
