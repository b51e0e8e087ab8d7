import { readClass } from './regex-class-parser.ts';
import { escapeClass, isLineEnd, literal, propertyClass } from './regex-classes.ts';
import { flagLetters, type Node, noFlags, type RegexFlags, RegexSyntaxError, type Test } from './regex-tree.ts';

const maxRepeat = 1_000_000;
const maxDepth = 250;
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

/** Whether a node can take any amount of text, as far as Java looks for it. */
const isUnbounded = (node: Node): boolean => {
  switch (node.kind) {
    case 'repeat':
      return node.max === Number.POSITIVE_INFINITY || isUnbounded(node.part);
    case 'sequence':
      return node.parts.some(isUnbounded);
    case 'choice':
      return node.options.some(isUnbounded);
    case 'group':
    case 'atomic':
      return isUnbounded(node.part);
    default:
      return node.kind === 'back';
  }
};

/** Reads a pattern with the syntax of `java.util.regex`. Also used, character by character, by the class reader. */
export class RegexParser {
  readonly text: string;
  index = 0;
  flags: RegexFlags;
  groups = 0;
  readonly names = new Map<string, number>();
  private depth = 0;

  constructor(text: string, flags: RegexFlags = noFlags) {
    this.text = text;
    this.flags = flags;
  }

  read(): Node {
    const node = this.choice();
    if (this.index < this.text.length) this.fail('Unmatched closing )');
    return node;
  }

  fail(message: string, index = this.index): never {
    throw new RegexSyntaxError(message, index);
  }

  /** The next character, blanks and comments passed over where the `x` flag says so; '' at the end. */
  peek(): string {
    while (this.flags.comments && this.index < this.text.length) {
      const char = this.text[this.index] as string;
      if (char === '#')
        while (this.index < this.text.length && !isLineEnd(this.text.charCodeAt(this.index), this.flags.unixLines))
          this.index++;
      else if (/[ \t\n\v\f\r]/.test(char)) this.index++;
      else break;
    }
    return this.raw();
  }

