import type { BodyCode } from '../../base/finding-codes.ts';

export type BodyFormat = 'json' | 'xml' | 'yaml' | 'toml';

/** Why a body cannot be read: plain data. Line and column count from 1 and are null when it is not about one place. */
export interface BodyError {
  readonly code: BodyCode;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface BodyLimits {
  /** Characters of the text. The product keeps 16 kB in a JSON variable; a response may be larger. */
  readonly length: number;
  /** Lists and objects inside one another. */
  readonly depth: number;
  /** Values in the result, after YAML aliases were followed. */
  readonly values: number;
  /** How often one YAML anchor may be used. */
  readonly aliases: number;
}
export const bodyLimits: BodyLimits = { length: 2_000_000, depth: 100, values: 500_000, aliases: 50 };

/** Thrown by the readers and caught by `readBody`. */
export class BodyFailure extends Error {
  readonly shape: BodyError;
  constructor(code: BodyError['code'], message: string, line: number | null = null, column: number | null = null) {
    super(message);
    this.name = 'BodyFailure';
    this.shape = { code, message, line, column };
  }
}

export const tooDeep = (limits: BodyLimits, line: number | null = null, column: number | null = null) =>
  new BodyFailure('body/too-deep', `More than ${limits.depth} lists and objects are inside one another`, line, column);

/** Counts what a reader makes. */
export class ValueCount {
  private readonly limits: BodyLimits;
  private count = 0;
  constructor(limits: BodyLimits) {
    this.limits = limits;
  }
  add(depth: number): void {
    if (depth > this.limits.depth) throw tooDeep(this.limits);
    if (++this.count > this.limits.values)
      throw new BodyFailure('body/too-many-values', `The body holds more than ${this.limits.values} values`);
  }
}
