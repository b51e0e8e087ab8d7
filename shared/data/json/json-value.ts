/** Any JSON document as plain data. Objects are ordinary ones whose keys are all their own, `__proto__` included. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

export const isArray = (value: unknown): value is JsonValue[] => Array.isArray(value);
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets a key as plain data: `__proto__` becomes a key like any other and changes no prototype. */
export const setKey = (object: JsonObject, key: string, value: JsonValue): void => {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
};

export const hasKey = (object: JsonObject, key: string): boolean => Object.hasOwn(object, key);

/** JavaScript puts keys such as "42" first; where a document had them elsewhere, its own order is kept here. */
const writtenOrder = new WeakMap<JsonObject, readonly string[]>();

const looksLikeIndex = (key: string | undefined): boolean =>
  key !== undefined && key.charCodeAt(0) >= 48 && key.charCodeAt(0) <= 57;

/** Remembers the order in which a document had the keys of this object. Costs nothing where JavaScript keeps it anyway. */
export const rememberOrder = (object: JsonObject, keys: readonly string[]): void => {
  const own = Object.keys(object);
  if (looksLikeIndex(own[0]) && own.some((key, index) => key !== keys[index])) writtenOrder.set(object, keys);
};

/** The keys in the order of the document. */
export const keysOf = (object: JsonObject): readonly string[] => {
  const keys = Object.keys(object);
  return looksLikeIndex(keys[0]) ? (writtenOrder.get(object) ?? keys) : keys;
};
