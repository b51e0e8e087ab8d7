/** From source to tokens: text, the marks between, comments, verbatim blocks. What is inside the marks: `inside.ts`. */
import { ExpressionError } from '../errors.ts';
import { isPatternSpace, trimLeft, trimRight } from '../text/characters.ts';
import { Inside } from './inside.ts';
import type { Token } from './tokens.ts';

export interface LexerOptions {
  /** Drops one line break right after a closing mark. */
  readonly newLineTrimming: boolean;
}

export const syntaxError = (message: string, offset: number, source: string): ExpressionError =>
  new ExpressionError('expr/syntax', 'ParserException', message).at(offset, source);

export class Lexer {
  private readonly source: string;
  private readonly trimsNewLines: boolean;
  readonly tokens: Token[] = [];
  private position = 0;
  /** Set by ` -}}`: the next text loses its leading space. */
  private trimNext = false;

  constructor(source: string, options: LexerOptions) {
    this.source = source;
    this.trimsNewLines = options.newLineTrimming;
  }

  run(): Token[] {
    while (this.position < this.source.length) this.text();
    this.tokens.push({ kind: 'EOF', value: null, start: this.source.length, end: this.source.length });
    return this.tokens;
  }

  /** Text up to the next opening mark, then everything up to its closing mark. */
  private text(): void {
    const { source } = this;
    const start = this.position;
    const open = this.findOpening(start);
    const end = open < 0 ? source.length : open;
    const raw = source.slice(start, end);
    const value = this.trimNext ? trimLeft(raw) : raw;
    this.trimNext = false;
    const token = value === '' ? null : this.push('TEXT', value, start, end);
    this.position = end;
    if (open < 0) return;

    this.position += 2;
    this.leadingTrim(token);
    const mark = source[open + 1];
    if (mark === '#') this.comment(open);
    else if (mark === '{') this.inside(open, 'PRINT');
    else if (!this.verbatim(open)) this.inside(open, 'EXECUTE');
  }

  private findOpening(from: number): number {
    const { source } = this;
    for (let at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1)) {
      const next = source.charCodeAt(at + 1);
      if (next === 123 || next === 37 || next === 35) return at;
    }
    return -1;
  }

  /** `{{- `: a minus and space right after the opening mark take the space before it away. */
  private leadingTrim(before: Token | null): void {
    const { source } = this;
    if (source[this.position] !== '-' || !isPatternSpace(source.charCodeAt(this.position + 1))) return;
    this.position += 1;
    while (isPatternSpace(source.charCodeAt(this.position))) this.position += 1;
    if (before) before.value = trimRight(before.value ?? '');
  }

  private comment(open: number): void {
    const { source } = this;
    /* A comment opened by the very last characters ends the template without an error. */
    if (this.position >= source.length) return;
    const close = source.indexOf('#}', this.position);
    if (close < 0) throw syntaxError('Unclosed comment.', open, source);
    const last = source.charCodeAt(close - 2);
    if (source[close - 1] === '-' && close - 2 >= this.position && isPatternSpace(last)) this.trimNext = true;
    this.position = this.afterNewLine(close + 2);
  }

  private verbatim(open: number): boolean {
    const { source } = this;
    const opening = /\s*verbatim\s*-?%\}/y;
    opening.lastIndex = this.position;
    const begin = opening.exec(source);
    if (!begin) return false;
    const start = this.afterNewLine(this.position + begin[0].length);
    const closing = /\{%(-)?\s*endverbatim\s*(-)?%\}/g;
    closing.lastIndex = start;
    const end = closing.exec(source);
    if (!end) throw syntaxError('Unclosed verbatim tag.', open, source);
    /* The engine always trims the beginning, with or without a minus. */
    const content = trimLeft(source.slice(start, end.index));
    const value = end[1] ? trimRight(content) : content;
    if (end[2]) this.trimNext = true;
    this.position = this.afterNewLine(end.index + end[0].length);
    if (value !== '') this.push('TEXT', value, open, this.position);
    return true;
  }

  private inside(open: number, kind: 'PRINT' | 'EXECUTE'): void {
    this.push(`${kind}_START`, null, open, open + 2);
    const inside = new Inside(this.source, this.position, this.tokens);
    const close = inside.run(kind === 'PRINT' ? '}}' : '%}');
    this.position = inside.position;
    if (inside.trims) this.trimNext = true;
    if (!close) return;
    this.push(`${kind}_END`, kind === 'PRINT' ? '}}' : '%}', close.start, close.end);
    this.position = this.afterNewLine(close.end);
  }

  private afterNewLine(position: number): number {
    if (!this.trimsNewLines) return position;
    const code = this.source.charCodeAt(position);
    const next = this.source.charCodeAt(position + 1);
    if ((code === 13 && next === 10) || (code === 10 && next === 13)) return position + 2;
    return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029 ? position + 1 : position;
  }

  private push(kind: Token['kind'], value: string | null, start: number, end: number): Token {
    const token: Token = { kind, value, start, end };
    this.tokens.push(token);
    return token;
  }
}

export const tokenize = (source: string, options: LexerOptions = { newLineTrimming: true }): Token[] =>
  new Lexer(source, options).run();

/** What a template still being written holds so far: an open bracket or quote ends it without a word. */
export function tokensUntilError(source: string): readonly Token[] {
  const lexer = new Lexer(source, { newLineTrimming: true });
  try {
    lexer.run();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
  }
  return lexer.tokens.filter(({ kind }) => kind !== 'EOF');
}
