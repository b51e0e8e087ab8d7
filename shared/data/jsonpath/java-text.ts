import { isArray, isObject, type JsonObject, type JsonValue, keysOf, setKey } from '../json/json-value.ts';

/** As Java's `Double.toString`: `6.0`, `1.0E10`, `1.0E-4`. */
export const javaDouble = (value: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Infinity' : 'Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const plain = String(value);
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
};

/** As Java writes the number a JSON document holds: whole numbers are Integer or Long, the others Double. */
export const javaNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? BigInt(value).toString() : javaDouble(value);

/** As `toString()` of what the real engine's JSON reader makes: a list is written as JSON, an object as `{a=1, b=x}`. */
export const javaText = (value: JsonValue): string => {
  if (typeof value === 'number') return javaNumber(value);
  if (isArray(value)) return JSON.stringify(value);
  if (!isObject(value)) return String(value);
  return `{${keysOf(value)
    .map(key => `${key}=${javaText(value[key] as JsonValue)}`)
    .join(', ')}}`;
};

/** The beginning of a value: at most so many values of it, for a message. */
export const beginningOf = (value: JsonValue, budget = { left: 100 }): JsonValue => {
  budget.left--;
  if (isArray(value)) {
    const items: JsonValue[] = [];
    for (const each of value)
      if (budget.left > 0) items.push(beginningOf(each, budget));
      else break;
    return items;
  }
  if (!isObject(value)) return typeof value === 'string' ? value.slice(0, 200) : value;
  const members: JsonObject = {};
  for (const key of keysOf(value)) {
    if (budget.left <= 0) break;
    setKey(members, key, beginningOf(value[key] as JsonValue, budget));
  }
  return members;
};
