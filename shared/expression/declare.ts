/**
 * How a filter, function or test is declared: one object each, from which come the call itself, the check of its
 * arguments, completion, hover help and its help page. A test runs every example.
 */
import type { Profile, Rules } from './profile.ts';
import type { Value } from './values/types.ts';

export interface Argument {
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean' | 'map' | 'list' | 'any';
  readonly help: string;
  readonly required?: true;
}

export interface Example {
  readonly template: string;
  /** Variables as typed JSON; see `values/convert.ts`. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly result: string;
}

/** What a call may know beside its arguments. */
export interface Environment {
  /** Java's form: `en_US`. */
  readonly locale: string;
  /** IANA name or offset; the system's time zone of the engine. */
  readonly zone: string;
  readonly rules: Rules;
  readonly defaultStrategy: string;
  /** Milliseconds since 1970. */
  now(): number;
}

interface Declared {
  readonly name: string;
  /** One sentence, for completion and hover. */
  readonly summary: string;
  /** More, for its help page: special cases and what is refused. */
  readonly details?: string;
  /** `any`: takes values without names, and more of them than it needs. `dynamic`: values by position, any names. */
  readonly args: readonly Argument[] | 'any' | 'dynamic';
  /** What `args: 'any' | 'dynamic'` mean, for help. */
  readonly argsHelp?: string;
  readonly examples: readonly [Example, ...Example[]];
  /** The profile it first appears in; both when left out. */
  readonly since?: Profile;
  /** What it gives where it gives anything but null; left out where that depends on what it is given. */
  readonly gives?: InputKind;
  /** Added by the product, not part of the engine. */
  readonly product?: true;
}

/** Arguments in the order declared, null where left out. */
export type Values = readonly Value[];

/** What a filter can work with; a date counts as text. */
export type InputKind = 'text' | 'number' | 'boolean' | 'list' | 'map';

export interface Filter extends Declared {
  /** The kinds of input that do not end with an error; all when left out. Null is never one of them. */
  readonly takes?: readonly InputKind[];
  readonly apply: (input: Value, args: Values, environment: Environment) => Value;
  /** Takes SafeText as it is (only escape). */
  readonly keepsSafe?: true;
  /** A missing variable is null to it even in strict mode (only default). */
  readonly toleratesMissing?: true;
}
export interface Test extends Declared {
  /** The kinds of input that do not end with an error; all when left out. */
  readonly takes?: readonly InputKind[];
  readonly holds: (input: Value, args: Values) => boolean;
  readonly toleratesMissing?: true;
}
export interface PebbleFunction extends Declared {
  readonly call: (args: Values, environment: Environment) => Value;
}

export const defineFilter = (filter: Filter): Filter => filter;
export const defineTest = (test: Test): Test => test;
export const defineFunction = (declared: PebbleFunction): PebbleFunction => declared;
