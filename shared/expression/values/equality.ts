/** Java's equals, hashCode and compareTo. */
import { classCast, nullPointer } from '../errors.ts';
import { spend } from '../limits.ts';
import { javaClassOf } from './class-name.ts';
import { Decimal } from './decimal.ts';
import { keyOf } from './key.ts';
import { JMap } from './map.ts';
import { Temporal } from './temporal.ts';
import { BigInteger, Char, Entry, Float, Int, JDate, JSet, List, SafeText, type Value } from './types.ts';

/** `a.equals(b)`: never across number types. */
export function javaEquals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Object.is(a, b);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  spend(1);
  if (a instanceof List && b instanceof List) {
    return (
      a.items.length === b.items.length && a.items.every((item, index) => javaEquals(item, b.items[index] ?? null))
    );
  }
  if (a.constructor !== b.constructor) return false;
  return keyOf(a) === keyOf(b);
}

export const contains = (items: readonly Value[], wanted: Value): boolean => {
  spend(items.length);
  return items.some(item => javaEquals(item, wanted));
};

export function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

const bits = new DataView(new ArrayBuffer(8));

export function hashOf(value: Value): number {
  if (typeof value === 'string') return stringHash(value);
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
  if (typeof value === 'number') {
    bits.setFloat64(0, value);
    return bits.getInt32(0) ^ bits.getInt32(4);
  }
  spend(1);
  if (value instanceof Int) return value.value;
  if (value instanceof Float) {
    bits.setFloat32(0, value.value);
    return bits.getInt32(0);
  }
  if (value instanceof Char) return value.value.charCodeAt(0);
  if (value instanceof SafeText) return stringHash(value.value);
  if (value instanceof BigInteger) return bigIntegerHash(value.value);
  if (value instanceof Decimal) return (Math.imul(31, bigIntegerHash(value.unscaled)) + value.scale) | 0;
  if (value instanceof List)
    return value.items.reduce<number>((hash, item) => (Math.imul(hash, 31) + hashOf(item)) | 0, 1);
  if (value instanceof JSet) return value.items.reduce<number>((hash, item) => (hash + hashOf(item)) | 0, 0);
  if (value instanceof Entry) return hashOf(value.key) ^ hashOf(value.value);
  if (value instanceof JMap) {
    let hash = 0;
    for (const entry of value.entries()) hash = (hash + hashOf(entry)) | 0;
    return hash;
  }
  if (value instanceof JDate) return hashOf(BigInt(value.ms));
  return 0;
}

function bigIntegerHash(value: bigint): number {
  let hash = 0;
  let rest = value < 0n ? -value : value;
  const words: number[] = [];
  for (; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffff_ffffn));
  for (const word of words.reverse()) hash = (Math.imul(31, hash) + word) | 0;
  return value < 0n ? -hash | 0 : hash;
}

const sign = (value: number | bigint): number => (value < 0 ? -1 : value > 0 ? 1 : 0);

/** `a.compareTo(b)` of Comparable: both of one class, as `Collections.sort` asks. */
export function compare(a: Value, b: Value): number {
  spend(1);
  if (a === null || b === null) throw nullPointer('Cannot compare null');
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'bigint' && typeof b === 'bigint') return sign(a - b);
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Int && b instanceof Int && a.type === b.type) return sign(a.value - b.value);
  if (a instanceof Float && b instanceof Float) return compareDoubles(a.value, b.value);
  if (a instanceof Char && b instanceof Char) return sign(a.value.charCodeAt(0) - b.value.charCodeAt(0));
  if (a instanceof BigInteger && b instanceof BigInteger) return sign(a.value - b.value);
  if (a instanceof Decimal && b instanceof Decimal) return sign(a.minus(b).unscaled);
  if (a instanceof JDate && b instanceof JDate) return sign(a.ms - b.ms);
  if (a instanceof Temporal && b instanceof Temporal && a.kind === b.kind) return a.compareTo(b);
  const comparable = !(a instanceof List || a instanceof JMap || a instanceof JSet || a instanceof Entry);
  throw classCast(comparable ? javaClassOf(b) : javaClassOf(a), comparable ? javaClassOf(a) : 'java.lang.Comparable');
}

/** Double.compare: NaN above all, -0.0 below 0.0. */
export function compareDoubles(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (Object.is(a, b)) return 0;
  if (Number.isNaN(a)) return 1;
  if (Number.isNaN(b)) return -1;
  return Object.is(a, -0) ? -1 : Object.is(b, -0) ? 1 : 0;
}
