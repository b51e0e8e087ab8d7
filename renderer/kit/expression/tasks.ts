/**
 * What is done with expressions off the window's own thread. Plain functions of plain data: the worker runs them, and
 * tests do without one.
 */
import { type BodyFormat, previewBody, readBody } from '../../../shared/data/body/body.ts';
import type { BodyError } from '../../../shared/data/body/body-error.ts';
import { placesIn } from '../../../shared/data/json/json-places.ts';
import { writeJson } from '../../../shared/data/json/json-writer.ts';
import { answerAsWritten, evaluateJsonPath, type JsonPathError } from '../../../shared/data/jsonpath/jsonpath.ts';
import { analyze, type Finding } from '../../../shared/expression/analyze.ts';
import { evaluate } from '../../../shared/expression/evaluate.ts';
import { type ExplainedPart, explain } from '../../../shared/expression/explain.ts';
import { type Problem, parseTemplate } from '../../../shared/expression/parse.ts';
import type { Profile } from '../../../shared/expression/profile.ts';
import { contextOf, type SampleProblem, type Samples, sampleNames } from '../../../shared/expression/sample/sample.ts';

/** How expressions are read: the person's choices. */
export interface Dialect {
  readonly profile: Profile;
  readonly autoEscaping: boolean;
  readonly newLineTrimming: boolean;
}

export interface CheckTask {
  readonly kind: 'check';
  readonly source: string;
  /** Null: nobody knows which variables there are, and none is reported as missing. */
  readonly known: readonly { readonly name: string; readonly type: string }[] | null;
  readonly dialect: Dialect;
}
export interface Checked {
  readonly findings: readonly Finding[];
  /** What a test has to ask for. */
  readonly names: readonly string[];
}

export interface EvaluateTask {
  readonly kind: 'evaluate';
  readonly source: string;
  readonly samples: Samples;
  readonly dialect: Dialect;
  readonly strict: boolean;
  /** Milliseconds since 1970, for `now()`. */
  readonly now: number;
}
export type Evaluated = {
  readonly problems: readonly SampleProblem[];
  readonly parts: readonly ExplainedPart[];
} & (
  | { readonly ok: true; readonly value: string; readonly type: string; readonly steps: number }
  | { readonly ok: false; readonly error: Problem }
);

/** An example of a help page: its variables are JSON, and escaping is off so that it shows what it is about. */
export interface ExampleTask {
  readonly kind: 'example';
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly profile: Profile;
  readonly now: number;
}

export interface JsonPathTask {
  readonly kind: 'jsonpath';
  readonly path: string;
  readonly samples: Samples;
  readonly document: string;
  readonly format: BodyFormat;
  readonly dialect: Dialect;
  readonly now: number;
}
export interface FoundMatch {
  readonly path: string;
  readonly value: string;
  /** Stretches of the JSON shown; several where one match joins several names. */
  readonly at: readonly { readonly start: number; readonly end: number }[];
}
export type JsonPathAnswered =
  | { readonly step: 'document'; readonly error: BodyError }
  | { readonly step: 'template'; readonly error: Problem; readonly names: readonly string[] }
  | { readonly step: 'path'; readonly error: JsonPathError; readonly names: readonly string[]; readonly path: string }
  | {
      readonly step: 'done';
      readonly names: readonly string[];
      /** The path after its expressions were replaced. */
      readonly path: string;
      readonly definite: boolean;
      readonly value: string;
      readonly matches: readonly FoundMatch[];
      /** More matches than are listed. */
      readonly total: number;
      readonly differences: readonly string[];
      /** The document as JSON where it was written in something else, else null; the matches lie in it. */
      readonly converted: string | null;
    };

export interface BodyTask {
  readonly kind: 'body';
  readonly text: string;
  readonly format: BodyFormat;
}
export type BodyAnswered =
  | { readonly ok: true; readonly json: string; readonly length: number }
  | { readonly ok: false; readonly error: BodyError };

