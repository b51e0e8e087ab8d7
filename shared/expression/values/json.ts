/**
 * JSON text to values as a JSON library of Java reads it: keys in the order written (also those that look like numbers),
 * 1.0 a Double, 1 an Integer, then Long, then BigInteger. With the place of an error.
 */
import { ExpressionError, tooMuch } from '../errors.ts';
import { typedValue } from './convert.ts';
import { JMap } from './map.ts';
import { toText } from './print.ts';
import { BigInteger, Int, List, type Value } from './types.ts';

const deepest = 200;
const short = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const plainText = /[^"\\\0-\x1f]*/y;
const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** `typed` also reads `{"$java": …, "v": …}`. Throws an ExpressionError that names the place. */
export const parseJson = (text: string, typed = false): Value => new JsonParser(text, typed).document();

class JsonParser {
  private readonly text: string;
  private readonly typed: boolean;
  private at = 0;
  /** The names around what is being read, so that an error can say which variable it is about. */
  private readonly names: string[] = [];

  constructor(text: string, typed: boolean) {
    this.text = text;
    this.typed = typed;
  }

  document(): Value {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) throw this.error('Something follows the JSON value');
    return value;
  }

  private error(message: string): ExpressionError {
    const found = this.at < this.text.length ? ` at “${this.text[this.at]}”` : ' at the end';
    return new ExpressionError('expr/json', 'JsonParseException', message + found).at(this.at, this.text);
  }

  private space(): void {
    while (' \t\n\r'.includes(this.text[this.at] || 'x')) this.at += 1;
  }

  private value(depth: number): Value {
    if (depth > deepest) throw tooMuch(`JSON is nested deeper than ${deepest} levels.`).at(this.at, this.text);
    this.space();
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth);
      case '[':
        return this.list(depth);
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private word(word: string, value: boolean | null): Value {
    if (!this.text.startsWith(word, this.at)) throw this.error('Unknown word');
    this.at += word.length;
    return value;
  }

  private number(): Value {
    number.lastIndex = this.at;
    const found = number.exec(this.text);
    if (!found) throw this.error('A value is missing');
    this.at += found[0].length;
    if (found[1] !== undefined || found[2] !== undefined) return Number(found[0]);
    if (found[0].length > 1000) throw tooMuch('A number has more than 1000 digits.').at(this.at, this.text);
    const whole = BigInt(found[0]);
    if (BigInt.asIntN(32, whole) === whole) return new Int(Number(whole));
    return BigInt.asIntN(64, whole) === whole ? whole : new BigInteger(whole);
  }

  private string(): string {
    let result = '';
    this.at += 1;
    while (true) {
      plainText.lastIndex = this.at;
      const part = plainText.exec(this.text)?.[0] ?? '';
      result += part;
      this.at += part.length;
      const mark = this.text[this.at];
      if (mark === '"') {
        this.at += 1;
        return result;
      }
      if (mark !== '\\')
        throw this.error(mark === undefined ? 'A text is not closed' : 'A control character stands in a text');
      const code = this.text[this.at + 1] ?? '';
      const unit = /^u[0-9a-fA-F]{4}/.exec(this.text.slice(this.at + 1, this.at + 6))?.[0];
      if (unit) result += String.fromCharCode(Number.parseInt(unit.slice(1), 16));
      else if (Object.hasOwn(escapes, code)) result += escapes[code] ?? '';
      else throw this.error('Unknown escape');
      this.at += unit ? 6 : 2;
    }
  }

  private list(depth: number): Value {
    const items: Value[] = [];
    this.members(']', () => items.push(this.value(depth + 1)));
    return new List(items);
  }

  private object(depth: number): Value {
    const start = this.at;
    const map = new JMap('java.util.LinkedHashMap');
    this.members('}', () => {
      if (this.text[this.at] !== '"') throw this.error('A key in quotes is missing');
      const key = this.string();
      this.space();
      if (this.text[this.at] !== ':') throw this.error('A colon is missing');
      this.at += 1;
      this.names.push(key);
      map.set(key, this.value(depth + 1));
      this.names.pop();
    });
    return this.typed && map.has('$java') ? this.typedValue(map, start) : map;
  }

  private typedValue(map: JMap, start: number): Value {
    const name = this.names.join('.');
    try {
      const value = map.has('v') ? map.get('v') : undefined;
      return typedValue(toText(map.get('$java')), value, map.get('component'));
    } catch (thrown) {
      if (!(thrown instanceof ExpressionError)) throw thrown;
      const about = name === '' ? thrown.message : `the variable ${short(name)}: ${short(thrown.message)}`;
      throw new ExpressionError(thrown.code, thrown.javaClass, about, { cause: thrown }).at(start, this.text);
    }
  }

  /** Members parted by commas, up to the closing bracket. */
  private members(closing: string, member: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === closing) {
      this.at += 1;
      return;
    }
    while (true) {
      this.space();
      member();
      this.space();
      const mark = this.text[this.at];
      if (mark !== ',' && mark !== closing) throw this.error(`A comma or “${closing}” is missing`);
      this.at += 1;
      if (mark === closing) return;
    }
  }
}
