/**
 * JSON from anywhere: length and depth are looked at before anything is built, and what readers take differently (a member
 * twice) or would take for the prototype of an object is refused.
 */
import { repeatedKey } from './repeated-key.ts';

export interface JsonLimits {
  /** Of the whole text. */
  readonly characters: number;
  readonly depth: number;
}

/** The value, or why the text is refused, in a sentence. A byte order mark is passed over. */
export function strictJson(
  source: string,
  { characters, depth }: JsonLimits,
): { readonly value: unknown } | { readonly reason: string } {
  if (source.length > characters) return { reason: `It is larger than ${inWords(characters)} characters.` };
  const text = source.replace(/^\uFEFF/, '');
  if (deeperThan(text, depth)) return { reason: `It is nested deeper than ${depth} levels.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { reason: `It is not JSON: ${(cause as Error).message.slice(0, 200)}` };
  }
  const twice = repeatedKey(text);
  if (twice)
    return { reason: `Its line ${twice.line} has the member ${JSON.stringify(twice.key.slice(0, 60))} a second time.` };
  if (hasPrototype(value)) return { reason: 'It has a member "__proto__", which no file of ours has.' };
  return { value };
}

const inWords = (count: number): string =>
  count >= 1_000_000 && count % 1_000_000 === 0 ? `${count / 1_000_000} million` : String(count);

/** The depth is known to be small. */
function hasPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some(hasPrototype);
}

/** Counts brackets outside strings, without building anything: a million of them must not fill the stack. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > most) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
