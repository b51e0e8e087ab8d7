/**
 * From JSON to values. Whole numbers become Integer (Long when too big), others Double; objects keep their order.
 * `typed` also reads the form tests and `--vars` use for what JSON cannot say: `{"$java": "Long", "v": "5"}`.
 */
import { illegalArgument, numberFormat, tooMuch } from '../errors.ts';
import { Decimal } from './decimal.ts';
import { keyOf } from './key.ts';
import { JMap, type Pending } from './map.ts';
import { parseDouble, parseLong } from './numbers.ts';
import { toText } from './print.ts';
import { parseTemporal, type TemporalKind } from './temporal.ts';
import { BigInteger, Char, Float, Int, JArray, JDate, JSet, List, SafeText, type Value } from './types.ts';

const deepest = 200;

export function fromJson(json: unknown, typed = false, depth = 0): Value {
  if (typeof json === 'string' || typeof json === 'boolean' || typeof json === 'bigint') return json;
  if (json === null || json === undefined) return null;
  if (typeof json === 'number') return fromNumber(json);
  if (depth > deepest) throw tooMuch(`A variable is nested deeper than ${deepest} levels.`);
  if (Array.isArray(json)) return new List(json.map(item => fromJson(item, typed, depth + 1)));
  if (typeof json !== 'object') return null;
  if (typed && Object.hasOwn(json, '$java')) {
    const { $java, v, component } = json as {
      readonly $java: unknown;
      readonly v?: unknown;
      readonly component?: unknown;
    };
    return typedValue(String($java), v === undefined ? undefined : fromJson(v, true, depth + 1), fromJson(component));
  }
  return JMap.later(new JsonObject(json as Readonly<Record<string, unknown>>, typed, depth));
}

/** An object of JSON, converted when it is needed. Only its own keys count, whatever they are called. */
class JsonObject implements Pending {
  private readonly json: Readonly<Record<string, unknown>>;
  private readonly typed: boolean;
  private readonly depth: number;
  constructor(json: Readonly<Record<string, unknown>>, typed: boolean, depth: number) {
    this.json = json;
    this.typed = typed;
    this.depth = depth;
  }
  /** One object inside is kept apart: a path through the document then converts nothing beside it. */
  private keptKey: string | null = null;
  private kept: Value = null;

  peek(key: string): Value | undefined {
    if (key === this.keptKey) return this.kept;
    if (!Object.hasOwn(this.json, key)) return null;
    const value = this.json[key];
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return fromNumber(value);
    if (value === null || value === undefined) return null;
    if (this.keptKey !== null) return undefined;
    this.keptKey = key;
    this.kept = fromJson(value, this.typed, this.depth + 1);
    return this.kept;
  }
  fill(map: JMap): void {
    for (const [key, value] of Object.entries(this.json)) {
      map.set(key, key === this.keptKey ? this.kept : fromJson(value, this.typed, this.depth + 1));
    }
  }
}

/** A JSON number as a JSON parser of Java gives it: Integer, Long from 32 bits on, Double with a fraction. */
export const fromNumber = (value: number): Value =>
  !Number.isInteger(value) || Object.is(value, -0)
    ? value
    : Math.abs(value) <= 0x7fff_ffff
      ? new Int(value)
      : Number.isSafeInteger(value)
        ? BigInt(value)
        : value;

const temporal = /^java\.time\.(LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Instant)$/;

const most = { digits: 1000, exponent: 1_000_000 };
const ranges = { Integer: 2 ** 31, Short: 2 ** 15, Byte: 2 ** 7 } as const;
const classes =
  'Integer, Short, Byte, Long, Double, Float, BigDecimal, BigInteger, Character, SafeString, Date, array, Set, Map, java.time.LocalDate, LocalTime, LocalDateTime, OffsetDateTime, ZonedDateTime and Instant';

/** A value of the Java class `kind`, made from what JSON can say. Throws an ExpressionError for all that is none. */
export function typedValue(kind: string, value: Value | undefined, component: Value): Value {
  if (value === undefined) throw illegalArgument(`A value of the class ${kind} needs "v" beside "$java"`);
  const time = temporal.exec(kind)?.[1] as TemporalKind | undefined;
  if (['array', 'Set', 'Map'].includes(kind)) return typedItems(kind, value, component);
  const text = toText(value);
  if (time) return parseTemporal(time, text) ?? notRead(kind, text);
  switch (kind) {
    case 'Integer':
    case 'Short':
    case 'Byte':
      return typedInteger(kind, text);
    case 'Long':
      return parseLong(text);
    case 'Double':
      return parseDouble(text);
    case 'Float':
      return new Float(parseDouble(text));
    case 'BigDecimal':
      return typedDecimal(text);
    case 'BigInteger':
      if (!/^[+-]?\d+$/.test(text)) throw numberFormat(text);
      if (text.length > most.digits) throw tooMuch(`A BigInteger has more than ${most.digits} digits.`);
      return new BigInteger(BigInt(text.replace('+', '')));
    case 'Character':
      return text.length === 1 ? new Char(text) : notRead(kind, text);
    case 'SafeString':
      return new SafeText(text);
    case 'Date':
      return new JDate(parseDouble(text));
    default:
      throw illegalArgument(`There is no class ${shortened(kind)} here; known are ${classes}`);
  }
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
const notRead = (kind: string, text: string): never => {
  throw illegalArgument(`“${shortened(text)}” is no ${kind}`);
};

function typedInteger(kind: keyof typeof ranges, text: string): Int {
  const value = Number(parseLong(text));
  if (value < -ranges[kind] || value >= ranges[kind]) throw numberFormat(text);
  return new Int(value, kind);
}

function typedDecimal(text: string): Decimal {
  const exponent = /[eE][+-]?0*(\d+)$/.exec(text)?.[1] ?? '0';
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) && Number(exponent) + text.length > most.exponent)
    throw tooMuch(`A BigDecimal has more than ${most.exponent} digits before or behind its point.`);
  const value = Decimal.parse(text);
  if (value === null) throw numberFormat(text);
  return value;
}

function typedItems(kind: string, value: Value, component: Value): Value {
  if (!(value instanceof List)) throw illegalArgument(`The "v" of ${kind} is a list in [ ]`);
  const { items } = value;
  if (kind === 'array') return new JArray(items, component === null ? 'Object' : toText(component));
  if (kind === 'Set') return new JSet([...new Map(items.map(item => [keyOf(item), item])).values()]);
  const map = new JMap('java.util.LinkedHashMap');
  for (const pair of items) {
    if (!(pair instanceof List)) throw illegalArgument('The "v" of Map is a list of pairs, such as [["key", 1]]');
    map.set(pair.items[0] ?? null, pair.items[1] ?? null);
  }
  return map;
}
