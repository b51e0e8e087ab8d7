/** “Did you mean”: what people write from other languages, and names that are nearly right. */

const namesFromElsewhere: Readonly<Record<string, string>> = {
  json: "There is no filter json. A JSON variable prints as {key=value}; escape text with escape('json').",
  tojson: "There is no filter tojson. Escape text with escape('json').",
  int: 'Text becomes a number with an operator: text * 1 (from engine 4.1.2 on).',
  number: 'Text becomes a number with an operator: text * 1 (from engine 4.1.2 on).',
  round: "Round with numberformat, such as numberformat('#').",
  size: 'Use the filter length.',
  count: 'Use the filter length.',
  substring: 'Use the filter slice(from, to).',
  substr: 'Use the filter slice(from, to).',
  tolowercase: 'Use the filter lower.',
  lowercase: 'Use the filter lower.',
  touppercase: 'Use the filter upper.',
  uppercase: 'Use the filter upper.',
  strip: 'Use the filter trim.',
  concat: 'Join texts with ~.',
  contains: 'contains is an operator: a contains b.',
  equals: 'equals is an operator: a equals b.',
  if: 'Choose with condition ? a : b.',
  dateformat: 'Use the filter date(format).',
  formatdate: 'Use the filter date(format).',
  truncate: 'Use the filter abbreviate(length).',
  string: "Any value becomes text with ~ ''.",
  safe: 'Use the filter raw.',
  number_format: 'Use the filter numberformat.',
  none: 'Use is null or is empty.',
  blank: 'Use is empty.',
};

/** For a filter, test or function: too many arguments (`count`), or unknown among `known`. */
export function hintForName(name: string, count: number | null, known?: readonly string[]): string | undefined {
  if (name === 'replace' && count !== null) return "replace takes one map: replace({'old': 'new'}).";
  if (!known) return undefined;
  const lower = name.toLowerCase();
  if (Object.hasOwn(namesFromElsewhere, lower)) return namesFromElsewhere[lower];
  const close = nearest(name, known);
  return close === null ? undefined : `Did you mean “${close}”?`;
}

const signs: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/^&&/, 'Write “and” instead of &&.'],
  [/^\|\|/, 'Write “or” instead of ||.'],
  [/^===/, 'Write == instead of ===.'],
  [/^!==/, 'Write != instead of !==.'],
  [/^!/, 'Write “not” instead of !.'],
  [/^\?\?/, 'Write value | default(other) instead of ??.'],
  [/^\?\./, 'A missing part is null by itself: write . instead of ?.'],
  [/^[“”„«»]/, 'Use straight quotes: " or \'.'],
  [/^[‘’]/, 'Use straight quotes: " or \'.'],
  [/^\$\{?/, 'A variable is written without $, as {{ name }}.'],
  [/^;/, 'An expression has no semicolon.'],
  [/^\+\+|^\+=|^--/, 'Count with the tag set or a Set Variable activity.'],
  [/^\*\*/, 'There is no power operator.'],
  [/^@/, 'A variable is written without @.'],
];

const words: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/^(?:elif|else\s+if|elsif)\b/, 'Write elseif.'],
  [/^in\b/, 'There is no “in”: write list contains item.'],
  [
    /^(?:matches|starts\s+with|ends\s+with)\b/,
    'There is no such operator; use contains, or a Java method such as startsWith(…).',
  ],
  [/^not\s+(?:in|contains)\b/, 'Write not (list contains item).'],
  [/^(?:AND|OR|NOT|IS)\b/, 'Operators are written in small letters.'],
  [/^contains\b/, 'contains is an operator: write text contains part.'],
  [/^equals\b/, 'equals is an operator: write a equals b.'],
  [/^end\b/, 'Name the tag that ends: endif, endfor, …'],
];

/** Looks at the source where a syntax error was found, and a little before it. */
export function syntaxHint(source: string, offset: number): string | null {
  const here = source.slice(offset, offset + 40);
  const before = source.slice(Math.max(0, offset - 2), offset).trimEnd();
  const sign = [here, `${before.slice(-1)}${here}`, `${before.slice(-2)}${here}`];
  for (const text of sign) {
    const found = signs.find(([pattern]) => pattern.test(text));
    if (found) return found[1];
  }
  if (afterOpenText(source, offset)) return quoteBefore;
  const word = words.find(([pattern]) => pattern.test(here));
  if (word) return word[1];
  if (/^\[/.test(here) && /[\])}]\s*$/.test(source.slice(0, offset)))
    return "Put the list or filter in brackets first: (value | split(','))[0].";
  if (/^\./.test(here) && /\|\s*\w+(?:\([^)]*\))?\s*$/.test(source.slice(Math.max(0, offset - 80), offset))) {
    return 'Put the filter in brackets first: (value | filter).name.';
  }
  if (/^\d/.test(here) && source[offset - 1] === '.') return 'A number as a key stands in brackets: list[0].';
  return null;
}

/** True of a text that goes over the end of its `{{ }}` into the next. */
export const runsOn = (text: string): boolean => /[}%]\}[\s\S]*\{[{%]/.test(text);
export const quoteBefore =
  'A quote before this is not closed: the text it begins goes on over the end of its {{ }} up to the next quote.';

/** Characters before an error that are looked at for a text that runs on. */
const farthestBack = 2_000;

/** True where the text just before ends in a later `{{ }}` than it begins in: the quote meant to close it is missing. */
function afterOpenText(source: string, offset: number): boolean {
  const before = source.slice(Math.max(0, offset - farthestBack), offset).trimEnd();
  const quote = before.at(-1);
  if (quote !== '"' && quote !== "'") return false;
  const start = before.lastIndexOf(quote, before.length - 2);
  return start >= 0 && runsOn(before.slice(start));
}

/** The name with the fewest letters changed, if they are few. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  if (name.length > 60) return null;
  for (const candidate of known) {
    const changes = distance(name.toLowerCase(), candidate.toLowerCase());
    if (changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

/** Letters added, left out or changed, and neighbours that changed places (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped && i > 1 && j > 1 ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
