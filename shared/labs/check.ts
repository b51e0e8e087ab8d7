/**
 * What a goal may ask for. Checks look at state and behaviour, never at clicks: at objects, found by a tolerant name or by
 * their shape; at flows; at what a call does.
 */
import { z } from 'zod';
import { callerStep, script } from '../simulation/script.ts';
import { traceEvents } from '../simulation/trace.ts';
import { entityIds } from '../tenant/entities.ts';
import { line, note, slug } from './common-schema.ts';

const entity = z.enum(entityIds as unknown as readonly [string, ...string[]]);

/**
 * What a field should hold: a value; `"@team/TeamA_{ID}"` for that object; `{oneOf}`, `{min, max}`, `{not}`, `{filled}`;
 * for a list `{has}` (at least these), `{are}` (these and no others, in any order) or `{inOrder}`; each element again a
 * value, or for lists of records an object of fields.
 */
export type Expected =
  | string
  | number
  | boolean
  | null
  | { readonly oneOf: readonly Expected[] }
  | { readonly min?: number | string; readonly max?: number | string }
  | { readonly not: Expected }
  | { readonly filled: boolean }
  | { readonly has: readonly ExpectedItem[] }
  | { readonly are: readonly ExpectedItem[] }
  | { readonly inOrder: readonly ExpectedItem[] };
export type ExpectedItem = Expected | { readonly fields: Readonly<Record<string, Expected>> };

const bound = z.union([z.number(), z.string().max(60)]);
const expected: z.ZodType<Expected> = z.lazy(() =>
  z.union([
    z.string().max(500),
    z.number(),
    z.boolean(),
    z.null(),
    z.strictObject({ oneOf: z.array(expected).min(1).max(50) }),
    z.strictObject({ not: expected }),
    z.strictObject({ filled: z.boolean() }),
    z.strictObject({ has: z.array(item).max(100) }),
    z.strictObject({ are: z.array(item).max(100) }),
    z.strictObject({ inOrder: z.array(item).max(100) }),
    z.strictObject({ min: bound.exactOptional(), max: bound.exactOptional() }),
  ]),
) as z.ZodType<Expected>;
const fields = z.record(z.string().max(80), expected);
const item: z.ZodType<ExpectedItem> = z.lazy(() =>
  z.union([expected, z.strictObject({ fields })]),
) as z.ZodType<ExpectedItem>;

/** One line of a trace, in the order they are named; what is left out may be anything. */
export const traceStep = z.strictObject({
  event: z.enum(Object.keys(traceEvents) as [keyof typeof traceEvents]).exactOptional(),
  activity: z.string().max(60).exactOptional(),
  outcome: z.string().max(80).exactOptional(),
  /** The sound that is played: `@audio-file/welcome_{ID}.wav`. */
  plays: line.exactOptional(),
  /** The queue the contact enters: `@queue/Q_{ID}`. */
  queue: line.exactOptional(),
  /** The team that joins in, or that answers: `@team/TeamC_{ID}`. */
  team: line.exactOptional(),
  /** How often, at least. */
  times: z.int().min(1).max(100).default(1),
  /** Seconds since the call began: no earlier, no later. */
  after: bound.exactOptional(),
  before: bound.exactOptional(),
  /** The same in words for the learner, such as "the greeting is heard". */
  say: note,
});
export type TraceStep = z.infer<typeof traceStep>;

/** A value of the learner in the place of a key or of seconds; the script is parsed again once it is filled. */
const placeholder = z.string().regex(/^\{[A-Za-z][A-Za-z0-9]*\}$/, { error: 'A placeholder is {name}.' });
const heldStep = z.union([
  callerStep,
  z.strictObject({ press: placeholder }),
  z.strictObject({ wait: placeholder }),
]) as unknown as typeof callerStep;
/** The script of a call as far as a lab says it: names may hold placeholders, the seed and the start have defaults. */
const callScript = script
  .partial()
  .omit({ dnis: true, entryPoint: true })
  .extend({ caller: z.array(heldStep).max(1_000).optional() });

const single = z.discriminatedUnion('kind', [
  /**
   * An object with these values. Each field is an equal part of the points, and the name one more, unless the object was
   * `given` with the start state.
   */
  z.strictObject({
    kind: z.literal('object'),
    entity,
    name: line,
    expect: fields.default({}),
    given: z.boolean().default(false),
  }),
  /** No object of that name, or with these values. Gives no points by itself: where it does not hold, the goal gives none. */
  z.strictObject({ kind: z.literal('absent'), entity, name: line.exactOptional(), expect: fields.default({}) }),
  /** So many objects with these values, beyond those every tenant has. */
  z.strictObject({ kind: z.literal('count'), entity, min: z.int().min(1).max(1_000), expect: fields.default({}) }),
  /** A flow: its draft without errors, its newest version, the same as the draft. */
  z.strictObject({
    kind: z.literal('flow'),
    name: line,
    valid: z.boolean().default(false),
    published: z.boolean().default(false),
    /** The newest version says what the draft says. */
    current: z.boolean().default(false),
    /** Activities it must hold, anywhere. */
    uses: z.array(z.string().max(60)).max(50).default([]),
    /** It was there in the start state, so that being there gives nothing. */
    given: z.boolean().default(false),
  }),
  /** Which flow a call to this entry point meets now. */
  z.strictObject({ kind: z.literal('routes'), entryPoint: line, flow: line }),
  /** A call and what it does: each step of `expect` in order, nothing of `never`. */
  z.strictObject({
    kind: z.literal('call'),
    /** A flow's draft, its newest version, or what an entry point or a dialled number leads to. */
    to: z.union([
      z.strictObject({ draft: line }),
      z.strictObject({ published: line }),
      z.strictObject({ entryPoint: line }),
      z.strictObject({ number: line }),
    ]),
    script: callScript.default({}),
    expect: z.array(traceStep).max(100).default([]),
    never: z.array(traceStep).max(50).default([]),
    /** All or nothing: for flows the start state holds, of which a part works already. */
    whole: z.boolean().default(false),
    /** How the call may end. */
    ends: z.array(z.string().max(40)).max(20).default([]),
  }),
  /** A question of the lab, answered rightly: half the points at the second try, none after. */
  z.strictObject({ kind: z.literal('answer'), question: slug }),
]);
export type SingleCheck = z.infer<typeof single>;

/** Several checks as one goal, each an equal part; or designs that are as good as each other, of which the best counts. */
export interface CombinedCheck {
  readonly kind: 'all' | 'any';
  readonly of: readonly Check[];
}
export type Check = SingleCheck | CombinedCheck;

export const check: z.ZodType<Check> = z.union([
  single,
  z.strictObject({
    kind: z.enum(['all', 'any']),
    of: z
      .array(z.lazy(() => check))
      .min(1)
      .max(20),
  }),
]) as z.ZodType<Check>;

/** The checks a goal consists of. */
export const singleChecks = (check: Check): readonly SingleCheck[] =>
  'of' in check ? check.of.flatMap(singleChecks) : [check];
