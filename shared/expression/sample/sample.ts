/**
 * Values a person types to try an expression: text, and the type a flow variable has. What the type is decides the result
 * (`counter + 1` is 4 for an Integer and 31 for a String), so the text is converted before anything is evaluated.
 */
import type { VariableUse } from '../analyze.ts';
import { ExpressionError } from '../errors.ts';
import type { Problem } from '../parse.ts';
import { problemOf } from '../parse.ts';
import { parseJson } from '../values/json.ts';
import { JMap } from '../values/map.ts';
import { parseDouble } from '../values/numbers.ts';
import type { Value } from '../values/types.ts';

/** The types of flow variables, and `none` for a variable without a value. */
export const sampleTypes = ['String', 'Integer', 'Decimal', 'Boolean', 'DateTime', 'JSON', 'none'] as const;
export type SampleType = (typeof sampleTypes)[number];

export interface Sample {
  readonly type: SampleType;
  /** As typed; empty is an empty text for String and DateTime, and no value for the others. */
  readonly text: string;
}
/** By the name of what is read: `counter`, `HTTPRequest1.httpStatusCode`. */
export type Samples = Readonly<Record<string, Sample>>;

/** Why the text of one sample does not fit its type. */
export interface SampleProblem {
  readonly name: string;
  readonly message: string;
}

/** Separates the names of a chain; a name that holds one is not a chain anybody writes. */
const separator = '.';
export const chainName = ({ root, path }: Pick<VariableUse, 'root' | 'path'>): string =>
  [root, ...path].join(separator);

/**
 * The chains a test has to ask for, each once, in the order of the template. Where a variable is read as a whole too, its
 * parts are part of that one value.
 */
export function sampleNames(uses: readonly VariableUse[]): readonly string[] {
  const names = [...new Set(uses.map(chainName))];
  const whole = new Set(names);
  const insideAnother = (name: string): boolean => {
    for (let at = name.indexOf(separator); at >= 0; at = name.indexOf(separator, at + 1))
      if (whole.has(name.slice(0, at))) return true;
    return false;
  };
  return names.filter(name => !insideAnother(name));
}

/** Longer values are judged where they are evaluated, off the window's own thread. */
const longestJudged = 20_000;

/** What does not fit its type, before anything is evaluated. */
export function problemsOfSamples(samples: Samples): readonly SampleProblem[] {
  return Object.entries(samples).flatMap(([name, sample]) => {
    if (sample.text.length > longestJudged) return [];
    const value = sampleValue(sample);
    return value.ok ? [] : [{ name, message: value.message }];
  });
}

/** The variables as the engine gets them, with a problem for each text that does not fit; such a variable has no value. */
export function contextOf(samples: Samples): { readonly context: JMap; readonly problems: readonly SampleProblem[] } {
  const context = new JMap('java.util.LinkedHashMap');
  const problems: SampleProblem[] = [];
  for (const [name, sample] of Object.entries(samples)) {
    const value = sampleValue(sample);
    if (!value.ok) problems.push({ name, message: value.message });
    place(context, name.split(separator), value.ok ? value.value : null);
  }
  return { context, problems };
}

function place(into: JMap, names: readonly string[], value: Value): void {
  const [first = '', ...rest] = names;
  if (rest.length === 0) {
    into.set(first, value);
    return;
  }
  const found = into.get(first);
  const inner = found instanceof JMap ? found : new JMap('java.util.LinkedHashMap');
  into.set(first, inner);
  place(inner, rest, value);
}

type Converted = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };
const converted = (value: Value): Converted => ({ ok: true, value });
const refused = (message: string): Converted => ({ ok: false, message });

export function sampleValue({ type, text }: Sample): Converted {
  const trimmed = text.trim();
  switch (type) {
    case 'String':
    case 'DateTime':
      return converted(text);
    case 'none':
      return converted(null);
    case 'Integer':
      if (trimmed === '') return converted(null);
      if (!/^[+-]?\d{1,19}$/.test(trimmed)) return refused('An Integer is a whole number, such as 3 or -12.');
      if (BigInt.asIntN(64, BigInt(trimmed)) !== BigInt(trimmed)) return refused('An Integer has at most 64 bits.');
      return converted(parseJson(String(BigInt(trimmed))));
    case 'Decimal':
      if (trimmed === '') return converted(null);
      if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return refused('A Decimal is a number, such as 3.5.');
      return converted(parseDouble(trimmed));
    case 'Boolean':
      if (trimmed === '') return converted(null);
      if (!/^(true|false)$/i.test(trimmed)) return refused('A Boolean is true or false.');
      return converted(trimmed.toLowerCase() === 'true');
    case 'JSON':
      return trimmed === '' ? converted(null) : json(text);
  }
}

function json(text: string): Converted {
  try {
    return converted(parseJson(text));
  } catch (thrown) {
    if (!(thrown instanceof ExpressionError)) throw thrown;
    const { message, line, column }: Problem = problemOf(thrown);
    return refused(`${message} (line ${line}, column ${column}).`);
  }
}

/** The sample type that fits what a variable is declared as, such as `Integer` or `Date Time`; String where it is unknown. */
export function sampleTypeOf(declared: string | undefined): SampleType {
  const wanted = (declared ?? '').replace(/[\s_-]/g, '').toLowerCase();
  const known = sampleTypes.find(type => type.toLowerCase() === wanted);
  if (known) return known;
  return aliases.find(([names]) => names.includes(wanted))?.[1] ?? 'String';
}
const aliases: readonly (readonly [readonly string[], SampleType])[] = [
  [['long', 'int'], 'Integer'],
  [['number', 'double', 'float'], 'Decimal'],
  [['list', 'map', 'object', 'array'], 'JSON'],
  [['date', 'datetime'], 'DateTime'],
];

/** A value of plain JSON, such as a variable of an example, as a person would type it. */
export function sampleOf(value: unknown): Sample {
  if (value === null || value === undefined) return { type: 'none', text: '' };
  if (typeof value === 'string') return { type: 'String', text: value };
  if (typeof value === 'boolean') return { type: 'Boolean', text: String(value) };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'Integer' : 'Decimal', text: String(value) };
  return { type: 'JSON', text: JSON.stringify(value) };
}
