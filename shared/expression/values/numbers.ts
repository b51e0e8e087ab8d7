/** Reading and printing numbers the way Java does. */
import { ExpressionError, illegalArgument, numberFormat } from '../errors.ts';
import { Decimal } from './decimal.ts';
import { BigInteger, Float, Int, Opaque, type Value } from './types.ts';

export type Numeric = bigint | number | Int | Float | Decimal | BigInteger;

export const isNumber = (value: Value): value is Numeric =>
  typeof value === 'bigint' ||
  typeof value === 'number' ||
  value instanceof Int ||
  value instanceof Float ||
  value instanceof Decimal ||
  value instanceof BigInteger ||
  (value instanceof Opaque && value.number !== null);

/** Number.doubleValue(). */
export function toDouble(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Int || value instanceof Float) return value.value;
  if (value instanceof Decimal) return value.toNumber();
  if (value instanceof BigInteger) return Number(value.value);
  return value instanceof Opaque ? (value.number ?? Number.NaN) : Number.NaN;
}

const maxLong = 0x7fff_ffff_ffff_ffffn;

/** Number.longValue(): doubles saturate, integers wrap. */
export function toLong(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof BigInteger) return BigInt.asIntN(64, value.value);
  if (value instanceof Decimal)
    return BigInt.asIntN(64, value.scale > 0 ? value.unscaled / 10n ** BigInt(value.scale) : value.at(0));
  const double = toDouble(value);
  if (Number.isNaN(double)) return 0n;
  if (double >= 2 ** 63) return maxLong;
  if (double <= -(2 ** 63)) return -maxLong - 1n;
  return BigInt(Math.trunc(double));
}

/** Number.intValue(): doubles saturate, integers wrap. */
export function toInt(value: Value): number {
  if (value instanceof Int) return value.value;
  if (typeof value === 'number' || value instanceof Float) {
    const double = toDouble(value);
    return Number.isNaN(double) ? 0 : Math.trunc(Math.min(2147483647, Math.max(-2147483648, double)));
  }
  return Number(BigInt.asIntN(32, toLong(value)));
}

/** Double.toString: plain from 0.001 up to ten million, else one digit, point, digits, E, exponent. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  return scientific(value.toExponential());
}

/** Float.toString: as for a double, with the fewest digits that tell the 32-bit value apart. */
export function floatText(value: number): string {
  if (!Number.isFinite(value) || value === 0) return doubleText(value);
  let shortest = value.toPrecision(9);
  for (let digits = 1; digits < 9; digits += 1) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) {
      shortest = text;
      break;
    }
  }
  return doubleText(Number(shortest));
}

function scientific(text: string): string {
  const [digits = '', exponent = ''] = text.split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** Long.parseLong. */
export function parseLong(text: string): bigint {
  if (!/^[+-]?\d+$/.test(text) || text.length > 400) throw numberFormat(text);
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  if (value > maxLong || value < -maxLong - 1n) throw numberFormat(text);
  return value;
}

/** Integer.parseInt, or null. */
export function parseIndex(text: string): number | null {
  if (!/^[+-]?\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value > 2147483647 || value < -2147483648 ? null : value;
}

/** Double.parseDouble: spaces around, a sign, and a trailing d or f are all right. */
export function parseDouble(text: string): number {
  const trimmed = text.replace(/^[\0- ]+|[\0- ]+$/g, '');
  const found = /^([+-]?)(NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[dDfF]?)$/.exec(trimmed);
  if (!found?.[2]) throw numberFormat(text);
  const size = Number(/^[NI]/.test(found[2]) ? found[2] : found[2].replace(/[dDfF]$/, ''));
  return found[1] === '-' ? -size : size;
}

/** What arithmetic makes of an operand: text counts as the number it holds since Pebble 4.1.2. */
export function operandNumber(value: Value, textCounts: boolean): Numeric {
  if (isNumber(value)) return value;
  if (!textCounts)
    throw new ExpressionError('expr/type', 'RuntimeException', 'invalid operands for mathematical operation');
  if (typeof value === 'string') return /[.eE]/.test(value) ? parseDouble(value) : parseLong(value);
  throw illegalArgument('Cannot convert to Number');
}
