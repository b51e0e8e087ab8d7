import type { JsonValue } from '../json/json-value.ts';
import { writeJson } from '../json/json-writer.ts';
import { PathRun } from './evaluate-path.ts';
import { doubleFunctions } from './functions.ts';
import { javaDouble } from './java-text.ts';
import { JavaThrow, LimitThrow } from './java-throw.ts';
import { type JsonPathError, toJsonPathError } from './jsonpath-error.ts';
import { defaultLimits, type JsonPathLimits } from './jsonpath-limits.ts';
import { compilePath } from './path-parser.ts';
import type { CompiledPath } from './path-tokens.ts';
import { type Difference, type DifferenceCode, listDifferences } from './rfc9535-differences.ts';
import { type Found, type JsonPathOptions, KeySet, type Place, RunState, rootPlace, unplaced } from './run-state.ts';

export type { JsonPathError } from './jsonpath-error.ts';
export type { JsonPathLimits } from './jsonpath-limits.ts';
export type { Difference } from './rfc9535-differences.ts';
export type { JsonPathOptions } from './run-state.ts';

export interface JsonPathSettings {
  readonly options?: JsonPathOptions;
  readonly limits?: Partial<JsonPathLimits>;
  /** Replaces `{{ }}` in the path before anything else, as the product does. Throws what it likes; that goes through. */
  readonly evaluateTemplate?: (template: string) => string;
}

/** A place in the document that is part of the answer. */
export interface JsonPathMatch {
  readonly value: JsonValue;
  /** The normalised path of RFC 9535, such as `$['a'][0]`. Empty for what a function made. */
  readonly path: string;
  /** Keys from the root to the place; several places where the match joins several names, none for a function. */
  readonly places: readonly (readonly (string | number)[])[];
}

export interface JsonPathAnswer {
  /** The path as evaluated, its templates replaced. */
  readonly path: string;
  /** False: the answer is a list of all matches. */
  readonly definite: boolean;
  readonly value: JsonValue;
  /** `value` is a Java Double, which the product writes with a point even when it is whole. */
  readonly isDouble: boolean;
  readonly matches: readonly JsonPathMatch[];
  /** Where RFC 9535, and so most other JSONPath tools, would answer something else. */
  readonly differences: readonly Difference[];
}

export type JsonPathResult =
  | { readonly ok: true; readonly value: JsonPathAnswer }
  | { readonly ok: false; readonly error: JsonPathError };

const asJson = (value: Found): JsonValue => {
  if (value instanceof KeySet)
    throw new JavaThrow(
      'UnsupportedOperationException',
      'java.util.LinkedHashMap$LinkedKeySet can not be converted to JSON',
    );
  return value;
};
const plainList = (values: readonly Found[]): JsonValue[] =>
  values.map(value => (value instanceof KeySet ? [...value.keys] : value));

/** A path compiled once for many documents. Holds no state between evaluations. */
export class JsonPath {
  readonly text: string;
  readonly definite: boolean;
  private readonly path: CompiledPath;
  private readonly ids: RunState['ids'];
  private readonly limits: JsonPathLimits;
  private readonly options: JsonPathOptions;
  private readonly departures: ReadonlySet<DifferenceCode>;

  /** Throws `JavaThrow` or `LimitThrow`; `evaluateJsonPath` gives a result instead. */
  constructor(text: string, settings: JsonPathSettings = {}) {
    this.limits = { ...defaultLimits, ...settings.limits };
    this.options = settings.options ?? {};
    const { path, ids, departures } = compilePath(text, this.limits);
    this.departures = departures;
    this.text = text;
    this.path = path;
    this.ids = ids;
    this.definite = path.definite;
  }

  /** The bare answer, without places or notes: the fastest way. Throws as the constructor does. */
  read(document: JsonValue): JsonValue {
    return this.answer(document, unplaced).value;
  }

  /** The answer with the places it was found in. */
  private answer(document: JsonValue, start: Place): { value: JsonValue; run: PathRun } {
    const { path, options } = this;
    const run = new PathRun(path, document, options, new RunState(this.limits, this.ids));
    if (start !== unplaced) run.state.departures = new Set();
    const silent = (thrown: unknown) => {
      if (!options.suppressExceptions || thrown instanceof LimitThrow) throw thrown;
      return path.definite && !options.alwaysReturnList ? null : [];
    };
    try {
      if (path.isFunction && options.alwaysReturnList)
        throw new JavaThrow(
          'JsonPathException',
          'Options AS_PATH_LIST and ALWAYS_RETURN_LIST are not allowed with functions',
        );
      run.start(document, start);
      const value = run.value();
      if (!path.definite) return { value: plainList(run.results.values), run };
      return { value: options.alwaysReturnList ? [asJson(value)] : asJson(value), run };
    } catch (thrown) {
      return { value: silent(thrown), run };
    }
  }

  /** The answer with its matches and the notes about RFC 9535. */
  explain(document: JsonValue): JsonPathAnswer {
    const { value, run } = this.answer(document, rootPlace);
    const { values, places } = run.results;
    const shown = this.path.definite ? values.slice(-1) : values;
    const offset = values.length - shown.length;
    const matches = plainList(shown).map((each, index) => toMatch(each, places[offset + index] as Place));
    const last = this.path.steps.at(-1);
    return {
      path: this.text,
      definite: this.definite,
      value,
      isDouble: last?.kind === 'function' && doubleFunctions.includes(last.name),
      matches,
      differences: listDifferences(this.departures, run.state.departures ?? []),
    };
  }
}

/** The answer as the product writes it: a Java Double keeps its point, `6.0`, and its exponent, `1.0E10`. */
export const answerAsWritten = ({ value, isDouble }: Pick<JsonPathAnswer, 'value' | 'isDouble'>): string =>
  isDouble && typeof value === 'number' ? javaDouble(value) : writeJson(value, 2);

const quoted = (key: string | number) =>
  typeof key === 'number'
    ? `[${key}]`
    : `['${JSON.stringify(key).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}']`;

const toMatch = (value: JsonValue, place: Place): JsonPathMatch => {
  const chain: (readonly (string | number)[])[] = [];
  for (let at: Place | null = place; at !== null && at !== rootPlace; at = at.parent) {
    if (at.made) return { value, path: '', places: [] };
    chain.push(at.keys);
  }
  chain.reverse();
  const joined = chain.at(-1) ?? [];
  const before = chain.slice(0, -1).map(keys => keys[0] as string | number);
  const places = chain.length === 0 ? [[]] : joined.map(key => [...before, key]);
  const path = `$${before.map(quoted).join('')}${joined.length === 1 || chain.length === 0 ? joined.map(quoted).join('') : `[${joined.map(key => quoted(key).slice(1, -1)).join(', ')}]`}`;
  return { value, path, places };
};

/** Evaluates a path as the product does: templates first, then the path on the document. */
export const evaluateJsonPath = (
  text: string,
  document: JsonValue,
  settings: JsonPathSettings = {},
): JsonPathResult => {
  const path = text.includes('{{') || text.includes('{%') ? (settings.evaluateTemplate?.(text) ?? text) : text;
  try {
    return { ok: true, value: new JsonPath(path, settings).explain(document) };
  } catch (thrown) {
    return { ok: false, error: toJsonPathError(thrown, path) };
  }
};
