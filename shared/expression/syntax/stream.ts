/** The tokens, with a place in them. */
import { ExpressionError, tooMuch } from '../errors.ts';
import { deepestNesting, deepestTree } from '../limits.ts';
import { syntaxError } from './lexer.ts';
import type { Token, TokenKind } from './tokens.ts';

export class TokenStream {
  readonly source: string;
  readonly literalsAsDecimals: boolean;
  /** Names of the blocks around, innermost last; `parent()` belongs to one. */
  readonly blocks: string[] = [];
  private readonly tokens: readonly Token[];
  private index = 0;
  private nesting = 0;

  constructor(source: string, tokens: readonly Token[], literalsAsDecimals: boolean) {
    this.source = source;
    this.tokens = tokens;
    this.literalsAsDecimals = literalsAsDecimals;
  }

  get current(): Token {
    return this.tokens[this.index] as Token;
  }
  get following(): Token {
    return this.tokens[this.index + 1] ?? this.current;
  }
  /** End of the token last passed. */
  get passed(): number {
    return this.tokens[this.index - 1]?.end ?? 0;
  }
  get atEnd(): boolean {
    return this.current.kind === 'EOF';
  }

  is(kind: TokenKind, ...values: string[]): boolean {
    const { kind: now, value } = this.current;
    return now === kind && (values.length === 0 || (value !== null && values.includes(value)));
  }

  next(): Token {
    if (this.index + 1 >= this.tokens.length) {
      const message = `Index ${this.tokens.length} out of bounds for length ${this.tokens.length}`;
      throw new ExpressionError('expr/syntax', 'IndexOutOfBoundsException', message).at(
        this.source.length,
        this.source,
      );
    }
    this.index += 1;
    return this.current;
  }

  expect(kind: TokenKind, value?: string): Token {
    const token = this.current;
    if (token.kind !== kind || (value !== undefined && token.value !== value)) {
      throw this.error(
        `Unexpected token of value "${token.value}" and type ${token.kind}, expected token of type ${kind}${value === undefined ? '' : ` and value "${value}"`}`,
      );
    }
    this.next();
    return token;
  }

  error(message: string, offset = this.current.start): ExpressionError {
    return syntaxError(message, offset, this.source);
  }

  /** Runs `work` one level deeper. */
  nested<T>(work: () => T): T {
    this.nesting += 1;
    if (this.nesting > deepestNesting) {
      throw tooMuch(`Brackets, tags or operators are nested deeper than ${deepestNesting} levels.`).at(
        this.current.start,
        this.source,
      );
    }
    const result = work();
    this.nesting -= 1;
    return result;
  }

  /** Depth of a node over `below`. */
  over(...below: readonly number[]): number {
    const depth = 1 + Math.max(0, ...below);
    if (depth > deepestTree) {
      throw tooMuch(`An expression chains more than ${deepestTree} operators.`).at(this.current.start, this.source);
    }
    return depth;
  }
}
