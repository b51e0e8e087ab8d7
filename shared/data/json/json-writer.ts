import { isArray, isObject, type JsonValue, keysOf } from './json-value.ts';

/** JSON with the keys in the order of the document, `indent` spaces a level; 0 puts all on one line. */
export const writeJson = (value: JsonValue, indent = 0): string => write(value, indent, indent === 0 ? '' : '\n');

const write = (value: JsonValue, indent: number, line: string): string => {
  const list = (open: string, close: string, parts: readonly string[]) => {
    const inner = line + ' '.repeat(indent);
    return parts.length === 0 ? open + close : `${open}${inner}${parts.join(`,${inner}`)}${line}${close}`;
  };
  const deeper = line + ' '.repeat(indent);
  if (isArray(value))
    return list(
      '[',
      ']',
      value.map(each => write(each, indent, deeper)),
    );
  if (!isObject(value)) return JSON.stringify(value);
  const colon = indent === 0 ? ':' : ': ';
  const parts = keysOf(value).map(key => JSON.stringify(key) + colon + write(value[key] as JsonValue, indent, deeper));
  return list('{', '}', parts);
};
