/** == < > <= >= and what counts as true. */
import { classCast, ExpressionError } from '../errors.ts';
import { javaClassOf } from './class-name.ts';
import { javaEquals } from './equality.ts';
import { isNumber, toDouble } from './numbers.ts';
import type { Value } from './types.ts';

/** Numbers of any type by their double value, everything else by `equals`. */
export function looselyEqual(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return isNumber(a) && isNumber(b) ? toDouble(a) === toDouble(b) : javaEquals(a, b);
}

export type Ordering = '<' | '<=' | '>' | '>=';
const names: Record<Ordering, string> = {
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_EQUALS',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_EQUALS',
};

/** Null on either side is false; anything but numbers is an error; numbers are compared as doubles. */
export function ordered(ordering: Ordering, a: Value, b: Value): boolean {
  if (a === null || b === null) return false;
  if (!isNumber(a) || !isNumber(b)) {
    throw new ExpressionError(
      'expr/type',
      'RuntimeException',
      `invalid operands for mathematical comparison [${names[ordering]}]`,
    );
  }
  const left = toDouble(a);
  const right = toDouble(b);
  return ordering === '<'
    ? left < right
    : ordering === '<='
      ? left <= right
      : ordering === '>'
        ? left > right
        : left >= right;
}

/** Boolean, number or text as a condition; undefined when it is none of these. `nanIsTrue` up to 4.0. */
export function asCondition(value: Exclude<Value, null>, nanIsTrue: boolean): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  if (!isNumber(value)) return undefined;
  const double = toDouble(value);
  return Number.isNaN(double) ? nanIsTrue : double !== 0;
}

/** An operand of `and`, `or` and `? :`, which the engine casts to Boolean. */
export function castCondition(value: Exclude<Value, null>, nanIsTrue: boolean): boolean {
  const condition = asCondition(value, nanIsTrue);
  if (condition === undefined) throw classCast(javaClassOf(value), 'java.lang.Boolean');
  return condition;
}
