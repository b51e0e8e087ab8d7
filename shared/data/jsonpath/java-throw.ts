/**
 * The failures of the real engine, by the names of its exceptions: filters swallow some of them and pass others on,
 * so that the name decides what a path answers. It is shown beside our own code because the product's log shows it.
 */
export type JavaException =
  | 'InvalidPathException'
  | 'PathNotFoundException'
  | 'JsonPathException'
  | 'IllegalArgumentException'
  | 'IllegalStateException'
  | 'IndexOutOfBoundsException'
  | 'UnsupportedOperationException'
  | 'ClassCastException'
  | 'NullPointerException'
  | 'InvalidJsonException'
  | 'NumberFormatException';

/** Not an Error: no stack is taken, because filters throw and catch one for every value that does not fit. */
export class JavaThrow {
  readonly java: JavaException;
  readonly #message: string | (() => string);
  /** Where in the path, counted from 0; -1 when it is not about a place in the path. */
  readonly position: number;

  /** A message that names what was met is made only when it is read: most are swallowed by a filter. */
  constructor(java: JavaException, message: string | (() => string), position = -1) {
    this.java = java;
    this.#message = message;
    this.position = position;
  }

  get message(): string {
    return typeof this.#message === 'string' ? this.#message : this.#message();
  }
}

/** One of the limits was met. Never swallowed by a filter. */
export class LimitThrow {
  readonly what: 'path length' | 'path depth' | 'document depth' | 'steps' | 'results' | 'regular expression steps';
  readonly limit: number;

  constructor(what: LimitThrow['what'], limit: number) {
    this.what = what;
    this.limit = limit;
  }
}

/** A path that is not one; `PathNotFoundException` counts as one in the real engine too. */
export const isInvalidPath = (thrown: unknown): boolean =>
  thrown instanceof JavaThrow && (thrown.java === 'InvalidPathException' || thrown.java === 'PathNotFoundException');

export const invalidPath = (message: string | (() => string), position = -1): JavaThrow =>
  new JavaThrow('InvalidPathException', message, position);
export const notFound = (message: string | (() => string)): JavaThrow =>
  new JavaThrow('PathNotFoundException', message);
