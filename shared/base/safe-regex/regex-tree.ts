/** A regular expression as data. Characters are Unicode code points throughout, as in Java. */
export type Test = (code: number) => boolean;

export type Node =
  | { readonly kind: 'empty' }
  /** One character. */
  | { readonly kind: 'char'; readonly test: Test }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  /** A capturing group. */
  | { readonly kind: 'group'; readonly index: number; readonly part: Node }
  | {
      readonly kind: 'repeat';
      readonly part: Node;
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
    }
  /** Takes what its part matches and never gives back any of it. */
  | { readonly kind: 'atomic'; readonly part: Node }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly part: Node }
  | { readonly kind: 'back'; readonly index: () => number; readonly ignoreCase: boolean; readonly unicode: boolean }
  | {
      readonly kind: 'at';
      readonly what:
        | 'input-start'
        | 'input-end'
        | 'input-end-line'
        | 'line-start'
        | 'line-end'
        | 'word'
        | 'not-word'
        | 'last-match';
      readonly unixLines: boolean;
    };

/** Flags as Java has them. */
export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly comments: boolean;
  readonly unixLines: boolean;
  readonly unicodeCase: boolean;
  readonly unicodeClass: boolean;
}

export const noFlags: RegexFlags = {
  ignoreCase: false,
  multiline: false,
  dotAll: false,
  comments: false,
  unixLines: false,
  unicodeCase: false,
  unicodeClass: false,
};

/** The letters of `(?imsxudU)`. */
export const flagLetters: Readonly<Record<string, keyof RegexFlags>> = {
  i: 'ignoreCase',
  m: 'multiline',
  s: 'dotAll',
  x: 'comments',
  d: 'unixLines',
  u: 'unicodeCase',
  U: 'unicodeClass',
};

/** The pattern is not one Java would take. */
export class RegexSyntaxError extends Error {
  /** Counted from 0. */
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.name = 'RegexSyntaxError';
    this.position = position;
  }
}

/** The pattern needs more work or depth than it may take. */
export class RegexLimitError extends Error {
  constructor() {
    super('The regular expression takes too long');
    this.name = 'RegexLimitError';
  }
}
