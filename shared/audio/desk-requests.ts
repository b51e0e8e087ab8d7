/** What the window may ask of the audio tool. Apart from `desk.ts`, so that the window itself need not load the schemas. */
import { z } from 'zod';

export const fileIds = z.array(z.string().min(1).max(64)).max(20_000);

export const shapeRequest = z.strictObject({
  channel: z.enum(['mix', 'left', 'right']),
  trim: z.boolean(),
  /** Milliseconds at both ends. */
  fade: z.number().min(0).max(10_000).nullable(),
  /** A target for loudness, by one of two standards. */
  level: z
    .union([
      z.strictObject({ by: z.literal('lufs'), target: z.number().min(-60).max(0) }),
      z.strictObject({ by: z.literal('speech'), target: z.number().min(-60).max(0) }),
    ])
    .nullable(),
  /** Ceiling in dB true peak. */
  limit: z.number().min(-30).max(0).nullable(),
  highpass: z.boolean(),
  dc: z.boolean(),
});
export type ShapeRequest = z.output<typeof shapeRequest>;
export const convertRequest = z.strictObject({
  ids: fileIds,
  law: z.enum(['ulaw', 'alaw']),
  shape: shapeRequest,
  overwrite: z.boolean(),
  /** Replaces what was made of the same files before, and nothing else. */
  again: z.boolean(),
  /** Writes our own form even where the file could be copied as it is. */
  clean: z.boolean(),
});
export type ConvertRequest = z.output<typeof convertRequest>;

export const side = z.enum(['original', 'caller']);
export type Side = z.output<typeof side>;