export interface Tasks {
  check: { task: CheckTask; answer: Checked };
  evaluate: { task: EvaluateTask; answer: Evaluated };
  example: { task: ExampleTask; answer: { readonly ok: boolean; readonly text: string } };
  jsonpath: { task: JsonPathTask; answer: JsonPathAnswered };
  body: { task: BodyTask; answer: BodyAnswered };
}
export type Task = Tasks[keyof Tasks]['task'];
export type AnswerTo<T extends Task> = Tasks[T['kind']]['answer'];

/** Matches listed and pointed out; a document may hold a million. */
const mostListed = 200;
/** Characters of one value shown in a list. */
const longestValue = 300;
/** Characters of a result shown; a template may print millions. */
export const longestShown = 100_000;

const performers: { readonly [K in keyof Tasks]: (task: Tasks[K]['task']) => Tasks[K]['answer'] } = {
  check({ source, known, dialect }) {
    const { findings, variables } = analyze(parseTemplate(source, dialect), known ?? undefined);
    return { findings: findings.slice(0, 100), names: sampleNames(variables) };
  },

  evaluate({ source, samples, dialect, strict, now }) {
    const { context, problems } = contextOf(samples);
    const { result, parts } = explain(parseTemplate(source, dialect), context, { strict, now });
    if (!result.ok) return { ok: false, error: result.error, problems, parts };
    const { value, type, steps } = result;
    return { ok: true, value: value.slice(0, longestShown), type, steps, problems, parts };
  },

  example({ source, variables, profile, now }) {
    const result = evaluate(parseTemplate(source, { profile, autoEscaping: false }), variables, { typed: true, now });
    return result.ok ? { ok: true, text: result.value } : { ok: false, text: result.error.message };
  },

  jsonpath({ path: written, samples, document, format, dialect, now }) {
    const body = readBody(document, format);
    if (!body.ok) return { step: 'document', error: body.error };
    const template = pathTemplate(written, samples, dialect, now);
    const { names } = template;
    if (!template.ok) return { step: 'template', error: template.error, names };
    const found = evaluateJsonPath(template.path, body.value);
    if (!found.ok) return { step: 'path', error: found.error, names, path: template.path };
    const { definite, matches, differences } = found.value;
    const json = format === 'json' ? document : writeJson(body.value, 2);
    const shown = matches.slice(0, mostListed);
    const places = placesIn(
      json,
      shown.flatMap(match => match.places),
    );
    let next = 0;
    return {
      step: 'done',
      names,
      path: template.path,
      definite,
      value: answerAsWritten(found.value).slice(0, longestShown),
      matches: shown.map(match => ({
        path: match.path,
        value: writeJson(match.value).slice(0, longestValue),
        at: match.places.flatMap(() => places[next++] ?? []),
      })),
      total: matches.length,
      differences: differences.map(({ text }) => text),
      converted: format === 'json' ? null : json,
    };
  },

  body({ text, format }) {
    const read = previewBody(text, format);
    return read.ok ? { ok: true, json: read.value.json, length: read.value.length } : { ok: false, error: read.error };
  },
};

type Replaced =
  | { readonly ok: true; readonly path: string; readonly names: readonly string[] }
  | { readonly ok: false; readonly error: Problem; readonly names: readonly string[] };

/** Expressions in a path are replaced before anything is looked up, without escaping. */
function pathTemplate(written: string, samples: Samples, dialect: Dialect, now: number): Replaced {
  if (!/\{\{|\{%/.test(written)) return { ok: true, path: written, names: [] };
  const parsed = parseTemplate(written, { ...dialect, autoEscaping: false });
  const names = sampleNames(analyze(parsed).variables);
  const result = evaluate(parsed, contextOf(samples).context, { now });
  return result.ok ? { ok: true, path: result.value, names } : { ok: false, error: result.error, names };
}

export const perform = <T extends Task>(task: T): AnswerTo<T> =>
  (performers[task.kind] as (given: T) => AnswerTo<T>)(task);
