/** The lexer between `{{` and `}}` or `{%` and `%}`: names, numbers, strings with interpolation, operators, brackets. */
import { ExpressionError } from '../errors.ts';
import { quoteBefore, runsOn } from '../hints.ts';
import { isPatternSpace, isWhitespace } from '../text/characters.ts';
import { operators, type Token, type TokenKind } from './tokens.ts';

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const punctuation = '()[]{}?:.,|=';
const longName = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
/** A string without interpolation: single quotes, or double quotes with no `#` inside. */
const plainString = /"[^#"\\]*(?:\\[\s\S][^#"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'/y;
/** Inside a string with interpolation: up to `#{` or the closing quote. */
const stringPart = /[^#"\\]*(?:(?:\\[\s\S]|#(?!\{))[^#"\\]*)*/y;

/** Operators by first character, longest first: the first that fits is taken. */
const byFirst = new Map<number, readonly string[]>();
for (const operator of [...operators].sort((a, b) => b.length - a.length)) {
  const first = operator.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
const isAsciiWord = (code: number): boolean => isAsciiLetter(code) || isDigit(code);

export class Inside {
  position: number;
  /** A trailing trim mark (` -}}`) was seen. */
  trims = false;
  private readonly source: string;
  private readonly tokens: Token[];
  /** Open brackets, innermost last: `(` `[` `{`, `"` and `#{`. */
  private readonly brackets: { readonly mark: string; readonly start: number }[] = [];
  /** How many of them are `"`: inside a string the closing mark means nothing. */
  private strings = 0;

  constructor(source: string, position: number, tokens: Token[]) {
    this.source = source;
    this.position = position;
    this.tokens = tokens;
  }

  /** Reads tokens until the closing mark; null when the source ends first, without an open bracket. */
  run(closing: string): { start: number; end: number } | null {
    const { source } = this;
    while (this.position < source.length) {
      const innermost = this.brackets.at(-1);
      if (innermost?.mark === '"') {
        this.string();
        continue;
      }
      if (innermost?.mark === '#{' && this.closesInterpolation()) continue;
      if (this.strings === 0) {
        const close = this.closingMark(closing);
        if (close && innermost === undefined) return close;
      }
      this.token();
    }
    const open = this.brackets.at(-1);
    if (open)
      throw this.error(
        `Unclosed "${open.mark}"`,
        open.start,
        open.mark === '"' ? this.unclosed('"', open.start) : undefined,
      );
    return null;
  }

  /** Looks past space for `-}}` or `}}`. A trim is noted even inside brackets, as in the engine. */
  private closingMark(closing: string): { start: number; end: number } | null {
    const { source } = this;
    let at = this.position;
    while (isPatternSpace(source.charCodeAt(at))) at += 1;
    const trims = source[at] === '-';
    const start = trims ? at + 1 : at;
    if (trims && /^(?:\}\}|%\}|#\})/.test(source.slice(start, start + 2))) this.trims = true;
    return source.startsWith(closing, start) ? { start: at, end: start + 2 } : null;
  }

  private token(): void {
    const { source } = this;
    while (this.position < source.length && isWhitespace(source.charCodeAt(this.position))) this.position += 1;
    const start = this.position;
    const code = source.charCodeAt(start);
    const operator = this.operatorAt(start, code);
    if (operator !== null) {
      this.take('OPERATOR', operator, operator.length);
      return;
    }
    const name = this.nameAt(start, code);
    if (name !== '') {
      this.take('NAME', name, name.length);
      return;
    }
    if (isDigit(code)) {
      this.number(start);
      return;
    }
    const mark = source[start] ?? '';
    if (mark !== '' && punctuation.includes(mark)) {
      this.bracket(mark);
      return;
    }
    if (mark === '"' || mark === "'") {
      plainString.lastIndex = start;
      const found = plainString.exec(source)?.[0];
      /* Only the quote itself can be escaped; every other backslash stays. */
      if (found) {
        this.take('STRING', found.slice(1, -1).replaceAll(`\\${mark}`, mark), found.length);
        return;
      }
    }
    if (mark === '"') {
      this.brackets.push({ mark: '"', start });
      this.strings += 1;
      this.position += 1;
      return;
    }
    throw this.error(`Unexpected character [${mark}]`, start, mark === "'" ? this.unclosed(mark, start) : undefined);
  }

  private operatorAt(start: number, code: number): string | null {
    for (const operator of byFirst.get(code) ?? []) {
      if (!this.source.startsWith(operator, start)) continue;
      if (isAsciiLetter(code) && isAsciiWord(this.source.charCodeAt(start + operator.length))) continue;
      return operator;
    }
    return null;
  }

  private nameAt(start: number, code: number): string {
    const { source } = this;
    if (code < 128 && !isAsciiLetter(code)) return '';
    let end = start;
    while (isAsciiWord(source.charCodeAt(end))) end += 1;
    if (!(source.charCodeAt(end) > 127)) return source.slice(start, end);
    longName.lastIndex = start;
    return longName.exec(source)?.[0] ?? '';
  }

  private number(start: number): void {
    const { source } = this;
    let end = start;
    while (isDigit(source.charCodeAt(end))) end += 1;
    if (source[end] === 'L') {
      this.take('LONG', source.slice(start, end), end + 1 - start);
      return;
    }
    if (source[end] === '.' && isDigit(source.charCodeAt(end + 1))) {
      end += 2;
      while (isDigit(source.charCodeAt(end))) end += 1;
    }
    this.take('NUMBER', source.slice(start, end), end - start);
  }

  private bracket(mark: string): void {
    if (mark in closers) this.brackets.push({ mark, start: this.position });
    else if (mark === ')' || mark === ']' || mark === '}') {
      const open = this.brackets.pop();
      if (!open) throw this.error(`Unexpected "${mark}"`, this.position);
      const expected = closers[open.mark] ?? open.mark;
      if (expected !== mark) throw this.error(`Unclosed "${expected}"`, open.start);
    }
    this.take('PUNCTUATION', mark, 1);
  }

  private string(): void {
    const { source } = this;
    if (source.startsWith('#{', this.position)) {
      this.brackets.push({ mark: '#{', start: this.position });
      this.take('STRING_INTERPOLATION_START', null, 2);
      return;
    }
    stringPart.lastIndex = this.position;
    const part = stringPart.exec(source)?.[0] ?? '';
    if (part !== '') {
      this.take('STRING', part, part.length);
      return;
    }
    if (source[this.position] !== '"') throw this.error('Unclosed """', this.position);
    this.brackets.pop();
    this.strings -= 1;
    this.position += 1;
  }

  private closesInterpolation(): boolean {
    let at = this.position;
    while (isPatternSpace(this.source.charCodeAt(at))) at += 1;
    if (this.source[at] !== '}') return false;
    this.brackets.pop();
    this.position = at;
    this.take('STRING_INTERPOLATION_END', null, 1);
    return true;
  }

  private take(kind: TokenKind, value: string | null, length: number): void {
    this.tokens.push({ kind, value, start: this.position, end: this.position + length });
    this.position += length;
  }

  /** A quote that is missing further up makes the next one look like the beginning of a text. */
  private unclosed(quote: string, start: number): string {
    const text = this.tokens.findLast(({ kind, end }) => kind === 'STRING' && end <= start);
    if (text && runsOn(this.source.slice(text.start, text.end))) return quoteBefore;
    return `The text that begins here is not closed: put ${quote} behind it.`;
  }

  private error(message: string, offset: number, hint?: string): ExpressionError {
    const options = hint === undefined ? {} : { hint };
    return new ExpressionError('expr/syntax', 'ParserException', message, options).at(offset, this.source);
  }
}
