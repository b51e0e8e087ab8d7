import { type JsonObject, type JsonValue, rememberOrder, setKey } from '../json/json-value.ts';
import { JavaThrow } from './java-throw.ts';
import { unescapeText } from './unescape.ts';

const number = /^-?\d+(\.\d*)?([eE][+-]?\d+)?$/;
const words: Readonly<Record<string, JsonValue>> = { null: null, true: true, false: false };
const maxDepth = 400;

/**
 * JSON as the real engine takes it inside a path: texts in single quotes or without any, leading zeros and
 * superfluous commas are all allowed. Bodies of requests are never read with this.
 */
class LenientReader {
  private readonly text: string;
  private index = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonValue {
    return this.value('');
  }

  private fail(): never {
    throw new JavaThrow('InvalidJsonException', `Unexpected character at ${this.index} of the JSON in the path`);
  }

  private blanks(): string {
    while (' \t\n\r'.includes(this.text[this.index] ?? 'x')) this.index++;
    return this.text[this.index] ?? '';
  }

  private value(stops: string): JsonValue {
    const char = this.blanks();
    if (char === '') this.fail();
    if (char === '[' || char === '{') {
      if (++this.depth > maxDepth) this.fail();
      this.index++;
      const value = char === '[' ? this.list() : this.object();
      this.depth--;
      return value;
    }
    if (char === "'" || char === '"') return this.quoted(char);
    if (':}]'.includes(char)) this.fail();
    const word = this.bare(stops);
    if (Object.hasOwn(words, word)) return words[word] as JsonValue;
    return number.test(word) ? Number(word) : word;
  }

  private bare(stops: string): string {
    const start = this.index;
    while (this.index < this.text.length && !stops.includes(this.text[this.index] as string)) this.index++;
    return this.text.slice(start, this.index).trim();
  }

  private quoted(quote: string): string {
    const start = ++this.index;
    while (this.index < this.text.length && this.text[this.index] !== quote)
      this.index += this.text[this.index] === '\\' ? 2 : 1;
    if (this.index >= this.text.length) this.fail();
    return unescapeText(this.text.slice(start, this.index++));
  }

  private list(): JsonValue {
    const list: JsonValue[] = [];
    for (;;) {
      const char = this.blanks();
      if (char === '') this.fail();
      if (char === ']' || char === ',') {
        this.index++;
        if (char === ']') return list;
      } else list.push(this.value(',]'));
    }
  }

  private object(): JsonValue {
    const object: JsonObject = {};
    const keys: string[] = [];
    for (;;) {
      const char = this.blanks();
      if (char === '') this.fail();
      if (char === '}' || char === ',') {
        this.index++;
        if (char === ',') continue;
        rememberOrder(object, keys);
        return object;
      }
      if (':]{['.includes(char)) this.fail();
      const key = char === "'" || char === '"' ? this.quoted(char) : this.bare(':');
      if (this.blanks() !== ':') this.fail();
      this.index++;
      if (!Object.hasOwn(object, key)) keys.push(key);
      setKey(object, key, this.value(',}'));
    }
  }
}

export const readLenientJson = (text: string): JsonValue => new LenientReader(text).read();
