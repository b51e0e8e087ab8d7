/** java.lang.String.format in the en_US locale, which is the engine's whatever the template's is. */
import { ExpressionError, type ProblemCode } from '../errors.ts';
import { boundLength } from '../limits.ts';
import { javaClassOf, simpleClassOf } from '../values/class-name.ts';
import { Decimal } from '../values/decimal.ts';
import { hashOf } from '../values/equality.ts';
import { isNumber, toDouble, toInt } from '../values/numbers.ts';
import { toText } from '../values/print.ts';
import { BigInteger, Char, Float, Int, JDate, type Value } from '../values/types.ts';
import { namesOf } from './locale.ts';
import { formatSimple } from './simple-date.ts';

const failed = (javaClass: string, message: string, code: ProblemCode = 'expr/arguments') =>
  new ExpressionError(code, javaClass, message);

interface Specifier {
  readonly whole: string;
  readonly flags: string;
  readonly width: number | null;
  readonly precision: number | null;
  readonly conversion: string;
}

const form = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([tT]?[a-zA-Z%])/y;

export function formatText(pattern: string, args: readonly Value[], zone: string): string {
  let result = '';
  let ordinary = 0;
  let last = -1;
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] !== '%') {
      const next = pattern.indexOf('%', at);
      result += pattern.slice(at, next < 0 ? undefined : next);
      at = next < 0 ? pattern.length : next;
      continue;
    }
    form.lastIndex = at;
    const found = form.exec(pattern);
    if (!found)
      throw failed(
        'UnknownFormatConversionException',
        `Conversion = '${/[a-zA-Z]/.exec(pattern.slice(at + 1))?.[0] ?? '%'}'`,
      );
    at += found[0].length;
    const [whole, index, flags = '', width, precision, conversion = ''] = found;
    const specifier = { whole, flags, width: size(width), precision: size(precision), conversion };
    if (conversion === 'n') result += '\n';
    else if (conversion === '%') result += padded('%', specifier);
    else {
      check(specifier);
      last = flags.includes('<') ? last : index ? Number(index) - 1 : ordinary++;
      if (last < 0 || last >= args.length)
        throw failed('MissingFormatArgumentException', `Format specifier '${whole}'`);
      result += padded(converted(specifier, args[last] ?? null, zone), specifier);
    }
    boundLength(result.length);
  }
  return result;
}

function size(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  boundLength(value);
  return value;
}

function check({ conversion, flags, whole, width }: Specifier): void {
  if (!/^(?:[bBhHsScCdoxXeEfgGaA]|[tT][a-zA-Z])$/.test(conversion))
    throw failed('UnknownFormatConversionException', `Conversion = '${conversion}'`);
  if (/(.).*\1/.test(flags)) throw failed('DuplicateFormatFlagsException', `Flags = '${flags}'`);
  if (/[-0]/.test(flags) && width === null) throw failed('MissingFormatWidthException', whole);
  if (flags.includes('-') && flags.includes('0')) throw failed('IllegalFormatFlagsException', `Flags = '${flags}'`);
}

function padded(text: string, { flags, width }: Specifier): string {
  if (width === null) return text;
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}

function converted(specifier: Specifier, value: Value, zone: string): string {
  const { conversion, precision } = specifier;
  const text = rawText(specifier, value, zone);
  const cut = precision !== null && /^[bBhHsS]$/.test(conversion) ? text.slice(0, precision) : text;
  return /^[BHSCXEGAT]/.test(conversion) ? cut.toUpperCase() : cut;
}

function rawText(specifier: Specifier, value: Value, zone: string): string {
  const { conversion } = specifier;
  switch (conversion.toLowerCase()[0]) {
    case 'b':
      return value === null ? 'false' : typeof value === 'boolean' ? String(value) : 'true';
    case 's':
      return toText(value);
    case 'h':
      return value === null ? 'null' : (hashOf(value) >>> 0).toString(16);
    case 'c':
      return character(value);
    case 'd':
    case 'o':
    case 'x':
      return value === null ? 'null' : integer(specifier, value);
    case 't':
      return value === null ? 'null' : time(conversion[1] ?? '', value, zone);
    default:
      return value === null ? 'null' : floating(specifier, value);
  }
}

const mismatch = (conversion: string, value: Value) =>
  failed('IllegalFormatConversionException', `${conversion} != ${javaClassOf(value)}`, 'expr/type');

function character(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof Char) return value.value;
  if (value instanceof Int) return String.fromCodePoint(Math.max(0, toInt(value)));
  throw mismatch('c', value);
}

function integer(specifier: Specifier, value: Exclude<Value, null>): string {
  const { conversion, flags } = specifier;
  const whole =
    typeof value === 'bigint'
      ? value
      : value instanceof Int
        ? BigInt(value.value)
        : value instanceof BigInteger
          ? value.value
          : null;
  if (whole === null) throw mismatch(conversion, value);
  if (conversion === 'd')
    return signed(specifier, whole < 0n, grouped((whole < 0n ? -whole : whole).toString(), flags));
  if (/[,]/.test(flags))
    throw failed('FormatFlagsConversionMismatchException', `Conversion = ${conversion}, Flags = ,`);
  const bits = value instanceof Int ? { Integer: 32, Short: 16, Byte: 8 }[value.type] : 64;
  const unsigned = value instanceof BigInteger ? whole : BigInt.asUintN(bits, whole);
  const radix = conversion === 'o' ? 8 : 16;
  const text = (flags.includes('#') ? (radix === 8 ? '0' : '0x') : '') + unsigned.toString(radix);
  return flags.includes('0') ? text.padStart(specifier.width ?? 0, '0') : text;
}

const grouped = (digits: string, flags: string): string =>
  flags.includes(',') ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits;

