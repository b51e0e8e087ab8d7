/**
 * Java's regular expressions, read into a tree. What is understood: characters and escapes, classes with ranges,
 * negation, nesting and &&, \d \w \s \h \v and \p{…}, groups of all kinds, look-around, back references, alternatives, greedy,
 * lazy and possessive repeats, anchors, and the flags i, s, m, x, u. The rest is refused, never guessed.
 */
import { ExpressionError } from '../errors.ts';

export type CharTest = (code: number) => boolean;
export type Pattern =
  | { readonly type: 'char'; readonly test: CharTest }
  | { readonly type: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly type: 'either'; readonly options: readonly Pattern[] }
  | {
      readonly type: 'repeat';
      readonly of: Pattern;
      readonly least: number;
      readonly most: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
    }
  | { readonly type: 'group'; readonly of: Pattern; readonly index: number }
  | { readonly type: 'atomic'; readonly of: Pattern }
  | { readonly type: 'look'; readonly of: Pattern; readonly behind: boolean; readonly negated: boolean }
  | { readonly type: 'back'; readonly index: number; readonly fold: boolean }
  | {
      readonly type: 'at';
      readonly place: 'start' | 'end' | 'end-or-break' | 'word' | 'not-word' | 'line-start' | 'line-end';
    };

export interface Flags {
  readonly i: boolean;
  readonly s: boolean;
  readonly m: boolean;
  readonly x: boolean;
}

export const isWord: CharTest = code =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
const isDigit: CharTest = code => code >= 48 && code <= 57;
const isSpace: CharTest = code => code === 32 || (code >= 9 && code <= 13);
const isHorizontal: CharTest = code =>
  code === 9 ||
  code === 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  [0x1680, 0x180e, 0x202f, 0x205f, 0x3000].includes(code);
