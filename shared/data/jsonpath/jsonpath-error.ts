import type { JsonPathCode } from '../../base/finding-codes.ts';
import { JavaThrow, LimitThrow } from './java-throw.ts';
import { shortened } from './path-tokens.ts';

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

const words: Readonly<Record<LimitThrow['what'], string>> = {
  'path length': 'characters of the path',
  'path depth': 'brackets of the path inside one another',
  'document depth': 'levels of the document',
  steps: 'steps of work',
  results: 'values in the answer',
  'regular expression steps': 'steps of work on a regular expression',
};

/** Characters of a message; it may repeat names and values of any length. */
const mostMessage = 400;

/** The stack ended: functions, filters and a deep document inside one another, each within its own limit. */
const isTooDeep = (thrown: unknown): boolean => thrown instanceof RangeError && /call stack/i.test(thrown.message);

/** Anything else than a failure of a path is a bug and goes on as it is. */
export const toJsonPathError = (thrown: unknown, path: string): JsonPathError => {
  if (thrown instanceof LimitThrow) {
    const message = `The path needs more than what is allowed: ${thrown.limit} ${words[thrown.what]}`;
    const code = thrown.what === 'regular expression steps' ? 'jsonpath/slow-pattern' : 'jsonpath/limit';
    return { code, message, javaClass: null, line: null, column: null };
  }
  if (isTooDeep(thrown)) {
    const message = 'The path or the document has too many levels inside one another';
    return { code: 'jsonpath/limit', message, javaClass: null, line: null, column: null };
  }
  if (!(thrown instanceof JavaThrow)) throw thrown;
  const before = thrown.position < 0 ? null : path.slice(0, thrown.position);
  return {
    code: codeOf(thrown),
    message: shortened(thrown.message, mostMessage),
    javaClass: thrown.java,
    line: before === null ? null : before.split('\n').length,
    column: before === null ? null : before.length - before.lastIndexOf('\n'),
  };
};
