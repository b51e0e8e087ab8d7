/** A call as a person made it, to be made again: what was dialled, the script around it, and what was done at which time. */
import { z } from 'zod';
import type { Json } from '../base/canonical-json.ts';
import { recordId } from '../base/fields/reference.ts';
import { script } from './script.ts';
import type { Action } from './simulation.ts';

const json = z.json() as z.ZodType<Json>;
const words = (max: number) => z.string().max(max);
const call = z.int().min(0).exactOptional();
const agent = words(200).min(1);

/** What a person does; see `Action`. Further calls are not dialled by hand. */
export const deedAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('press'), key: z.string().regex(/^[0-9A-D*#]$/), call }),
  z.strictObject({ kind: z.literal('say'), text: words(1_000), call }),
  z.strictObject({ kind: z.literal('hang-up'), call }),
  z.strictObject({ kind: z.literal('answer-for'), outcome: words(200), output: json.exactOptional(), call }),
  z.strictObject({
    kind: z.literal('sign-in'),
    agent,
    team: agent,
    skills: z.record(words(100), z.union([words(100), z.number(), z.boolean()])).exactOptional(),
    ready: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['ready', 'idle', 'answer', 'agent-hang-up', 'sign-out']), agent }),
]) satisfies z.ZodType<Action>;
export type DeedAction = z.infer<typeof deedAction>;

/** Something a person did; `at` in ms of virtual time since the call began. */
const deed = z.strictObject({ at: z.int().min(0), action: deedAction });
export type Deed = z.infer<typeof deed>;

/** Which flow takes the call: the one its number leads to, or a given one. */
export const callTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('flow'), id: recordId, draft: z.boolean() }),
]);
export type CallTarget = z.infer<typeof callTarget>;

export const savedScript = z.strictObject({
  name: z.string().trim().min(1, { error: 'A script needs a name.' }).max(120),
  target: callTarget,
  script,
  deeds: z.array(deed).max(10_000),
});
export type SavedScript = z.infer<typeof savedScript>;

export interface StoredScript extends SavedScript {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** A prompt's samples as they lie in its file. */
export interface PromptSound {
  readonly law: 'ulaw' | 'alaw';
  /** One byte a sample, 8,000 a second. */
  readonly codes: Uint8Array;
}
