/** Drawings as files that come from a window. */
import { z } from 'zod';

/** Nothing larger than a poster. */
export const mostBytes = 64 * 1024 * 1024;
const isPng = (bytes: Uint8Array): boolean =>
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte);

/** Bytes that begin as a PNG file does. */
export const pngBytes = z
  .instanceof(Uint8Array)
  .refine(bytes => bytes.length <= mostBytes && isPng(bytes), 'is not a PNG file of at most 64 MiB');
