/** Object.toString() of every value, and what `{{ }}` prints. */
import { tooMuch } from '../errors.ts';
import { boundLength, spend } from '../limits.ts';
import { arrayClass, javaClassOf } from './class-name.ts';
import { Decimal } from './decimal.ts';
import { JMap } from './map.ts';
import { doubleText, floatText } from './numbers.ts';
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

/** Lists inside lists deeper than this are not walked: only a list that holds itself gets there. */
const deepest = 200;

/** String.valueOf(value). */
export function toText(value: Value, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return doubleText(value);
  if (value === null) return 'null';
  if (value instanceof SafeText || value instanceof Char) return value.value;
  if (value instanceof Int) return String(value.value);
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Decimal) return value.toString();
  if (value instanceof BigInteger) return value.value.toString();
  if (value instanceof List || value instanceof JSet) return listText(value.items, value, depth);
  if (value instanceof JMap) return mapText(value, depth);
  if (value instanceof Entry) return `${toText(value.key, depth + 1)}=${toText(value.value, depth + 1)}`;
  if (value instanceof JArray) return `${arrayClass(value.component)}@0`;
  if (value instanceof JDate) return dateText(value.ms);
  if (value instanceof Temporal || value instanceof Opaque) return value.toText();
  return javaClassOf(value);
}

/** As printed by `{{ }}`: null is nothing, and a BigDecimal has no exponent. */
export const printed = (value: Value): string =>
  typeof value === 'string' ? value : value === null ? '' : value instanceof Decimal ? value.toPlain() : toText(value);

/** What `~` joins: as toString, but null is nothing. */
export const joined = (value: Value): string =>
  typeof value === 'string' ? value : value === null ? '' : toText(value);

function listText(items: readonly Value[], self: Value, depth: number): string {
  if (depth > deepest) throw tooMuch('A list is nested too deep to be printed.');
  spend(items.length + 1);
  let text = '[';
  for (const [index, item] of items.entries()) {
    text += (index > 0 ? ', ' : '') + (item === self ? '(this Collection)' : toText(item, depth + 1));
    boundLength(text.length);
  }
  return `${text}]`;
}

function mapText(map: JMap, depth: number): string {
  if (depth > deepest) throw tooMuch('A map is nested too deep to be printed.');
  spend(map.size + 1);
  let text = '{';
  for (const { key, value } of map.entries()) {
    const shown = value === map ? '(this Map)' : toText(value, depth + 1);
    text += `${text.length > 1 ? ', ' : ''}${toText(key, depth + 1)}=${shown}`;
    boundLength(text.length);
  }
  return `${text}}`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Date.toString(), in UTC: `Sun Sep 13 12:26:40 UTC 2020`. */
function dateText(ms: number): string {
  const date = new Date(ms);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${two(date.getUTCDate())} ${time} UTC ${date.getUTCFullYear()}`;
}
