/**
 * The hot loops of the audio path, in AssemblyScript (a dialect of TypeScript that becomes WebAssembly). Built twice by
 * `build/generate/wasm.ts`: with the SIMD every engine has, and with relaxed SIMD, where a multiplication and an addition
 * are one instruction. Pure functions over memory the caller lays out; nothing is allocated here.
 * The plain TypeScript beside it (`resample/engine.ts`, `decode/pcm.ts`) does the same and is what the tests hold it against.
 */

export { decodeF32, decodeS16, decodeS24, decodeS32, decodeTable } from './decode';
export { designFilter, designLaw, designResponse, designTwiddles } from './design';
export { encode } from './encode';
export { filterBetween, filterExact } from './filter';
export { cut, forward, gather, inverse, scatter } from './spectrum';
export { designPairs, filterStreams, keepTail, overlap, silence } from './streams';

/** The next pages of memory up to `bytes` in all; false when there is no more. */
export function reserve(bytes: i32): bool {
  const pages = (bytes + 65535) >>> 16;
  const more = pages - memory.size();
  return more <= 0 || memory.grow(more) >= 0;
}
