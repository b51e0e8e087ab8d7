import { isArray, type JsonValue } from '../json/json-value.ts';
import { Decimal } from './decimal.ts';
import type { PathRun } from './evaluate-path.ts';
import type { Operator } from './filter-tree.ts';
import {
  compareNumbers,
  decimalOf,
  deepEqual,
  elementValue,
  isJson,
  isLiteral,
  isNumber,
  isPattern,
  jsonOf,
  missing,
  numberText,
  pathLike,
  type Value,
} from './filter-values.ts';
import { invalidPath, JavaThrow, LimitThrow } from './java-throw.ts';
import { compilePath } from './path-parser.ts';
import { standardComparison } from './rfc9535-differences.ts';

const isPath = (run: PathRun) => (text: string) => {
  try {
    compilePath(text, run.state.limits);
    return true;
  } catch (thrown) {
    if (thrown instanceof LimitThrow) throw thrown;
    return false;
  }
};
const elements = (list: readonly JsonValue[], run: PathRun): Value[] =>
  list.map(each => {
    run.state.spend();
    return elementValue(each, isPath(run));
  });

/** The list on one side; null when the side is an object. Anything else cannot be compared with a list at all. */
const listOf = (value: Value, run: PathRun): Value[] | null => {
  if (!isJson(value)) throw invalidPath('Expected value list node');
  const json = jsonOf(value);
  return isArray(json) ? elements(json, run) : null;
};

/** A text as a number, or null when it is none. */
const textAsNumber = (text: string): Decimal | null => {
  try {
    return new Decimal(text);
  } catch {
    return null;
  }
};

/** `==`: a text and a number are equal when the right one reads as the left one's kind. */
const equals = (left: Value, right: Value, run: PathRun): boolean => {
  if (left === missing || right === missing || left === pathLike || right === pathLike) return false;
  if (left === null || typeof left === 'boolean') return left === right;
  if (typeof left === 'string')
    return typeof right === 'string' ? left === right : isNumber(right) && left === numberText(right);
  if (isNumber(left)) {
    const number = typeof right === 'string' ? textAsNumber(right) : isNumber(right) ? right : null;
    return number !== null && compareNumbers(left, number) === 0;
  }
  if (isPattern(left) || isPattern(right)) return left === right;
  // A literal on the left is compared as the text it was written as, which no list or object is equal to.
  if (isLiteral(left) || !isJson(right)) return left === right;
  return deepEqual(left as JsonValue, jsonOf(right), () => run.state.spend());
};

/** Java's `equals` of nodes in a list: JSON written as a text is compared as a text. */
const equalsElement = (wanted: Value, element: Value, run: PathRun): boolean => {
  if (isLiteral(element)) return isLiteral(wanted) && wanted.text === element.text;
  return equals(wanted, element, run);
};
const includes = (list: readonly Value[], wanted: Value, run: PathRun): boolean =>
  list.some(element => equalsElement(wanted, element, run));

const kindOf = (value: Value): string => {
  if (value === null) return 'null';
  if (isNumber(value)) return 'number';
  if (isPattern(value)) return 'pattern';
  return isJson(value) ? 'json' : typeof value;
};

const order = (left: Value, right: Value, holds: (order: number) => boolean): boolean => {
  if (isNumber(left) && isNumber(right)) return holds(compareNumbers(left, right));
  if (typeof left === 'string' && typeof right === 'string') return holds(left < right ? -1 : left > right ? 1 : 0);
  return false;
};

