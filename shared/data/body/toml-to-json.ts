import { parse, TomlDate, TomlError } from 'smol-toml';
import { isArray, type JsonObject, type JsonValue, rememberOrder, setKey } from '../json/json-value.ts';
import { BodyFailure, type BodyLimits, tooDeep, ValueCount } from './body-error.ts';

/** TOML 1.0; dates and times become the text of their ISO form, inf and nan words. */
export const tomlToJson = (text: string, limits: BodyLimits): JsonValue => {
  const count = new ValueCount(limits);
  const plain = (value: unknown, depth: number): JsonValue => {
    count.add(depth);
    if (isArray(value)) return value.map(each => plain(each, depth + 1));
    if (value instanceof TomlDate) return value.toISOString().replace(/\.0+(?=$|[Z+-])/, '');
    if (typeof value === 'object' && value !== null) {
      const object: JsonObject = {};
      for (const [key, each] of Object.entries(value)) setKey(object, key, plain(each, depth + 1));
      rememberOrder(object, Object.keys(value));
      return object;
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    return value as JsonValue;
  };
  try {
    return plain(parse(text, { maxDepth: limits.depth }), 0);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(limits);
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    if (/depth|nested/i.test(message)) throw tooDeep(limits, error.line, error.column);
    throw new BodyFailure('body/syntax', message.replace(/^Invalid TOML document: /, ''), error.line, error.column);
  }
};
