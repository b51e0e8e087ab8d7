/** String.split, matches, replaceAll and replaceFirst. */
import { ExpressionError } from '../errors.ts';
import { boundLength, boundList, spend } from '../limits.ts';
import { type Match, Regex } from './match.ts';

/* Patterns are few and written by hand; the last ones are kept. */
const compiled = new Map<string, Regex>();
function regexOf(pattern: string): Regex {
  let regex = compiled.get(pattern);
  if (!regex) {
    regex = new Regex(pattern);
    if (compiled.size >= 100) compiled.clear();
    compiled.set(pattern, regex);
  }
  return regex;
}

function* matchesOf(regex: Regex, text: string): Generator<Match> {
  for (let from = 0; from <= text.length; ) {
    const match = regex.find(text, from);
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

export const matches = (text: string, pattern: string): boolean => regexOf(pattern).matches(text);

export function replace(text: string, pattern: string, replacement: string, all: boolean): string {
  const regex = regexOf(pattern);
  let result = '';
  let position = 0;
  for (const match of matchesOf(regex, text)) {
    result += text.slice(position, match.start) + expand(replacement, match, text, regex);
    boundLength(result.length);
    position = match.end;
    if (!all) break;
  }
  return result + text.slice(position);
}

/** `$1`, `${name}` and backslashes in a replacement. */
function expand(replacement: string, match: Match, text: string, regex: Regex): string {
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
      let number = found[1] === undefined ? (regex.names.get(found[2] ?? '') ?? -1) : Number(found[1]);
      at += found[0].length;
      /* More digits belong to the number as long as there are so many groups. */
      while (
        found[1] !== undefined &&
        /\d/.test(replacement[at + 1] ?? '') &&
        number * 10 + Number(replacement[at + 1]) <= match.groups.length
      ) {
        at += 1;
        number = number * 10 + Number(replacement[at]);
      }
      if (number < 0 || number > match.groups.length)
        throw new ExpressionError('expr/bounds', 'IndexOutOfBoundsException', `No group ${number}`);
      result += number === 0 ? text.slice(match.start, match.end) : (match.groups[number - 1] ?? '');
    } else result += char;
  }
  return result;
}

const badReplacement = (message: string) => new ExpressionError('expr/pattern', 'IllegalArgumentException', message);