const matchInput = (value: Value): string => {
  if (isNumber(value)) return numberText(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
};

const matches = (left: Value, right: Value, run: PathRun): boolean => {
  if (isPattern(left) === isPattern(right)) return false;
  const [pattern, value]: [Value, Value] = isPattern(left) ? [left, right] : [right, left];
  if (!isPattern(pattern)) return false;
  const json = isJson(value) ? jsonOf(value) : null;
  const inputs: Value[] = isArray(json) ? elements(json, run) : [value];
  return inputs.some(input => pattern.matches(matchInput(input), run.state));
};

const wantBoolean = (value: Value): boolean => {
  if (typeof value !== 'boolean') throw invalidPath('Expected boolean node');
  return value;
};

const isEmpty = (left: Value, right: Value): boolean => {
  if (typeof left === 'string') return (left === '') === wantBoolean(right);
  if (!isJson(left)) return false;
  const json = jsonOf(left);
  if (!isArray(json))
    throw new JavaThrow(
      'ClassCastException',
      'class java.util.LinkedHashMap cannot be cast to class java.util.Collection',
    );
  return (json.length === 0) === wantBoolean(right);
};

const hasSize = (left: Value, right: Value): boolean => {
  if (!isNumber(right)) return false;
  const size = Math.trunc(decimalOf(right).double) | 0;
  if (typeof left === 'string') return left.length === size;
  if (!isJson(left)) return false;
  const json = jsonOf(left);
  return (isArray(json) ? json.length : -1) === size;
};

const contains = (left: Value, right: Value, run: PathRun): boolean => {
  if (typeof left === 'string' && typeof right === 'string') return left.includes(right);
  if (!isJson(left)) return false;
  const list = listOf(left, run);
  return list !== null && includes(list, right, run);
};

/** `subsetof`, `anyof` and `noneof`: both sides must be lists. */
const sets = (left: Value, right: Value, run: PathRun, holds: (left: Value[], right: Value[]) => boolean): boolean => {
  const wanted = listOf(right, run);
  if (wanted === null) return false;
  const given = listOf(left, run);
  return given !== null && holds(given, wanted);
};

const exists = (left: Value, right: Value): boolean => {
  if (typeof left !== 'boolean' && typeof right !== 'boolean')
    throw new JavaThrow('JsonPathException', 'Failed to evaluate exists expression');
  return wantBoolean(left) === wantBoolean(right);
};

type Comparison = (left: Value, right: Value, run: PathRun) => boolean;
const isIn: Comparison = (left, right, run) => {
  const list = listOf(right, run);
  return list !== null && includes(list, left, run);
};
const anyOf: Comparison = (left, right, run) =>
  sets(left, right, run, (given, wanted) => given.some(each => includes(wanted, each, run)));
const identical: Comparison = (left, right, run) => kindOf(left) === kindOf(right) && equals(left, right, run);
const never: Comparison = () => false;

const comparisons: Readonly<Record<Operator, Comparison>> = {
  '==': equals,
  '!=': (left, right, run) => !equals(left, right, run),
  '===': identical,
  '!==': (left, right, run) => !identical(left, right, run),
  '<': (left, right) => order(left, right, result => result < 0),
  '<=': (left, right) => order(left, right, result => result <= 0),
  '>': (left, right) => order(left, right, result => result > 0),
  '>=': (left, right) => order(left, right, result => result >= 0),
  '=~': matches,
  IN: isIn,
  NIN: (left, right, run) => !isIn(left, right, run),
  CONTAINS: contains,
  SIZE: hasSize,
  EMPTY: isEmpty,
  SUBSETOF: (left, right, run) =>
    sets(left, right, run, (given, wanted) => given.every(each => includes(wanted, each, run))),
  ANYOF: anyOf,
  NONEOF: (left, right, run) =>
    sets(left, right, run, (given, wanted) => !given.some(each => includes(wanted, each, run))),
  EXISTS: exists,
  // These take what only a program can give (a class, a predicate, a list of nodes); a path never does.
  ALL: never,
  TYPE: never,
  MATCHES: never,
};
/** Those three fail where they are met, so that `!(…)` around them does not make them true. */
const unreachable: readonly Operator[] = ['ALL', 'TYPE', 'MATCHES'];

export const compare = (operator: Operator, left: Value, right: Value, run: PathRun): boolean => {
  if (typeof left === 'string' && typeof right === 'string' && operator === '==') return left === right;
  if (unreachable.includes(operator)) throw invalidPath(`${operator.toLowerCase()} cannot be used in a path`);
  const result = comparisons[operator](left, right, run);
  const { departures } = run.state;
  if (departures !== null && !departures.has('operator') && !departures.has('comparison')) {
    const standard =
      isLiteral(left) || isLiteral(right) || isPattern(left) || isPattern(right)
        ? null
        : standardComparison(operator, left, right);
    if (standard !== result) departures.add(standard === null ? 'operator' : 'comparison');
  }
  return result;
};
