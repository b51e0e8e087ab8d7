import type { ExpressionProblemCode } from '../base/finding-codes.ts';

/**
 * What can go wrong with a template. `javaClass` is the exception the real engine raises (its simple name), so that
 * results can be compared with it; `code` is what Flow Lab shows help for.
 */
export type ProblemCode = ExpressionProblemCode;

/** A place in a template: offsets into the source, line and column counted from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * An expected failure of a template; its place is filled in by the part of the tree it passes through first.
 * Not an Error: it is a result like any other, and noting the stack would take longer than the evaluation.
 */
export class ExpressionError {
  readonly code: ProblemCode;
  readonly javaClass: string;
  readonly message: string;
  readonly cause: unknown;
  hint: string | null = null;
  /** Offset in the source of `template`; null until known. */
  offset: number | null = null;
  /** The source the offset counts in. */
  source: string | null = null;

  constructor(code: ProblemCode, javaClass: string, message: string, options?: { cause?: unknown; hint?: string }) {
    this.message = message;
    this.cause = options?.cause;
    this.code = code;
    this.javaClass = javaClass;
    if (options?.hint) this.hint = options.hint;
  }

  at(offset: number, source: string): this {
    if (this.offset === null) {
      this.offset = offset;
      this.source = source;
    }
    return this;
  }
}

/** Raised by the engine itself about a template. */
export const pebble = (code: ProblemCode, message: string, options?: { cause?: unknown; hint?: string }) =>
  new ExpressionError(code, 'PebbleException', message, options);

/** A value of the wrong Java class where the engine casts without asking. */
export const classCast = (actual: string, wanted: string) =>
  new ExpressionError('expr/type', 'ClassCastException', `class ${actual} cannot be cast to class ${wanted}`);

export const nullPointer = (what: string) => new ExpressionError('expr/null', 'NullPointerException', what);
export const illegalArgument = (message: string) =>
  new ExpressionError('expr/type', 'IllegalArgumentException', message);
export const numberFormat = (text: string) =>
  new ExpressionError('expr/number', 'NumberFormatException', `For input string: "${text}"`);
/** More work, text or depth than Flow Lab allows; the real engine has no such bound. */
export const tooMuch = (what: string, code: 'expr/limit' | 'expr/slow-pattern' = 'expr/limit') =>
  new ExpressionError(code, limitClass, what);
const limitClass = 'LimitException';
/** True for a bound of ours, which goes through everything that wraps or swallows failures. */
export const isLimit = (error: ExpressionError): boolean => error.javaClass === limitClass;

/** True for what `default` and `is defined` swallow in strict mode. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof ExpressionError &&
  (error.javaClass === 'AttributeNotFoundException' || error.javaClass === 'RootAttributeNotFoundException');

/** Where an offset is. Line breaks are those Java knows: \r\n, \n, \r, \u0085, \u2028, \u2029. */
export function placeOf(source: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (const found of source.slice(0, offset).matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)) {
    line += 1;
    start = found.index + found[0].length;
  }
  return { offset, line, column: offset - start + 1 };
}
