/** What the window shows of a lab file before it leaves. */
import { z } from 'zod';

export const handInChoices = z.strictObject({
  as: z.enum(['name', 'alias', 'none']),
  /** Used with `alias`; '' for the one that follows from the learner's number. */
  alias: z.string().trim().max(120),
  withoutText: z.boolean(),
  withAudio: z.boolean(),
});
export type HandInChoices = z.infer<typeof handInChoices>;

/** One file within a lab file. */
export interface LabFileEntry {
  readonly path: string;
  readonly bytes: number;
}

export interface HandInPreview {
  readonly learner: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** Each with its text; null for a sound. Long texts are cut. */
  readonly entries: readonly (LabFileEntry & { readonly text: string | null })[];
}
/** Characters of an entry that are shown. */
export const mostShown = 100_000;
