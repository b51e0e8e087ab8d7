/** The simulation script: who calls, what they do, which agents are there, and what services answer. */
import { z } from 'zod';
import type { Json } from '../base/canonical-json.ts';
import { err, ok, type Result } from '../base/result.ts';
import { placesIn } from '../data/json/json-places.ts';
import { JsonSyntaxError, readJson } from '../data/json/json-reader.ts';
import { scriptedAct } from './acts.ts';
import { longest } from './limits.ts';

const seconds = z.number().min(0).max(longest);
const words = (max: number) => z.string().max(max);
const json = z.json() as z.ZodType<Json>;

const keys = (most: number, error: string) =>
  z
    .string()
    .max(most, { error })
    .regex(/^[0-9A-D*#]+$/, { error });

export const callerStep = z.union(
  [
    z.strictObject({ press: keys(1, 'One key is pressed: 0 to 9, A to D, * or #.') }),
    z.strictObject({ digits: keys(64, 'Digits are 1 to 64 of the keys 0 to 9, A to D, * and #.') }),
    z.strictObject({ say: words(1_000) }),
    z.strictObject({ wait: seconds }),
    z.strictObject({ hangup: z.literal(true) }),
  ],
  {
    error:
      'A step of the caller is {"press": "1"}, {"digits": "1234#"}, {"say": "…"}, {"wait": 12} or {"hangup": true}; keys are 0 to 9, A to D, * and #.',
  },
);
export type CallerStep = z.infer<typeof callerStep>;

export const scriptedAgent = z.strictObject({
  /** Name or e-mail address; a user of the tenant brings their id and skills along. */
  name: words(200).min(1),
  /** Name or id of the team. */
  team: words(200).min(1),
  /** By name of the skill. */
  skills: z.record(words(100), z.union([z.string().max(100), z.number(), z.boolean()])).exactOptional(),
  /** Seconds since the start at which the agent is available, and signs out. */
  from: seconds,
  until: seconds.exactOptional(),
  handleSeconds: seconds,
});
export type ScriptedAgent = z.infer<typeof scriptedAgent>;

/** What a virtual agent, function, rule, transfer, callback or survey answers; several of one node are given in order. */
export const answer = z.strictObject({
  /** Label of the node. */
  node: words(200).min(1),
  /** Id or words of an outcome, such as `escalated`. */
  outcome: words(200),
  output: json.exactOptional(),
});
export type Answer = z.infer<typeof answer>;

export const httpMock = z.strictObject({
  /** Any method when left out. */
  method: words(10).exactOptional(),
  /** The whole address; `*` stands for anything. Without a `?`, the query does not count. */
  url: words(4_000).min(1),
  /** 100 to 599; 0 when the service cannot be reached. */
  status: z.union([z.literal(0), z.int().min(100).max(599)]),
  headers: z.record(words(200), words(4_000)).exactOptional(),
  /** Text, or JSON that is sent as text. */
  body: json.exactOptional(),
  delaySeconds: seconds.exactOptional(),
  /** How many requests it answers; later ones go to the next that fits. */
  times: z.int().min(1).max(1_000_000).exactOptional(),
});
export type HttpMock = z.infer<typeof httpMock>;

export const script = z.strictObject({
  /** Decides everything that is left to chance. */
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  /** When the call begins, ISO 8601 with zone, such as 2026-05-04T10:00:00Z. */
  start: z.iso.datetime({ offset: true, error: 'The start is a moment with its zone, such as 2026-05-04T10:00:00Z.' }),
  /** Number of the caller; '' when it is withheld. */
  ani: words(40).default('+15550100'),
  /** The number that is dialled. */
  dnis: words(40).default(''),
  /** Name or id of the entry point the call arrives at, instead of the one of the number. */
  entryPoint: words(200).exactOptional(),
  caller: z.array(callerStep).max(10_000).default([]),
  agents: z.array(scriptedAgent).max(10_000).default([]),
  answers: z.array(answer).max(10_000).default([]),
  http: z.array(httpMock).max(10_000).default([]),
  /** Values variables of the flow start with instead of their own. */
  variables: z
    .record(words(80), json, { error: 'Variables are given by name, such as {"Language": "pt-PT"}.' })
    .default({}),
  /** What people did in a call made by hand, each at its second: the call runs as on the call screen. */
  acts: z.array(scriptedAct).max(10_000).exactOptional(),
});
/** With everything that may be left out. */
export type Script = z.infer<typeof script>;
export type ScriptInput = z.input<typeof script>;

export interface ScriptProblem {
  /** 1 for the first line of the file. */
  readonly line: number;
  /** Where in the script, such as `caller.2.press`; '' for the whole. */
  readonly field: string;
  readonly message: string;
}

/** Characters: some hundred thousand steps. */
const mostCharacters = 16 * 1024 * 1024;

/** A script from its text, or every reason why it is none, each with its line. */
export function readScript(text: string): Result<Script, readonly ScriptProblem[]> {
  const refuse = (line: number, field: string, message: string) => err([{ line, field, message }]);
  if (text.length > mostCharacters) return refuse(1, '', 'It is longer than 16 million characters.');
  const source = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    readJson(source, 64, 2_000_000);
    value = JSON.parse(source);
  } catch (cause) {
    if (!(cause instanceof JsonSyntaxError)) throw cause;
    return refuse(cause.line, '', `It is not JSON: ${cause.message}.`);
  }
  const parsed = script.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.slice(0, 50);
  const paths = issues.map(({ path, ...issue }) => {
    const keys = path.map(key => (typeof key === 'number' ? key : String(key)));
    return issue.code === 'unrecognized_keys' ? [...keys, issue.keys[0] ?? ''] : keys;
  });
  const places = placesNear(source, paths);
  return err(
    issues.map((issue, index) => ({
      line: lineAt(source, places[index] ?? 0),
      field: (paths[index] ?? []).join('.'),
      message: reasonOf(issue, value),
    })),
  );
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};

/** What is wrong with one value of the script, in the words of a person. */
function reasonOf(issue: z.core.$ZodIssue, whole: unknown): string {
  if (issue.code === 'unrecognized_keys')
    return `There is no field called ${JSON.stringify(String(issue.keys[0]).slice(0, 80))}.`;
  const kind = issue.code === 'invalid_type' ? kinds[issue.expected] : undefined;
  if (kind === undefined) return issue.message;
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], whole);
  return found === undefined
    ? `It is missing: ${kind} is expected.`
    : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} is expected.`;
}

/** Where the value of each path begins, or the nearest value around it that is there. */
function placesNear(source: string, paths: readonly (readonly (string | number)[])[]): number[] {
  return paths.map(path => {
    for (let length = path.length; length >= 0; length -= 1) {
      const [place] = placesIn(source, [path.slice(0, length)]);
      if (place) return place.start;
    }
    return 0;
  });
}

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
