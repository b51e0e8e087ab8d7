/** What people do in a call that nobody scripted: as it is kept with a saved call, and as a script lists it. */
import { z } from 'zod';
import type { Json } from '../base/canonical-json.ts';
import { longest } from './limits.ts';

const json = z.json() as z.ZodType<Json>;
const words = (max: number) => z.string().max(max);
const call = z.int().min(0).max(999).exactOptional();
const agent = words(200).min(1);

/** Another caller: the same entry as the first, unless a flow of its own is named. Such callers do nothing by themselves. */
const dialled = z.strictObject({
  ani: words(40),
  dnis: words(40),
  flow: words(200).exactOptional(),
  entryPoint: words(200).exactOptional(),
  caller: z.array(z.never()).max(0).default([]),
  variables: z.record(words(80), json).default({}),
});

const actions = [
  z.strictObject({ kind: z.literal('dial'), call: dialled }),
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
  /** `code`: name or id of an idle code; the default one of the agent when left out. */
  z.strictObject({ kind: z.literal('idle'), agent, code: words(200).min(1).exactOptional() }),
  z.strictObject({ kind: z.enum(['ready', 'answer', 'agent-hang-up', 'sign-out']), agent }),
] as const;

/** What a person does; see `Action` of the engine, which takes it as it is. */
export const deedAction = z.discriminatedUnion('kind', actions);
export type DeedAction = z.infer<typeof deedAction>;

/** Something a person did; `at` in ms of virtual time since the simulation began. */
export const deed = z.strictObject({ at: z.int().min(0), action: deedAction });
export type Deed = z.infer<typeof deed>;

/** The same in a script, where all times are seconds: `{"at": 9.05, "kind": "press", "key": "1"}`. */
export const scriptedAct = z
  .looseObject({ at: z.number().min(0).max(longest), kind: z.string() })
  .superRefine(({ at: _, ...action }, context) => {
    for (const { path, message } of deedAction.safeParse(action).error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
  });

/** The acts of a script in their order, as the engine takes them. */
export const deedsOf = (acts: readonly z.infer<typeof scriptedAct>[]): Deed[] =>
  acts
    .map(({ at, ...action }) => ({ at: Math.round(at * 1000), action: deedAction.parse(action) }))
    .sort((a, b) => a.at - b.at);

/** Deeds as a script lists them. */
export const actsOf = (deeds: readonly Deed[]): Json[] =>
  deeds.map(({ at, action }) => ({ at: at / 1000, ...action }) as unknown as Json);