/** Sign, zeros up to the width, brackets. */
function signed({ flags, width }: Specifier, negative: boolean, digits: string): string {
  const before = negative
    ? flags.includes('(')
      ? '('
      : '-'
    : flags.includes('+')
      ? '+'
      : flags.includes(' ')
        ? ' '
        : '';
  const after = before === '(' ? ')' : '';
  const zeros = flags.includes('0') ? Math.max(0, (width ?? 0) - before.length - digits.length - after.length) : 0;
  return before + '0'.repeat(zeros) + digits + after;
}

function floating(specifier: Specifier, value: Exclude<Value, null>): string {
  const { conversion, flags } = specifier;
  const isFloating = typeof value === 'number' || value instanceof Float || value instanceof Decimal;
  if (!isFloating || !isNumber(value)) throw mismatch(conversion, value);
  const double = toDouble(value);
  if (!Number.isFinite(double)) {
    return Number.isNaN(double)
      ? 'NaN'
      : signed({ ...specifier, flags: flags.replace('0', '') }, double < 0, 'Infinity');
  }
  const negative = value instanceof Decimal ? value.unscaled < 0n : double < 0 || Object.is(double, -0);
  const size = value instanceof Decimal ? (negative ? value.negated() : value) : shortest(Math.abs(double));
  const precision = specifier.precision ?? 6;
  const kind = conversion.toLowerCase();
  if (kind === 'a') return signed(specifier, negative, hexadecimal(Math.abs(double)));
  if (kind === 'f') return signed(specifier, negative, fixed(size, precision, flags));
  if (kind === 'e') return signed(specifier, negative, exponential(size, precision));
  const significant = precision === 0 ? 1 : precision;
  const large = Math.abs(double) !== 0 && (Math.abs(double) < 1e-4 || Math.abs(double) >= 10 ** significant);
  if (large) return signed(specifier, negative, exponential(size, significant - 1));
  const whole = size.toPlain().split('.')[0]?.replace(/^0+/, '').length ?? 0;
  return signed(
    specifier,
    negative,
    fixed(size, Math.max(0, significant - Math.max(whole, double === 0 ? 1 : whole)), flags),
  );
}

/** Java rounds half up on the shortest decimal of the double. */
const shortest = (double: number): Decimal => Decimal.parse(String(double)) ?? new Decimal(0n, 0);

function halfUp(size: Decimal, scale: number): bigint {
  if (scale >= size.scale) return size.at(scale);
  const divisor = 10n ** BigInt(size.scale - scale);
  return (size.unscaled + divisor / 2n) / divisor;
}

function fixed(size: Decimal, precision: number, flags: string): string {
  boundLength(precision);
  const digits = halfUp(size, precision)
    .toString()
    .padStart(precision + 1, '0');
  const whole = precision === 0 ? digits : digits.slice(0, -precision);
  return grouped(whole, flags) + (precision === 0 ? (flags.includes('#') ? '.' : '') : `.${digits.slice(-precision)}`);
}

function exponential(size: Decimal, precision: number): string {
  const raw = size.unscaled.toString();
  let exponent = size.unscaled === 0n ? 0 : raw.length - 1 - size.scale;
  let digits = halfUp(new Decimal(size.unscaled, size.scale + exponent), precision).toString();
  if (digits.length > precision + 1) {
    exponent += 1;
    digits = digits.slice(0, precision + 1);
  }
  const padding = digits.padEnd(precision + 1, '0');
  const fraction = precision === 0 ? '' : `.${padding.slice(1)}`;
  return `${padding[0]}${fraction}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Double.toHexString. */
function hexadecimal(double: number): string {
  if (double === 0) return '0x0.0p0';
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, double);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xf_ffff_ffff_ffffn).toString(16).padStart(13, '0').replace(/0+$/, '') || '0';
  return exponent === 0 ? `0x0.${mantissa}p-1022` : `0x1.${mantissa}p${exponent - 1023}`;
}

/** The date and time letters that have one SimpleDateFormat pattern. */
const times: Readonly<Record<string, string>> = {
  H: 'HH',
  I: 'hh',
  k: 'H',
  l: 'h',
  M: 'mm',
  S: 'ss',
  L: 'SSS',
  N: "SSS'000000'",
  z: 'Z',
  Z: 'z',
  B: 'MMMM',
  b: 'MMM',
  h: 'MMM',
  A: 'EEEE',
  a: 'EEE',
  Y: 'yyyy',
  y: 'yy',
  j: 'DDD',
  m: 'MM',
  d: 'dd',
  e: 'd',
  R: 'HH:mm',
  T: 'HH:mm:ss',
  r: 'hh:mm:ss a',
  D: 'MM/dd/yy',
  F: 'yyyy-MM-dd',
  c: 'EEE MMM dd HH:mm:ss z yyyy',
};

function time(letter: string, value: Exclude<Value, null>, zone: string): string {
  const ms = typeof value === 'bigint' ? Number(value) : value instanceof JDate ? value.ms : null;
  if (ms === null)
    throw failed('IllegalFormatConversionException', `${letter} != ${simpleClassOf(value)}`, 'expr/type');
  if (letter === 's') return String(Math.floor(ms / 1000));
  if (letter === 'Q') return String(ms);
  if (letter === 'p')
    return namesOf('en_US').halves[Number(formatSimple('H', ms, 'en_US', zone)) < 12 ? 0 : 1].toLowerCase();
  const pattern = Object.hasOwn(times, letter) ? times[letter] : undefined;
  if (pattern === undefined) throw failed('UnknownFormatConversionException', `Conversion = 't${letter}'`);
  return formatSimple(pattern, ms, 'en_US', zone);
}
