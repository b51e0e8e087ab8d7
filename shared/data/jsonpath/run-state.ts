import type { JsonValue } from '../json/json-value.ts';
import { LimitThrow } from './java-throw.ts';
import type { JsonPathLimits } from './jsonpath-limits.ts';
import type { CompiledPath, TokenIds } from './path-tokens.ts';
import type { DifferenceCode } from './rfc9535-differences.ts';

/** Options of the real engine, by its names. The product's are not documented; the default is none of them. */
export interface JsonPathOptions {
  /** A missing name at the end of a path answers null instead of an error. */
  readonly defaultPathLeafToNull?: boolean;
  /** A definite path answers a list too. */
  readonly alwaysReturnList?: boolean;
  /** Errors of the evaluation answer null or an empty list. */
  readonly suppressExceptions?: boolean;
  /** Every name of the path must be there, behind `*` and `..` too. */
  readonly requireProperties?: boolean;
}

/** A place in the document as a chain from the root; several keys where one match joins several. */
export interface Place {
  readonly parent: Place | null;
  readonly keys: readonly (string | number)[];
  /** The value was made by a function and is nowhere in the document. */
  readonly made?: true;
}
/** Stands for "do not note places": evaluation without them is faster. */
export const unplaced: Place = { parent: null, keys: [] };
export const rootPlace: Place = { parent: null, keys: [] };

export const madeBy = (place: Place): Place =>
  place === unplaced ? unplaced : { parent: place, keys: [], made: true };

export const inside = (place: Place, key: string | number): Place =>
  place === unplaced ? unplaced : { parent: place, keys: [key] };

/** What `keys()` answers: no list, so that alone it cannot be written as JSON; within a list it is one. */
export class KeySet {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    this.keys = keys;
  }
  /** As Java writes a set. */
  get text(): string {
    return `[${this.keys.join(', ')}]`;
  }
}
export type Found = JsonValue | KeySet;

/** What one evaluation shares with the paths evaluated in its filters and arguments. */
export class RunState {
  readonly limits: JsonPathLimits;
  readonly ids: TokenIds;
  steps = 0;
  regexSteps: number;
  depth = 0;
  /** Where this evaluation leaves RFC 9535; null when nobody asks. */
  departures: Set<DifferenceCode> | null = null;
  /** Per token: the array position the real engine's scan left on it; -1 for none. */
  readonly scanned: number[] = [];
  /** Answers of paths from the root inside filters. */
  readonly answers = new Map<CompiledPath, unknown>();
  /** Arguments are evaluated once per path. */
  readonly argumentValues = new Map<unknown, Found>();

  constructor(limits: JsonPathLimits, ids: TokenIds) {
    this.limits = limits;
    this.ids = ids;
    this.regexSteps = limits.regexSteps;
  }

  spend(count = 1): void {
    this.steps += count;
    if (this.steps > this.limits.steps) throw new LimitThrow('steps', this.limits.steps);
  }
}

/** The answer of one path under construction. */
export class Results {
  readonly values: Found[] = [];
  readonly places: Place[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(value: Found, place: Place): void {
    if (this.values.length >= this.limit) throw new LimitThrow('results', this.limit);
    this.values.push(value);
    if (place !== unplaced) this.places.push(place);
  }
}
