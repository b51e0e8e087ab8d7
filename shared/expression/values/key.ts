/** A JavaScript map key that is the same for two values exactly when Java's `equals` says they are equal. */
import { spend } from '../limits.ts';
import { Decimal } from './decimal.ts';
import { JMap } from './map.ts';
import { Temporal } from './temporal.ts';
import {
  BigInteger,
  Char,
  Entry,
  Float,
  Int,
  JArray,
  JDate,
  JSet,
  List,
  Opaque,
  SafeText,
  type Value,
} from './types.ts';

export type Key = string | bigint | number | boolean | null | object;

/** Text is its own key, unless it begins with the mark that starts the keys made here. */
const mark = '\0';

export function keyOf(value: Value): Key {
  if (typeof value === 'string') return value.startsWith(mark) ? `${mark}text:${value}` : value;
  if (typeof value === 'number') return Object.is(value, -0) ? `${mark}-0` : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof JArray || value instanceof Opaque) return value;
  return mark + spell(value);
}

/** Unambiguous: every text inside stands behind its length. */
function spell(value: Value): string {
  spend(1);
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (typeof value === 'bigint') return `l${value};`;
  if (typeof value === 'number') return `d${Object.is(value, -0) ? '-0' : value};`;
  if (value === null || typeof value === 'boolean') return `${value};`;
  if (value instanceof Int) return `${value.type}${value.value};`;
  if (value instanceof Float) return `f${value.value};`;
  if (value instanceof Decimal) return `b${value.unscaled}/${value.scale};`;
  if (value instanceof BigInteger) return `i${value.value};`;
  if (value instanceof Char) return `c${value.value}`;
  if (value instanceof SafeText) return `S${value.value.length}:${value.value}`;
  if (value instanceof List) return `[${value.items.map(spell).join('')}]`;
  if (value instanceof JSet) return `<${value.items.map(spell).sort().join('')}>`;
  if (value instanceof JMap) return `{${[...value.entries()].map(spell).sort().join('')}}`;
  if (value instanceof Entry) return `(${spell(value.key)}=${spell(value.value)})`;
  if (value instanceof JDate) return `t${value.ms};`;
  if (value instanceof Temporal) return `T${value.kind}${value.toText()};`;
  return `o${identity(value)};`;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;
/** Arrays and engine objects are equal only to themselves. */
function identity(value: object): number {
  const known = identities.get(value) ?? nextIdentity++;
  identities.set(value, known);
  return known;
}
