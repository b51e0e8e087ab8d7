/**
 * From JSON to values. Whole numbers become Integer (Long when too big), others Double; objects keep their order.
 * `typed` also reads the form tests and `--vars` use for what JSON cannot say: `{"$java": "Long", "v": "5"}`.
 */
import { tooMuch } from '../errors.ts';
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
  if (typed && '$java' in json && 'v' in json) {
    const component = 'component' in json ? fromJson(json.component) : null;
    return typedValue(String(json.$java), fromJson(json.v, true, depth + 1), component);
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

/** A value of the Java class `kind`, made from what JSON can say; null for a class not known here. */
export function typedValue(kind: string, value: Value, component: Value): Value {
  const items = value instanceof List ? value.items : [];
  const text = toText(value);
  const time = temporal.exec(kind)?.[1] as TemporalKind | undefined;
  if (time) return parseTemporal(time, text);
  switch (kind) {
    case 'Integer':
    case 'Short':
    case 'Byte':
      return new Int(Number(parseLong(text)), kind);
    case 'Long':
      return parseLong(text);
    case 'Double':
      return parseDouble(text);
    case 'Float':
      return new Float(parseDouble(text));
    case 'BigDecimal':
      return Decimal.parse(text);
    case 'BigInteger':
      return new BigInteger(BigInt(/^-?\d{1,1000}$/.test(text) ? text : '0'));
    case 'Character':
      return new Char(text);
    case 'SafeString':
      return new SafeText(text);
    case 'Date':
      return new JDate(parseDouble(text));
    case 'array':
      return new JArray(items, component === null ? 'Object' : toText(component));
    case 'Set':
      return new JSet([...new Map(items.map(item => [keyOf(item), item])).values()]);
    case 'Map': {
      const map = new JMap('java.util.LinkedHashMap');
      for (const pair of items) if (pair instanceof List) map.set(pair.items[0] ?? null, pair.items[1] ?? null);
      return map;
    }
    default:
      return null;
  }
}
