/** java.text.DecimalFormat: its patterns, rounding half even on the exact value, a locale's symbols. */
import { illegalArgument } from '../errors.ts';
import { boundLength } from '../limits.ts';
import { Decimal } from '../values/decimal.ts';
import { type Numeric, toDouble, toLong } from '../values/numbers.ts';
import { BigInteger, Int } from '../values/types.ts';
import { type Symbols, symbolsOf } from './locale.ts';

interface NumberPattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly negativePrefix: string;
  readonly negativeSuffix: string;
  /** 1, 100 for percent, 1000 for per mille. */
  readonly factor: number;
  /** Digits between group separators; 0 for none. */
  readonly group: number;
  readonly leastWhole: number;
  readonly mostWhole: number;
  readonly leastFraction: number;
  readonly mostFraction: number;
  readonly pointAlways: boolean;
  /** Least digits of the exponent, null without one. */
  readonly exponent: number | null;
}

/** NumberFormat.getInstance: grouped, at most three digits behind the point. */
export const plainNumber = '#,##0.###';

export function formatNumber(pattern: string, value: Numeric, locale: string): string {
  const symbols = symbolsOf(locale);
  const parsed = parsePattern(pattern, symbols);
  const double = typeof value === 'bigint' ? 0 : toDouble(value);
  if (Number.isNaN(double)) return 'NaN';
  const negative = isNegative(value, double);
  const [prefix, suffix] = negative ? [parsed.negativePrefix, parsed.negativeSuffix] : [parsed.prefix, parsed.suffix];
  if (!Number.isFinite(double)) return `${prefix}∞${suffix}`;
  const size = magnitude(value, double, parsed.factor);
  const body = parsed.exponent === null ? digits(size, parsed, symbols) : scientific(size, parsed, symbols);
  return prefix + body + suffix;
}

const isNegative = (value: Numeric, double: number): boolean =>
  typeof value === 'bigint'
    ? value < 0n
    : value instanceof BigInteger
      ? value.value < 0n
      : value instanceof Decimal
        ? value.unscaled < 0n
        : double < 0 || Object.is(double, -0);

/** A double is multiplied as a double, then taken exactly; the others are exact throughout. */
function magnitude(value: Numeric, double: number, factor: number): Decimal {
  const exact =
    typeof value === 'bigint' || value instanceof Int
      ? new Decimal(toLong(value), 0)
      : value instanceof BigInteger
        ? new Decimal(value.value, 0)
        : value instanceof Decimal
          ? value
          : null;
  if (exact) return new Decimal((exact.unscaled < 0n ? -exact.unscaled : exact.unscaled) * BigInt(factor), exact.scale);
  return Decimal.exact(Math.abs(factor === 1 ? double : double * factor));
}

function digits(size: Decimal, pattern: NumberPattern, symbols: Symbols): string {
  const rounded = size
    .toScale(Math.min(pattern.mostFraction, 400))
    .toString()
    .padStart(Math.min(pattern.mostFraction, 400) + 1, '0');
  const places = Math.min(pattern.mostFraction, 400);
  const allWhole = (places === 0 ? rounded : rounded.slice(0, -places)).replace(/^0+/, '');
  const fraction = (places === 0 ? '' : rounded.slice(-places)).replace(/0+$/, '').padEnd(pattern.leastFraction, '0');
  const whole = allWhole.padStart(pattern.leastWhole, '0');
  boundLength(whole.length + fraction.length);
  const shown = whole === '' && fraction === '' ? '0' : whole;
  const point = fraction !== '' || pattern.pointAlways ? symbols.point : '';
  return grouped(shown, pattern.group, symbols.group) + point + fraction;
}

function grouped(whole: string, size: number, mark: string): string {
  if (size === 0 || whole.length <= size) return whole;
  const first = whole.length % size || size;
  const groups = [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += size) groups.push(whole.slice(at, at + size));
  return groups.join(mark);
}

function scientific(size: Decimal, pattern: NumberPattern, symbols: Symbols): string {
  const raw = size.unscaled.toString();
  const zero = size.unscaled === 0n;
  let exponent = zero ? 0 : raw.length - size.scale;
  const { mostWhole, leastWhole, leastFraction, mostFraction } = pattern;
  const stepped = mostWhole > 1 && mostWhole > leastWhole;
  /* With more digits allowed than demanded before the point, the exponent goes in steps of that many. */
  exponent = zero
    ? 0
    : stepped
      ? Math.floor((exponent - 1) / mostWhole) * mostWhole
      : exponent - Math.max(1, leastWhole);
  if (zero && !stepped && leastWhole === 0) exponent = 0;
  const shifted = new Decimal(size.unscaled, size.scale + exponent);
  const precision = stepped
    ? Math.max(0, leastWhole + mostFraction - (raw.length - size.scale - exponent))
    : mostFraction;
  const rounded = new Decimal(shifted.toScale(precision), precision);
  const limit = 10n ** BigInt(stepped ? mostWhole : Math.max(1, leastWhole));
  if (rounded.toScale(0) >= limit && rounded.unscaled >= limit * 10n ** BigInt(precision)) {
    return scientific(new Decimal(rounded.unscaled, precision - exponent), pattern, symbols);
  }
  const [whole = '', fraction = ''] = rounded.toPlain().split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(leastFraction, '0');
  const power = `${exponent < 0 ? '-' : ''}${String(Math.abs(exponent)).padStart(pattern.exponent ?? 1, '0')}`;
  return `${whole.padStart(leastWhole, '0')}${kept === '' ? '' : symbols.point + kept}E${power}`;
}

