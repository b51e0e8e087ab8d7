import { type JsonObject, type JsonValue, rememberOrder, setKey } from './json-value.ts';

/** A text that is not JSON. `kind` tells a wrong text from one that is only too deep or too much. */
export class JsonSyntaxError extends Error {
  readonly kind: 'syntax' | 'depth' | 'values';
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;

  constructor(kind: JsonSyntaxError['kind'], message: string, text: string, index: number) {
    super(message);
    this.name = 'JsonSyntaxError';
    this.kind = kind;
    const before = text.slice(0, index);
    this.line = before.split('\n').length;
    this.column = index - before.lastIndexOf('\n');
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads RFC 8259, nothing more. Of a key that is there twice the last value counts, at the place of the first. */
class JsonReader {
  private readonly text: string;
  private readonly maxDepth: number;
  private readonly maxValues: number;
  private index = 0;
  private depth = 0;
  private values = 0;
  private readonly numbers = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  /** Plain characters of a string: no quote, backslash or control character. */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in a text
  private readonly plain = /[^"\\\u0000-\u001f]*/y;

  constructor(text: string, maxDepth: number, maxValues: number) {
    this.text = text;
    this.maxDepth = maxDepth;
    this.maxValues = maxValues;
  }

  read(): JsonValue {
    // A byte order mark at the start is common in files from Windows and means nothing.
    if (this.text.charCodeAt(0) === 0xfeff) this.index = 1;
    this.blanks();
    const value = this.value();
    this.blanks();
    if (this.index < this.text.length) this.fail('There is more text behind the end of the JSON');
    return value;
  }

  private fail(message: string, kind: JsonSyntaxError['kind'] = 'syntax'): never {
    throw new JsonSyntaxError(kind, message, this.text, this.index);
  }

  private blanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.index);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.index++;
    }
  }

  private value(): JsonValue {
    if (++this.values > this.maxValues) this.fail(`There are more than ${this.maxValues} values`, 'values');
    const char = this.text[this.index];
    switch (char) {
      case '{':
        return this.nested(() => this.object());
      case '[':
        return this.nested(() => this.array());
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      case undefined:
        return this.fail('The JSON ends too early');
      default:
        return this.number(char);
    }
  }

  private nested(read: () => JsonValue): JsonValue {
    if (++this.depth > this.maxDepth)
      this.fail(`More than ${this.maxDepth} lists and objects are inside one another`, 'depth');
    this.index++;
    this.blanks();
    const value = read();
    this.depth--;
    return value;
  }

  private word<T extends JsonValue>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.index))
      this.fail('A value must be text in quotes, a number, true, false or null');
    this.index += word.length;
    return value;
  }

  private number(char: string): number {
    this.numbers.lastIndex = this.index;
    const found = this.numbers.exec(this.text);
    if (found === null) return this.fail(`A value cannot start with ${char}`);
    this.index += found[0].length;
    if (/[\w.+-]/.test(this.text[this.index] ?? ' ')) this.fail('The number is not written as JSON writes numbers');
    return Number(found[0]);
  }

  private string(): string {
    const start = this.index++;
    let text = '';
    for (;;) {
      this.plain.lastIndex = this.index;
      text += this.plain.exec(this.text)?.[0] ?? '';
      this.index = this.plain.lastIndex;
      const char = this.text[this.index];
      if (char === '"') {
        this.index++;
        return text;
      }
      if (char === undefined) {
        this.index = start;
        this.fail('The text has no closing quote');
      }
      if (char !== '\\') this.fail('A text must not hold a line end or other control character');
      text += this.escape();
    }
  }

  private escape(): string {
    const letter = this.text[this.index + 1] ?? '';
    if (letter === 'u') {
      const code = this.text.slice(this.index + 2, this.index + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(code)) this.fail('\\u must be followed by four hexadecimal digits');
      this.index += 6;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    const known = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    if (known === undefined) return this.fail(`\\${letter} is no escape of JSON`);
    this.index += 2;
    return known;
  }

  private array(): JsonValue[] {
    const array: JsonValue[] = [];
    if (this.text[this.index] === ']') this.index++;
    else
      do {
        this.blanks();
        array.push(this.value());
        this.blanks();
      } while (this.more(']'));
    return array;
  }

  private object(): JsonObject {
    const object: JsonObject = {};
    const keys: string[] = [];
    if (this.text[this.index] === '}') this.index++;
    else
      do {
        this.blanks();
        if (this.text[this.index] !== '"') this.fail('A name in quotes is expected');
        const key = this.string();
        this.blanks();
        if (this.text[this.index] !== ':') this.fail('A colon is expected behind a name');
        this.index++;
        this.blanks();
        if (!Object.hasOwn(object, key)) keys.push(key);
        setKey(object, key, this.value());
        this.blanks();
      } while (this.more('}'));
    rememberOrder(object, keys);
    return object;
  }

  private more(close: string): boolean {
    const char = this.text[this.index];
    if (char !== ',' && char !== close) this.fail(`A comma or ${close} is expected`);
    this.index++;
    return char === ',';
  }
}

/** Throws `JsonSyntaxError`. */
export const readJson = (text: string, maxDepth: number, maxValues: number): JsonValue =>
  new JsonReader(text, maxDepth, maxValues).read();
