/** String.split, matches, replaceAll and replaceFirst: Java's regular expressions, paid from the evaluation's budget. */
import { RegexLimitError, type RegexMatch, RegexSyntaxError, SafeRegex } from '../../base/safe-regex/safe-regex.ts';
import { ExpressionError } from '../errors.ts';
import { boundLength, boundList, slowPattern, spend, withRemainingSteps } from '../limits.ts';

/* Patterns are few and written by hand; the last ones are kept. */
const compiled = new Map<string, SafeRegex>();

function regexOf(pattern: string): SafeRegex {
  const known = compiled.get(pattern);
  if (known) return known;
  if (compiled.size >= 100) compiled.clear();
  try {
    const regex = new SafeRegex(pattern);
    compiled.set(pattern, regex);
    return regex;
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error;
    const message = `${error.message} near index ${error.position}\n${pattern}`;
    throw new ExpressionError('expr/pattern', 'PatternSyntaxException', message, {
      hint: 'The text is a regular expression: put a dot, bar or bracket that stands for itself in a class, such as [.] or [|].',
    });
  }
}

function bounded<T>(work: (budget: { steps: number }) => T): T {
  try {
    return withRemainingSteps(work);
  } catch (error) {
    throw error instanceof RegexLimitError ? slowPattern() : error;
  }
}

function* matchesOf(regex: SafeRegex, text: string): Generator<RegexMatch> {
  for (let from = 0; from <= text.length; ) {
    const start = from;
    const match = bounded(budget => regex.find(text, start, budget));
    if (!match) return;
    yield match;
    from = match.end === match.start ? match.end + 1 : match.end;
  }
}

/** A limit of 0 drops empty texts at the end, a positive one is the most parts, a negative one keeps all. */
export function split(text: string, pattern: string, limit = 0): string[] {
  const parts: string[] = [];
  let position = 0;
  let found = false;
  for (const { start, end } of separators(text, pattern)) {
    if (limit > 0 && parts.length >= limit - 1) break;
    /* Nothing stands before a match of nothing at the very beginning. */
    if (end === 0) continue;
    parts.push(text.slice(position, start));
    boundList(parts.length);
    position = end;
    found = true;
  }
  if (!found) return [text];
  parts.push(text.slice(position));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

/** A plain separator needs no regular expression. */
function* separators(text: string, pattern: string): Generator<{ start: number; end: number }> {
  const plain = /^(?:[^\\[\](){}.*+?^$|]|\\[^a-zA-Z0-9])+$/.test(pattern) ? pattern.replace(/\\(.)/gs, '$1') : null;
  if (plain === null) {
    yield* matchesOf(regexOf(pattern), text);
    return;
  }
  spend(text.length >> 4);
  for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + plain.length)) {
    yield { start: at, end: at + plain.length };
  }
}

export function matches(text: string, pattern: string): boolean {
  const regex = regexOf(pattern);
  return bounded(budget => regex.matches(text, budget));
}

export function replace(text: string, pattern: string, replacement: string, all: boolean): string {
  const regex = regexOf(pattern);
  let result = '';
  let position = 0;
  for (const match of matchesOf(regex, text)) {
    result += text.slice(position, match.start) + expand(replacement, match, regex);
    boundLength(result.length);
    position = match.end;
    if (!all) break;
  }
  return result + text.slice(position);
}

/** `$1`, `${name}` and backslashes in a replacement. */
function expand(replacement: string, match: RegexMatch, regex: SafeRegex): string {
  let result = '';
  for (let at = 0; at < replacement.length; at += 1) {
    const char = replacement[at];
    if (char === '\\') {
      at += 1;
      if (at >= replacement.length) throw badReplacement('character to be escaped is missing');
      result += replacement[at];
    } else if (char === '$') {
      const found = /^(?:(\d)|\{(\w+)\})/.exec(replacement.slice(at + 1));
      if (!found) throw badReplacement('Illegal group reference');
      let number = found[1] === undefined ? (regex.groupNames.get(found[2] ?? '') ?? -1) : Number(found[1]);
      at += found[0].length;
      /* More digits belong to the number as long as there are so many groups. */
      while (
        found[1] !== undefined &&
        /\d/.test(replacement[at + 1] ?? '') &&
        number * 10 + Number(replacement[at + 1]) <= regex.groupCount
      ) {
        at += 1;
        number = number * 10 + Number(replacement[at]);
      }
      if (number < 0 || number > regex.groupCount)
        throw new ExpressionError('expr/bounds', 'IndexOutOfBoundsException', `No group ${number}`);
      result += match.groups[number] ?? '';
    } else result += char;
  }
  return result;
}

const badReplacement = (message: string) => new ExpressionError('expr/pattern', 'IllegalArgumentException', message);
