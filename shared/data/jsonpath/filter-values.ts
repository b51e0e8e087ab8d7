import { isArray, isObject, type JsonValue } from '../json/json-value.ts';
import { Decimal } from './decimal.ts';
import type { Operand } from './filter-tree.ts';
import { javaNumber } from './java-text.ts';
import { JavaThrow } from './java-throw.ts';
import { readLenientJson } from './lenient-json.ts';
import { unescapeText } from './unescape.ts';

export type JsonLiteral = Extract<Operand, { kind: 'json' }>;
export type PatternLiteral = Extract<Operand, { kind: 'pattern' }>;

/** A path that led nowhere; equal to nothing, itself included. */
export const missing: unique symbol = Symbol('missing');
/** A text in a list that reads as a path; it is equal to no value of a document. */
export const pathLike: unique symbol = Symbol('path');

/** A side of a comparison once its path has been followed. Lists and objects of the document are bare. */
export type Value = JsonValue | Decimal | JsonLiteral | PatternLiteral | typeof missing | typeof pathLike;

export const isDecimal = (value: Value): value is Decimal => value instanceof Decimal;
export const isLiteral = (value: Value): value is JsonLiteral =>
  typeof value === 'object' && value !== null && !isDecimal(value) && literals.has(value);
export const isPattern = (value: Value): value is PatternLiteral =>
  typeof value === 'object' && value !== null && !isDecimal(value) && patterns.has(value);

const literals = new WeakSet<object>();
const patterns = new WeakSet<object>();
/** Marks what the filter itself wrote, so that no document can pretend to be a literal or a pattern. */
export const markOperand = <O extends Operand>(operand: O): O => {
  if (operand.kind === 'json') literals.add(operand);
  else if (operand.kind === 'pattern') patterns.add(operand);
  return operand;
};

/** True for everything the real engine calls a JSON node: lists and objects, of the document or of the filter. */
export const isJson = (value: Value): boolean => isLiteral(value) || isArray(value) || isDocumentObject(value);
const isDocumentObject = (value: Value): boolean =>
  isObject(value) && !isDecimal(value as Value) && !isLiteral(value as Value) && !isPattern(value as Value);

/** The list or object behind a JSON node; a literal is read only now and may fail. */
export const jsonOf = (value: Value): JsonValue => (isLiteral(value) ? value.read() : (value as JsonValue));

/** How Java's BigDecimal writes a number; a number of the document is written by Java first. */
export const numberText = (value: number | Decimal): string =>
  typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : decimalOf(value).toString();

export const decimalOf = (value: number | Decimal): Decimal =>
  typeof value === 'number' ? new Decimal(javaNumber(value)) : value;

export const isNumber = (value: Value): value is number | Decimal => typeof value === 'number' || isDecimal(value);

/** Negative, 0 or positive, exactly. */
export const compareNumbers = (a: number | Decimal, b: number | Decimal): number => {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a - b;
    // Two numbers of up to 15 digits are the same double only if they are the same.
    if (b.isShort) return a - b.double;
  }
  return decimalOf(a).compare(decimalOf(b));
};

const readsAs = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

/** An element of a list as the real engine takes it: texts that look like paths, JSON or quoted texts are taken as such. */
export const elementValue = (element: JsonValue, isPath: (text: string) => boolean): Value => {
  if (typeof element === 'object' && element !== null)
    throw new JavaThrow('JsonPathException', 'Could not determine value type');
  if (typeof element !== 'string') return element;
  const text = element.trim();
  if ((text.startsWith('$') || text.startsWith('@')) && isPath(text)) return pathLike;
  const bracketed = (text.startsWith('[') && text.endsWith(']')) || (text.startsWith('{') && text.endsWith('}'));
  if (text.length > 1 && bracketed && readsAs(() => readLenientJson(text)))
    return markOperand({ kind: 'json', text: element, read: () => readLenientJson(element) });
  const quoted = element.length > 1 && /^(['"]).*\1$/s.test(element);
  return unescapeText(quoted ? element.slice(1, -1) : element);
};

/** Java's `equals` of two lists, objects or plain values. */
export const deepEqual = (a: JsonValue, b: JsonValue, spend: () => void): boolean => {
  spend();
  if (isArray(a))
    return (
      isArray(b) && a.length === b.length && a.every((each, index) => deepEqual(each, b[index] as JsonValue, spend))
    );
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && deepEqual(a[key] as JsonValue, b[key] as JsonValue, spend))
  );
};
