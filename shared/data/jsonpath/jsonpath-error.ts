import type { JsonPathCode } from '../../base/finding-codes.ts';
import { JavaThrow, LimitThrow } from './java-throw.ts';

/** Why a path has no answer: plain data for screens, the command line and the call log. */
export interface JsonPathError {
  readonly code: JsonPathCode;
  /** What the real engine says, where it says something. */
  readonly message: string;
  /** The exception of the real engine, as the product's log names it; null for our own limits. */
  readonly javaClass: string | null;
  /** Place in the path, both counted from 1; null when it is not about one place. */
  readonly line: number | null;
  readonly column: number | null;
}

const codeOf = (thrown: JavaThrow): JsonPathError['code'] => {
  if (thrown.java === 'PathNotFoundException') return 'jsonpath/not-found';
  return thrown.java === 'InvalidPathException' || thrown.position >= 0 ? 'jsonpath/syntax' : 'jsonpath/function';
};

/** Anything else than a failure of a path is a bug and goes on as it is. */
export const toJsonPathError = (thrown: unknown, path: string): JsonPathError => {
  if (thrown instanceof LimitThrow) {
    const message = `The path needs more than the ${thrown.limit} that are allowed (${thrown.what})`;
    return { code: 'jsonpath/limit', message, javaClass: null, line: null, column: null };
  }
  if (!(thrown instanceof JavaThrow)) throw thrown;
  const before = thrown.position < 0 ? null : path.slice(0, thrown.position);
  return {
    code: codeOf(thrown),
    message: thrown.message,
    javaClass: thrown.java,
    line: before === null ? null : before.split('\n').length,
    column: before === null ? null : before.length - before.lastIndexOf('\n'),
  };
};