const patterns = new Map<string, NumberPattern>();

function parsePattern(pattern: string, symbols: Symbols): NumberPattern {
  const key = `${symbols.currency}\0${symbols.minus}\0${pattern}`;
  let parsed = patterns.get(key);
  if (!parsed) {
    parsed = readPattern(pattern, symbols);
    if (patterns.size > 100) patterns.clear();
    patterns.set(key, parsed);
  }
  return parsed;
}

const malformed = (pattern: string) => illegalArgument(`Malformed pattern "${pattern}"`);

function readPattern(pattern: string, symbols: Symbols): NumberPattern {
  if (pattern.length > 1000) throw malformed(pattern);
  const [positive, negative] = halves(pattern);
  const { prefix, number, suffix, factor } = affixes(positive, symbols, pattern);
  const other = negative === null ? null : affixes(negative, symbols, pattern);
  const differs = other !== null && (other.prefix !== prefix || other.suffix !== suffix);
  return {
    prefix,
    suffix,
    factor,
    negativePrefix: differs ? other.prefix : symbols.minus + prefix,
    negativeSuffix: differs ? other.suffix : suffix,
    ...places(number, pattern),
  };
}

/** Cut at the first semicolon outside quotes. */
function halves(pattern: string): [string, string | null] {
  let quoted = false;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === "'") quoted = !quoted;
    else if (pattern[at] === ';' && !quoted) return [pattern.slice(0, at), pattern.slice(at + 1) || null];
  }
  return [pattern, null];
}

function affixes(part: string, symbols: Symbols, pattern: string) {
  let phase: 'prefix' | 'number' | 'suffix' = 'prefix';
  let number = '';
  let factor = 1;
  let quoted = false;
  const text = { prefix: '', suffix: '' };
  for (let at = 0; at < part.length; at += 1) {
    const char = part[at] ?? '';
    const isNumber =
      !quoted && (/[#0,.]/.test(char) || (char === 'E' && phase === 'number' && /^E0/.test(part.slice(at))));
    if (isNumber) {
      if (phase === 'suffix') throw malformed(pattern);
      phase = 'number';
      number += char;
      continue;
    }
    if (phase === 'number') phase = 'suffix';
    if (char === "'") {
      if (part[at + 1] === "'") {
        text[phase as 'prefix' | 'suffix'] += "'";
        at += 1;
      } else quoted = !quoted;
      continue;
    }
    const [shown, times] = quoted ? [char, 1] : special(char, symbols);
    if (times > 1) {
      if (factor !== 1) throw malformed(pattern);
      factor = times;
    }
    text[phase as 'prefix' | 'suffix'] += shown;
  }
  return { ...text, number, factor };
}

const special = (char: string, symbols: Symbols): [string, number] =>
  char === '%'
    ? [symbols.percent, 100]
    : char === '‰'
      ? ['‰', 1000]
      : char === '¤'
        ? [symbols.currency, 1]
        : char === '-'
          ? [symbols.minus, 1]
          : [char, 1];

/** The most digits an integer part can have; Java's number is larger, and no value is. */
const unlimited = 2_147_483_647;

function places(number: string, pattern: string) {
  const [mantissa = '', exponent] = number.split('E');
  const [wholeGrouped = '', fraction = '', ...more] = mantissa.split('.');
  const whole = wholeGrouped.replaceAll(',', '');
  const bad =
    more.length > 0 || fraction.includes(',') || /0#/.test(whole) || /#0/.test(fraction) || wholeGrouped.endsWith(',');
  if (bad || (exponent !== undefined && (!/^0+$/.test(exponent) || wholeGrouped.includes(','))))
    throw malformed(pattern);
  const comma = wholeGrouped.lastIndexOf(',');
  const zeros = whole.replaceAll('#', '').length;
  const fractionZeros = fraction.replaceAll('#', '').length;
  const none = mantissa === '';
  /* Where no digit is demanded, Java demands one: before the point if the pattern has any there, else behind it. */
  const demanded = zeros + fractionZeros === 0 && mantissa.includes('.') ? (whole === '' ? 'fraction' : 'whole') : null;
  return {
    group: comma < 0 ? 0 : wholeGrouped.length - comma - 1,
    leastWhole: demanded === 'whole' ? 1 : zeros,
    mostWhole: exponent === undefined ? unlimited : whole.length,
    leastFraction: demanded === 'fraction' ? 1 : fractionZeros,
    mostFraction: none ? 340 : fraction.length,
    pointAlways: mantissa.endsWith('.'),
    exponent: exponent === undefined ? null : exponent.length,
  };
}
