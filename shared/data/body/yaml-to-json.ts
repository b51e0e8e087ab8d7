import { LineCounter, parseDocument } from 'yaml';
import { type JsonObject, type JsonValue, rememberOrder, setKey } from '../json/json-value.ts';
import { BodyFailure, type BodyLimits, tooDeep, ValueCount } from './body-error.ts';

const keyText = (key: unknown): string => (typeof key === 'object' && key !== null ? JSON.stringify(key) : String(key));

/** YAML 1.2 with its core types only: dates stay text, unknown tags mean nothing, `<<` is a key like any other. */
export const yamlToJson = (text: string, limits: BodyLimits): JsonValue => {
  const count = new ValueCount(limits);
  const plain = (value: unknown, depth: number): JsonValue => {
    count.add(depth);
    if (Array.isArray(value)) return value.map(each => plain(each, depth + 1));
    if (value instanceof Map) {
      const object: JsonObject = {};
      const keys: string[] = [];
      for (const [key, each] of value) {
        const name = keyText(key);
        if (!Object.hasOwn(object, name)) keys.push(name);
        setKey(object, name, plain(each, depth + 1));
      }
      rememberOrder(object, keys);
      return object;
    }
    // JSON has no such numbers; Java writes them as these words.
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string')
      return value ?? null;
    return String(value);
  };
  return plain(parse(text, limits), 0);
};

const parse = (text: string, limits: BodyLimits): unknown => {
  const lines = new LineCounter();
  try {
    const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: true } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined) {
      const { line, col } = lines.linePos(error.pos[0]);
      if (error.message.includes('call stack')) throw tooDeep(limits, line, col);
      throw new BodyFailure('body/syntax', error.message, line, col);
    }
    return document.toJS({ mapAsMap: true, maxAliasCount: limits.aliases });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(limits);
    if (error instanceof ReferenceError)
      throw new BodyFailure(
        error.message.includes('Excessive') ? 'body/too-many-values' : 'body/syntax',
        error.message,
      );
    throw error;
  }
};
