/** Tokens of a template. The names are those the engine uses in its messages. */
export type TokenKind =
  | 'TEXT'
  | 'PRINT_START'
  | 'PRINT_END'
  | 'EXECUTE_START'
  | 'EXECUTE_END'
  | 'NAME'
  | 'NUMBER'
  | 'LONG'
  | 'STRING'
  | 'PUNCTUATION'
  | 'OPERATOR'
  | 'STRING_INTERPOLATION_START'
  | 'STRING_INTERPOLATION_END'
  | 'EOF';

export interface Token {
  readonly kind: TokenKind;
  /** What it stands for: text trimmed, a string without its quotes; null for marks that carry nothing. */
  value: string | null;
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of source for colouring: every character of a template lies in exactly one. */
export interface Piece {
  readonly kind: TokenKind | 'SPACE' | 'COMMENT' | 'MARK';
  readonly start: number;
  readonly end: number;
}

/** Fills what lies between tokens: comments, space, and marks such as quotes and trims. */
export function piecesOf(source: string, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  const fill = (until: number) => {
    if (until <= position) return;
    const text = source.slice(position, until);
    const kind = text.trim() === '' ? 'SPACE' : text.startsWith('{#') ? 'COMMENT' : 'MARK';
    pieces.push({ kind, start: position, end: until });
    position = until;
  };
  for (const { kind, start, end } of tokens) {
    fill(start);
    if (end > start) pieces.push({ kind, start, end });
    position = Math.max(position, end);
  }
  fill(source.length);
  return pieces;
}

export const operators = [
  'contains',
  'is not',
  'equals',
  'and',
  'not',
  'or',
  'is',
  '==',
  '!=',
  '>=',
  '<=',
  '..',
  '+',
  '-',
  '*',
  '/',
  '%',
  '|',
  '~',
  '<',
  '>',
] as const;
