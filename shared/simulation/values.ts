/** Values of flow variables: how text becomes a value of a type, and how a value is told as text. */
import type { Json } from '../base/canonical-json.ts';
import type { VariableType } from '../base/fields/variable.ts';
import { javaDouble } from '../data/jsonpath/java-text.ts';

/**
 * Sets a member whose name somebody chose. Assigning to `__proto__` would change what the object is instead, and the
 * value would be lost when the state is copied.
 */
export function put(members: Record<string, Json>, name: string, value: Json): void {
  if (name === '__proto__')
    Object.defineProperty(members, name, { value, configurable: true, enumerable: true, writable: true });
  else members[name] = value;
}

/** A Decimal that is whole, in the typed JSON of the evaluator: without it 3.0 would count as the Integer 3. */
const double = (value: number): Json => (Number.isInteger(value) ? { $java: 'Double', v: value } : value);
const isDouble = (value: Json): value is { readonly $java: 'Double'; readonly v: number } =>
  typeof value === 'object' && value !== null && '$java' in value && value.$java === 'Double';

/** As a person reads it. */
export const shown = (value: Json): Json => (isDouble(value) ? value.v : value);

/** As text: null is nothing, lists and objects are JSON. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (isDouble(value)) return javaDouble(value.v);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * A value as a variable of the type holds it; undefined when it does not fit. Nothing fits every type: text is then
 * empty, anything else has no value.
 */
export function fitted(type: VariableType, given: Json): Json | undefined {
  const value = shown(given);
  if (type === 'STRING' || type === 'DATETIME') return textOf(given);
  if (value === null || value === '') return null;
  const text = textOf(value).trim();
  switch (type) {
    case 'INTEGER':
      return /^[+-]?\d{1,15}$/.test(text) || (typeof value === 'number' && Number.isInteger(value))
        ? Number(text)
        : undefined;
    case 'DECIMAL':
      return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(text) ? double(Number(text)) : undefined;
    case 'BOOLEAN':
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
    case 'JSON':
      return typeof value === 'string' ? parsedJson(value) : value;
  }
}

function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
