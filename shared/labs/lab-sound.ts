/** The sound files of a lab: made by the app from this description, so that a lab needs no binary files. */
import { z } from 'zod';
import { line } from './common-schema.ts';

export const labSound = z.strictObject({
  /** The file's name, such as `welcome_{ID}.wav`; a bad one where the lab is about that. */
  name: line,
  /** How long it plays, in seconds. */
  seconds: z.number().min(0.1).max(60),
  /** `chime` greets, `question` asks, `music` goes on and on, `farewell` ends. Each learner's has notes of their own. */
  tune: z.enum(['chime', 'question', 'music', 'farewell']),
  /** `ulaw` and `alaw` are what callers can hear; the others have to be converted. */
  format: z.enum(['ulaw', 'alaw', 'pcm16-8k', 'pcm16-16k', 'pcm16-44k-stereo']).default('ulaw'),
});
export type LabSound = z.infer<typeof labSound>;