const isVertical: CharTest = code => (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
const isBreak: CharTest = code => code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
const not =
  (test: CharTest): CharTest =>
  code =>
    !test(code);

const classes: Readonly<Record<string, CharTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
  h: isHorizontal,
  H: not(isHorizontal),
  v: isVertical,
  V: not(isVertical),
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };
const posix: Readonly<Record<string, RegExp>> = {
  Lower: /[a-z]/,
  Upper: /[A-Z]/,
  ASCII: /[\0-\x7f]/,
  Alpha: /[a-zA-Z]/,
  Digit: /[0-9]/,
  Alnum: /[a-zA-Z0-9]/,
  Punct: /[!-/:-@[-`{-~]/,
  Graph: /[!-~]/,
  Print: /[ -~]/,
  Blank: /[ \t]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  Cntrl: /[\0-\x1f\x7f]/,
  XDigit: /[0-9a-fA-F]/,
  Space: /[ \t-\r]/,
};
/** Longest pattern, and most repeats that may be asked for. */
const longest = 2_000;

export class PatternParser {
  readonly names = new Map<string, number>();
  groups = 0;
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    if (text.length > longest) throw this.error('Pattern too long');
  }

  parse(): Pattern {
    const pattern = this.either({ i: false, s: false, m: false, x: false });
    if (this.at < this.text.length) throw this.error("Unmatched closing ')'");
    return pattern;
  }

  error(message: string): ExpressionError {
    return new ExpressionError(
      'expr/pattern',
      'PatternSyntaxException',
      `${message} near index ${this.at}\n${this.text}`,
      {
        hint: 'The text is a regular expression: put a dot, bar or bracket that stands for itself in a class, such as [.] or [|].',
      },
    );
  }

  private either(flags: Flags): Pattern {
    this.depth += 1;
    if (this.depth > 100) throw this.error('Groups nested too deep');
    const options = [this.sequence(flags)];
    while (this.text[this.at] === '|') {
      this.at += 1;
      options.push(this.sequence(flags));
    }
    this.depth -= 1;
    return options.length === 1 ? (options[0] as Pattern) : { type: 'either', options };
  }

  private sequence(outer: Flags): Pattern {
    const parts: Pattern[] = [];
    let flags = outer;
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      if (flags.x && /[\s#]/.test(this.text[this.at] ?? '')) {
        if (this.text[this.at] === '#') while (this.at < this.text.length && this.text[this.at] !== '\n') this.at += 1;
        else this.at += 1;
        continue;
      }
      const inline = /^\(\?([ismxu]*)(?:-([ismxu]+))?\)/.exec(this.text.slice(this.at, this.at + 14));
      if (inline) {
        flags = changed(flags, inline[1] ?? '', inline[2] ?? '');
        this.at += inline[0].length;
      } else parts.push(...this.quoted(flags), ...(this.at < this.text.length ? this.repeated(flags) : []));
    }
    return parts.length === 1 ? (parts[0] as Pattern) : { type: 'sequence', parts };
  }

  /** \Q…\E */
  private quoted(flags: Flags): Pattern[] {
    if (!this.text.startsWith('\\Q', this.at)) return [];
    const end = this.text.indexOf('\\E', this.at);
    const content = this.text.slice(this.at + 2, end < 0 ? undefined : end);
    this.at = end < 0 ? this.text.length : end + 2;
    return [...content].flatMap(char =>
      Array.from({ length: char.length }, (_, index) => literal(char.charCodeAt(index), flags)),
    );
  }

  private repeated(flags: Flags): Pattern[] {
    if ('|)'.includes(this.text[this.at] ?? '')) return [];
    let of = this.atom(flags);
    while (true) {
      const found = /^(?:[*+?]|\{(\d{1,6})(?:(,)(\d{0,6}))?\})([?+])?/.exec(this.text.slice(this.at, this.at + 20));
      if (!found) {
        if (this.text[this.at] === '{') throw this.error('Illegal repetition');
        return [of];
      }
      const sign = found[0][0];
      const least = sign === '{' ? Number(found[1]) : sign === '+' ? 1 : 0;
      const most =
        sign === '?'
          ? 1
          : sign !== '{'
            ? Number.POSITIVE_INFINITY
            : !found[2]
              ? least
              : found[3]
                ? Number(found[3])
                : Number.POSITIVE_INFINITY;
      if (most < least) throw this.error('Illegal repetition range');
      this.at += found[0].length;
      of = {
        type: 'repeat',
        of,
        least,
        most,
        mode: found[4] === '?' ? 'lazy' : found[4] === '+' ? 'possessive' : 'greedy',
      };
    }
  }

  private atom(flags: Flags): Pattern {
    const char = this.text[this.at] ?? '';
    switch (char) {
      case '(':
        return this.group(flags);
      case '[':
        return { type: 'char', test: this.charClass(flags) };
      case '.':
        this.at += 1;
        return { type: 'char', test: flags.s ? () => true : not(isBreak) };
      case '^':
        this.at += 1;
        return { type: 'at', place: flags.m ? 'line-start' : 'start' };
      case '$':
        this.at += 1;
        return { type: 'at', place: flags.m ? 'line-end' : 'end-or-break' };
      case '*':
      case '+':
      case '?':
        throw this.error(`Dangling meta character '${char}'`);
      case '{':
        throw this.error('Illegal repetition');
      case '\\':
        return this.escape(flags);
      default:
        this.at += 1;
        return literal(char.charCodeAt(0), flags);
    }
  }

  private group(flags: Flags): Pattern {
    const head = /^\((?:\?(?:(:|=|!|>|<=|<!)|<([a-zA-Z][a-zA-Z0-9]*)>|([ismxu]*)(?:-([ismxu]+))?:))?/.exec(
      this.text.slice(this.at, this.at + 80),
    );
    const [whole = '(', kind, name, on, off] = head ?? [];
    if (whole === '(' && this.text[this.at + 1] === '?') throw this.error('Unknown inline modifier');
    this.at += whole.length;
    const captures = whole === '(' || name !== undefined;
    const index = captures ? ++this.groups : 0;
    if (name !== undefined) this.names.set(name, index);
    const of = this.either(on !== undefined ? changed(flags, on, off ?? '') : flags);
    if (this.text[this.at] !== ')') throw this.error('Unclosed group');
    this.at += 1;
    if (captures) return { type: 'group', of, index };
    if (kind === '>') return { type: 'atomic', of };
    if (kind === undefined || kind === ':') return of;
    return { type: 'look', of, behind: kind.startsWith('<'), negated: kind.endsWith('!') };
  }

  private escape(flags: Flags): Pattern {
    const char = this.text[this.at + 1];
    if (char === undefined) throw this.error('Unexpected internal error');
    const places = { A: 'start', z: 'end', Z: 'end-or-break', b: 'word', B: 'not-word', G: 'start' } as const;
    if (Object.hasOwn(places, char)) {
      this.at += 2;
      return { type: 'at', place: places[char as keyof typeof places] };
    }
    if (char === 'R') {
      this.at += 2;
      return {
        type: 'either',
        options: [
          { type: 'sequence', parts: [literal(13, flags), literal(10, flags)] },
          { type: 'char', test: isVertical },
        ],
      };
    }
    if (/[1-9]/.test(char)) {
      this.at += 2;
      return { type: 'back', index: Number(char), fold: flags.i };
    }
    const named = /^\\k<(\w+)>/.exec(this.text.slice(this.at, this.at + 60));
    if (named) {
      const index = this.names.get(named[1] ?? '');
      if (index === undefined) throw this.error(`named capturing group <${named[1]}> does not exist`);
      this.at += named[0].length;
      return { type: 'back', index, fold: flags.i };
    }
    const found = this.escapedChar();
    return typeof found === 'number' ? literal(found, flags) : { type: 'char', test: found };
  }

  /** An escape that stands for one character or a class of them; also inside `[ ]`. */
  private escapedChar(): number | CharTest {
    const char = this.text[this.at + 1] ?? '';
    const known = Object.hasOwn(classes, char) ? classes[char] : undefined;
    const control = Object.hasOwn(controls, char) ? controls[char] : undefined;
    if (known || control !== undefined) {
      this.at += 2;
      return known ?? (control as number);
    }
    const coded = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|0([0-7]{1,3})|c([@-_]))/.exec(
      this.text.slice(this.at, this.at + 8),
    );
    if (coded) {
      this.at += coded[0].length;
      if (coded[4]) return coded[4].charCodeAt(0) ^ 64;
      return coded[3] ? Number.parseInt(coded[3], 8) : Number.parseInt(coded[1] ?? coded[2] ?? '0', 16);
    }
    const property = /^\\([pP])(?:\{\^?(?:Is)?(\w+)\}|(\w))/.exec(this.text.slice(this.at, this.at + 40));
    if (property) {
      this.at += property[0].length;
      const test = this.property(property[2] ?? property[3] ?? '');
      return property[1] === 'P' ? not(test) : test;
    }
    if (/[a-zA-Z]/.test(char) || char === '') throw this.error('Illegal/unsupported escape sequence');
    this.at += 2;
    return char.charCodeAt(0);
  }

  private property(name: string): CharTest {
    const known = Object.hasOwn(posix, name) ? posix[name] : undefined;
    if (known) return code => known.test(String.fromCharCode(code));
    try {
      const unicode = new RegExp(`\\p{${{ Letter: 'L', Alphabetic: 'Alphabetic' }[name] ?? name}}`, 'u');
      return code => unicode.test(String.fromCharCode(code));
    } catch {
      throw this.error(`Unknown character property name {${name}}`);
    }
  }

  private charClass(flags: Flags): CharTest {
    this.depth += 1;
    if (this.depth > 100) throw this.error('Classes nested too deep');
    this.at += 1;
    const negated = this.text[this.at] === '^';
    if (negated) this.at += 1;
    let tests: CharTest[] = [];
    const limits: CharTest[] = [];
    const any =
      (list: readonly CharTest[]): CharTest =>
      code =>
        list.some(test => test(code));
    for (let first = true; first || this.text[this.at] !== ']'; first = false) {
      if (this.at >= this.text.length) throw this.error('Unclosed character class');
      if (this.text.startsWith('&&', this.at)) {
        this.at += 2;
        limits.push(any(tests));
        tests = [];
      } else if (this.text[this.at] === '[') tests.push(this.charClass(flags));
      else tests.push(this.classRange(flags));
    }
    this.at += 1;
    this.depth -= 1;
    const last = any(tests);
    const all: CharTest = limits.length === 0 ? last : code => last(code) && limits.every(test => test(code));
    return negated ? not(all) : all;
  }

  private classRange(flags: Flags): CharTest {
    const from = this.classChar();
    if (typeof from !== 'number') return from;
    const next = this.text[this.at + 1];
    if (this.text[this.at] !== '-' || next === ']' || next === '[' || next === undefined)
      return fold(code => code === from, flags);
    this.at += 1;
    const to = this.classChar();
    if (typeof to !== 'number' || to < from) throw this.error('Illegal character range');
    return fold(code => code >= from && code <= to, flags);
  }

  private classChar(): number | CharTest {
    if (this.text[this.at] === '\\') return this.escapedChar();
    this.at += 1;
    return this.text.charCodeAt(this.at - 1);
  }
}

const literal = (char: number, flags: Flags): Pattern => ({ type: 'char', test: fold(code => code === char, flags) });

/** The flag i of Java folds ASCII letters only. */
function fold(test: CharTest, { i }: Flags): CharTest {
  if (!i) return test;
  return code =>
    test(code) || (code >= 97 && code <= 122 && test(code - 32)) || (code >= 65 && code <= 90 && test(code + 32));
}

const changed = (flags: Flags, on: string, off: string): Flags => {
  const set = (name: keyof Flags) => (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: set('i'), s: set('s'), m: set('m'), x: set('x') };
};
