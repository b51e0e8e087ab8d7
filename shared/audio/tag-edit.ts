/** Tags and cue points as values, apart from the library that reads them. */
import { z } from 'zod';

export const cue = z.strictObject({
  /** From the beginning of the sound. */
  seconds: z.number().min(0).max(1_000_000),
  label: z.string().max(200),
});
export type Cue = z.output<typeof cue>;

/** Four-letter names of RIFF INFO, such as INAM (title), IART, ICMT. */
const infoName = z.string().regex(/^[A-Z0-9]{4}$/);

export const tagEdit = z.strictObject({
  /** What changes; an empty text takes the tag away. */
  info: z.record(infoName, z.string().max(4000)),
  /** All cue points there shall be; left out, they stay. */
  cues: z.array(cue).max(1000).optional(),
});
export type TagEdit = z.output<typeof tagEdit>;

export interface Tags {
  readonly info: Readonly<Record<string, string>>;
  readonly cues: readonly Cue[];
  /** Of a broadcast WAV; null without one. */
  readonly broadcast: { readonly description: string; readonly originator: string; readonly date: string } | null;
  readonly loops: number;
}
