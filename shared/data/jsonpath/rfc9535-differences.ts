import type { JsonValue } from '../json/json-value.ts';
import type { Operator } from './filter-tree.ts';
import { decimalOf, deepEqual, isDecimal, type missing, type Value } from './filter-values.ts';

/** Ways in which a path, or one evaluation of it, leaves what RFC 9535 says. The texts are shown beside the answer. */
export const differenceTexts = {
  root: 'RFC 9535 wants every path to start with $.',
  'dot-bracket': 'RFC 9535 has no point before a bracket: write [0] instead of .[0].',
  'bare-name': "RFC 9535 takes a name with such characters only in brackets and quotes: ['a-b'].",
  'joined-names': "RFC 9535 answers the values of ['a','b'] one by one; here they are one object.",
  slice:
    'RFC 9535 counts both ends of a slice from the end when they are negative, and takes a step; here it does not.',
  scan: 'RFC 9535 goes on from every match behind ..; here positions and filters behind .. follow rules of their own.',
  'filter-object': 'RFC 9535 tests the members of an object with a filter; here the object itself is tested.',
  'filter-primitive': 'RFC 9535 passes over values that a filter cannot look into.',
  comparison: 'RFC 9535 compares only values of the same type, and a missing value is equal to a missing one.',
  operator: 'RFC 9535 has no such operator or operand in a filter.',
  exists: 'RFC 9535 looks for $ paths in the document and for at least one match; here a filter does not.',
  function: 'RFC 9535 has no such function at the end of a path.',
  syntax: 'RFC 9535 does not take this way of writing the path.',
} as const;
export type DifferenceCode = keyof typeof differenceTexts;

export interface Difference {
  readonly code: DifferenceCode;
  readonly text: string;
}

export const listDifferences = (...sources: Iterable<DifferenceCode>[]): Difference[] =>
  [...new Set(sources.flatMap(source => [...source]))].map(code => ({ code, text: differenceTexts[code] }));

/** Names that RFC 9535 takes behind a point. */
export const isShorthandName = (name: string): boolean => /^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(name);
export const isStandardNumber = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);

export const isStandardOperator = (operator: Operator): boolean => standardOperators.includes(operator);
const standardOperators: readonly Operator[] = ['==', '!=', '<', '<=', '>', '>='];

const plain = (value: Value): JsonValue | typeof missing =>
  isDecimal(value) ? decimalOf(value).double : (value as JsonValue);

const before = (a: Value, b: Value): boolean => {
  const [left, right] = [plain(a), plain(b)];
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  const [x, y] = [[...left], [...right]];
  const at = x.findIndex((char, index) => char !== y[index]);
  if (at === -1) return x.length < y.length;
  return at < y.length && (x[at]?.codePointAt(0) ?? 0) < (y[at]?.codePointAt(0) ?? 0);
};

/** How RFC 9535 decides a comparison; null where it has no such comparison. */
export const standardComparison = (operator: Operator, left: Value, right: Value): boolean | null => {
  const equal = () => {
    const [a, b] = [plain(left), plain(right)];
    if (typeof a === 'symbol' || typeof b === 'symbol') return a === b;
    return deepEqual(a, b, () => {});
  };
  switch (operator) {
    case '==':
      return equal();
    case '!=':
      return !equal();
    case '<':
      return before(left, right);
    case '>':
      return before(right, left);
    case '<=':
      return before(left, right) || equal();
    case '>=':
      return before(right, left) || equal();
    default:
      return null;
  }
};
