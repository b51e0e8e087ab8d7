/** A call as a person made it, to be made again: what was dialled, the script around it, and what was done at which time. */
import { z } from 'zod';
import { recordId } from '../base/fields/reference.ts';
import { actsOf, deed } from './acts.ts';
import { script } from './script.ts';

/** Which flow takes the call: the one its number leads to, or a given one. */
export const callTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('flow'), id: recordId, draft: z.boolean() }),
]);
export type CallTarget = z.infer<typeof callTarget>;

export const savedScript = z.strictObject({
  name: z.string().trim().min(1, { error: 'A script needs a name.' }).max(120),
  target: callTarget,
  /** Without acts of its own: what was done stands in `deeds`. */
  script: script.omit({ acts: true }),
  deeds: z.array(deed).max(10_000),
});
export type SavedScript = z.infer<typeof savedScript>;

export interface StoredScript extends SavedScript {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** The call as a script for `flow simulate`; there it gives the same trace where the same flow takes it. */
export function scriptFileOf({ script: call, deeds }: Pick<SavedScript, 'script' | 'deeds'>): string {
  const { caller, agents, answers, http, variables, ...rest } = call;
  const given = Object.entries({ agents, answers, http }).filter(([, list]) => list.length > 0);
  const content = {
    ...rest,
    ...(caller.length > 0 ? { caller } : {}),
    ...Object.fromEntries(given),
    ...(Object.keys(variables).length > 0 ? { variables } : {}),
    acts: actsOf(deeds),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A prompt's samples as they lie in its file. */
export interface PromptSound {
  readonly law: 'ulaw' | 'alaw';
  /** One byte a sample, 8,000 a second. */
  readonly codes: Uint8Array;
}