  raw(): string {
    const code = this.text.codePointAt(this.index);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  take(char: string): boolean {
    if (!this.text.startsWith(char, this.index)) return false;
    this.index += char.length;
    return true;
  }

  private choice(): Node {
    if (++this.depth > maxDepth) this.fail('Groups are nested too deeply');
    const options = [this.sequence()];
    while (this.peek() === '|') {
      this.index++;
      options.push(this.sequence());
    }
    this.depth--;
    return options.length === 1 ? (options[0] as Node) : { kind: 'choice', options };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    for (let char = this.peek(); char !== '' && char !== '|' && char !== ')'; char = this.peek()) {
      const atom = this.atom(char);
      if (atom.length > 0) parts.push(...atom.slice(0, -1), this.repeated(atom.at(-1) as Node));
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'sequence', parts };
  }

  private repeated(atom: Node): Node {
    let node = atom;
    for (let char = this.peek(); char !== '' && '?*+{'.includes(char); char = this.peek()) {
      if (node.kind === 'empty' && char !== '{') this.fail(`Dangling meta character '${char}'`);
      const [min, max] = this.counts(char);
      const mode = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
      node = { kind: 'repeat', part: node, min, max, mode };
    }
    return node;
  }

  private counts(char: string): [number, number] {
    if (char === '{') {
      const found = /^\{(\d{1,9})(,(\d{0,9}))?\}/.exec(this.text.slice(this.index, this.index + 30));
      if (found === null) this.fail('Illegal repetition');
      this.index += found[0].length;
      const min = Number(found[1]);
      const max = found[2] === undefined ? min : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3]);
      if (min > max || min > maxRepeat) this.fail('Illegal repetition range');
      return [min, max];
    }
    this.index++;
    return [char === '+' ? 1 : 0, char === '?' ? 1 : Number.POSITIVE_INFINITY];
  }

  /** One thing that can be repeated; several for a quoted text. */
  private atom(char: string): Node[] {
    if (char === '(') return this.group();
    if (char === '[') return [{ kind: 'char', test: readClass(this) }];
    if (char === '\\') return this.escape();
    if ('?*+'.includes(char)) this.fail(`Dangling meta character '${char}'`);
    this.index += char.length;
    const { unixLines } = this.flags;
    if (char === '.')
      return [{ kind: 'char', test: this.flags.dotAll ? () => true : code => !isLineEnd(code, unixLines) }];
    if (char === '^') return [{ kind: 'at', what: this.flags.multiline ? 'line-start' : 'input-start', unixLines }];
    if (char === '$') return [{ kind: 'at', what: this.flags.multiline ? 'line-end' : 'input-end-line', unixLines }];
    return [this.letter(char)];
  }

  letter(char: string): Node {
    return { kind: 'char', test: literal(char.codePointAt(0) as number, this.flags) };
  }

  private group(): Node[] {
    const start = this.index++;
    const { flags } = this;
    const close = (node: Node): Node[] => {
      if (this.peek() !== ')') this.fail('Unclosed group', start);
      this.index++;
      this.flags = flags;
      return [node];
    };
    const capture = (): Node[] => {
      const index = ++this.groups;
      return close({ kind: 'group', index, part: this.choice() });
    };
    const look = (behind: boolean, negated: boolean) => {
      const part = this.choice();
      if (behind && isUnbounded(part)) this.fail('Look-behind group does not have an obvious maximum length', start);
      return close({ kind: 'look', behind, negated, part });
    };
    if (!this.take('?')) return capture();
    if (this.take(':')) return close(this.choice());
    if (this.take('>')) return close({ kind: 'atomic', part: this.choice() });
    if (this.take('=')) return look(false, false);
    if (this.take('!')) return look(false, true);
    if (this.take('<=')) return look(true, false);
    if (this.take('<!')) return look(true, true);
    if (this.take('<')) {
      const name = this.name('>');
      if (this.names.has(name)) this.fail(`Named capturing group <${name}> is already defined`);
      this.names.set(name, this.groups + 1);
      return capture();
    }
    this.flags = this.flagChanges();
    if (this.take(')')) return [{ kind: 'empty' }];
    if (!this.take(':')) this.fail('Unknown group type');
    return close(this.choice());
  }

  private flagChanges(): RegexFlags {
    const changed: Record<string, boolean> = { ...this.flags };
    let on = true;
    for (;;) {
      const char = this.raw();
      const flag = Object.hasOwn(flagLetters, char) ? flagLetters[char] : undefined;
      if (flag !== undefined) changed[flag] = on;
      else if (char === '-' && on) on = false;
      else return changed as unknown as RegexFlags;
      this.index++;
    }
  }

  private name(close: string): string {
    const end = this.text.indexOf(close, this.index);
    const name = end === -1 ? '' : this.text.slice(this.index, end);
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) this.fail('Group name is not letters and digits');
    this.index = end + 1;
    return name;
  }

  private escape(): Node[] {
    const start = this.index++;
    const char = this.raw();
    const { unixLines } = this.flags;
    const at = (what: Extract<Node, { kind: 'at' }>['what']): Node[] => {
      this.index++;
      return [{ kind: 'at', what, unixLines }];
    };
    if (char === 'Q') return this.quoted();
    if (char === 'b') return at('word');
    if (char === 'B') return at('not-word');
    if (char === 'A') return at('input-start');
    if (char === 'z') return at('input-end');
    if (char === 'Z') return at('input-end-line');
    if (char === 'G') return at('last-match');
    if (char === 'R') return this.lineBreak();
    if (char === 'k') {
      this.index++;
      if (!this.take('<')) this.fail("\\k is not followed by '<' for named capturing group");
      const name = this.name('>');
      return [this.back(() => this.names.get(name) ?? this.fail(`No such group <${name}>`, start))];
    }
    if (char >= '1' && char <= '9') return [this.numbered()];
    return [{ kind: 'char', test: this.escaped() }];
  }

  private back(index: () => number): Node {
    return { kind: 'back', index, ignoreCase: this.flags.ignoreCase, unicode: this.flags.unicodeCase };
  }

  /** `\12` is group 12 if there are so many groups to the left, else group 1 and the letter 2. */
  private numbered(): Node {
    let index = Number(this.raw());
    this.index++;
    for (let char = this.raw(); char >= '0' && char <= '9' && char !== ''; char = this.raw()) {
      if (index * 10 + Number(char) > this.groups) break;
      index = index * 10 + Number(char);
      this.index++;
    }
    return this.back(() => index);
  }

  private quoted(): Node[] {
    const end = this.text.indexOf('\\E', this.index + 1);
    const text = this.text.slice(this.index + 1, end === -1 ? undefined : end);
    this.index = end === -1 ? this.text.length : end + 2;
    return [...text].map(char => this.letter(char));
  }

  private lineBreak(): Node[] {
    this.index++;
    const char = (test: Test): Node => ({ kind: 'char', test });
    const pair: Node = { kind: 'sequence', parts: [char(code => code === 13), char(code => code === 10)] };
    return [{ kind: 'choice', options: [pair, char(code => code === 11 || code === 12 || isLineEnd(code, false))] }];
  }

  /** What stands behind a backslash for one character, in a class or outside; the cursor is on the letter. */
  escaped(): Test {
    const char = this.raw();
    if (char === '') this.fail('Unexpected internal error');
    const known = escapeClass(char, this.flags);
    if (known !== null) {
      this.index++;
      return known;
    }
    if (char === 'p' || char === 'P') return this.property(char === 'P');
    return literal(this.escapedCode(), this.flags);
  }

  /** The one character an escape stands for. */
  escapedCode(): number {
    const char = this.raw();
    const hex = (pattern: RegExp): number => {
      const found = pattern.exec(this.text.slice(this.index, this.index + 12));
      const code = found === null ? Number.NaN : Number.parseInt(found[1] as string, char === '0' ? 8 : 16);
      if (found === null || code > 0x10ffff) this.fail(`Illegal escape sequence \\${char}`);
      this.index += found[0].length;
      return code;
    };
    if (char === 'x')
      return this.text[this.index + 1] === '{' ? hex(/^x\{([0-9a-fA-F]{1,8})\}/) : hex(/^x([0-9a-fA-F]{2})/);
    if (char === 'u') {
      const high = hex(/^u([0-9a-fA-F]{4})/);
      const low = /^\\u([dD][c-fC-F][0-9a-fA-F]{2})/.exec(this.text.slice(this.index, this.index + 6));
      if (high < 0xd800 || high > 0xdbff || low === null) return high;
      this.index += 6;
      return 0x10000 + ((high - 0xd800) << 10) + (Number.parseInt(low[1] as string, 16) - 0xdc00);
    }
    if (char === '0') return hex(/^0([0-3]?[0-7]{1,2})/);
    this.index += char.length;
    if (char === 'c') {
      const control = this.raw();
      if (control === '') this.fail('Illegal control escape sequence');
      this.index += control.length;
      return (control.codePointAt(0) as number) ^ 64;
    }
    if (Object.hasOwn(controls, char)) return controls[char] as number;
    if (/[a-zA-Z]/.test(char)) this.fail(`Illegal or unsupported escape sequence \\${char}`, this.index - 1);
    return char.codePointAt(0) as number;
  }

  private property(negated: boolean): Test {
    const found = /^[pP](?:\{([A-Za-z_0-9=]{1,60})\}|([A-Za-z]))/.exec(this.text.slice(this.index, this.index + 64));
    if (found === null) this.fail('Illegal character property');
    const name = (found[1] ?? found[2]) as string;
    const test = propertyClass(name, this.flags);
    if (test === null) this.fail(`Unknown character property name {${name}}`);
    this.index += found[0].length;
    return negated ? code => !test(code) : test;
  }
}
