/**
 * The Java values a template works with. The common ones are plain JavaScript: null, boolean, `string` (String),
 * `bigint` (Long) and `number` (Double); the others are the small classes below, so that a type is never guessed.
 */
import type { Decimal } from './decimal.ts';
import type { JMap } from './map.ts';
import type { Temporal } from './temporal.ts';

export type Value =
  | null
  | boolean
  | string
  | bigint
  | number
  | Int
  | Float
  | Decimal
  | BigInteger
  | Char
  | SafeText
  | List
  | JArray
  | JSet
  | JMap
  | Entry
  | JDate
  | Temporal
  | Opaque;

/** Integer, Short and Byte: arithmetic on two of them wraps at 32 bits and gives a Long. */
export class Int {
  readonly value: number;
  readonly type: 'Integer' | 'Short' | 'Byte';
  constructor(value: number, type: 'Integer' | 'Short' | 'Byte' = 'Integer') {
    this.value = value;
    this.type = type;
  }
}

export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = Math.fround(value);
  }
}

/** java.math.BigInteger. */
export class BigInteger {
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

export class Char {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** Text that autoescaping leaves alone. */
export class SafeText {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class List {
  items: Value[];
  readonly javaClass: string;
  constructor(items: Value[], javaClass = 'java.util.ArrayList') {
    this.items = items;
    this.javaClass = javaClass;
  }
}

/** A Java array; `component` is a primitive's name or the simple or full name of a class. */
export class JArray {
  items: Value[];
  readonly component: string;
  constructor(items: Value[], component: string) {
    this.items = items;
    this.component = component;
  }
}

export class JSet {
  /** No two equal; the maker sees to it. */
  readonly items: readonly Value[];
  readonly javaClass: string;
  constructor(items: readonly Value[], javaClass = 'java.util.LinkedHashSet') {
    this.items = items;
    this.javaClass = javaClass;
  }
}

export class Entry {
  readonly key: Value;
  readonly value: Value;
  constructor(key: Value, value: Value) {
    this.key = key;
    this.value = value;
  }
}

/** java.util.Date: milliseconds since 1970 in UTC. */
export class JDate {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
}

/** An object of the engine itself (`loop`, `_context`, `locale`, an imported template): a few named members. */
export abstract class Opaque {
  abstract readonly javaClass: string;
  abstract toText(): string;
  /** The value of a member read without arguments, undefined when there is none. */
  abstract member(name: string): Value | undefined;
  /** Set where the object counts as a java.lang.Number. */
  readonly number: number | null = null;
}

export const isText = (value: Value): value is string | SafeText =>
  typeof value === 'string' || value instanceof SafeText;
export const isCollection = (value: Value): value is List | JSet => value instanceof List || value instanceof JSet;
