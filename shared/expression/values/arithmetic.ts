/** The operators + - * / % on values: Java's binary numeric promotion as the engine applies it. */
import { ExpressionError } from '../errors.ts';
import { boundLength, boundList, boundText } from '../limits.ts';
import { Decimal } from './decimal.ts';
import { contains, javaEquals } from './equality.ts';
import { doubleText, operandNumber, toDouble, toInt, toLong } from './numbers.ts';
import { toText } from './print.ts';
import { Float, Int, isCollection, isText, List, type Value } from './types.ts';

export type Operation = '+' | '-' | '*' | '/' | '%';

/** What differs between versions of the engine; see `profile.ts`. */
export interface Arithmetic {
  readonly textCounts: boolean;
  readonly changesLists: boolean;
}

export function add(a: Value, b: Value, rules: Arithmetic): Value {
  if (typeof b === 'bigint') {
    if (typeof a === 'bigint') return BigInt.asIntN(64, a + b);
    if (a instanceof Int) return BigInt.asIntN(64, BigInt(a.value) + b);
  }
  if (isText(a) || isText(b)) {
    const left = toText(a);
    const right = toText(b);
    boundLength(left.length + right.length);
    return boundText(left + right);
  }
  if (a instanceof List) {
    const items = isCollection(b) ? [...a.items, ...b.items] : [...a.items, b];
    boundList(items.length);
    return changed(a, items, rules);
  }
  return calculate('+', a, b, rules);
}

export function subtract(a: Value, b: Value, rules: Arithmetic): Value {
  if (!(a instanceof List)) return calculate('-', a, b, rules);
  if (isCollection(b))
    return changed(
      a,
      a.items.filter(item => !contains(b.items, item)),
      rules,
    );
  const index = a.items.findIndex(item => javaEquals(item, b));
  return changed(a, index < 0 ? [...a.items] : a.items.toSpliced(index, 1), rules);
}

/** Up to 4.1.1 the list on the left is changed itself. */
function changed(list: List, items: Value[], rules: Arithmetic): List {
  if (!rules.changesLists) return new List(items);
  list.items = items;
  return list;
}

export function calculate(operation: Operation, left: Value, right: Value, rules: Arithmetic): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') return longs(operation, left, right);
  const a = operandNumber(left, rules.textCounts);
  const b = operandNumber(right, rules.textCounts);
  if (a instanceof Decimal || b instanceof Decimal) return decimals(operation, viaDouble(a), viaDouble(b));
  if (typeof a === 'number' || typeof b === 'number') return doubles(operation, toDouble(a), toDouble(b));
  if (a instanceof Float || b instanceof Float) {
    return new Float(doubles(operation, Math.fround(toDouble(a)), Math.fround(toDouble(b))));
  }
  if (typeof a === 'bigint' || typeof b === 'bigint') return longs(operation, toLong(a), toLong(b));
  return BigInt.asIntN(32, longs(operation, BigInt(toInt(a)), BigInt(toInt(b))));
}

/** BigDecimal.valueOf(number.doubleValue()): digits beyond a double's are lost, as in the real engine. */
function viaDouble(value: Value): Decimal {
  const double = toDouble(value);
  const decimal = Decimal.parse(doubleText(double));
  if (!decimal) throw new ExpressionError('expr/number', 'NumberFormatException', `Infinite or NaN`);
  return decimal;
}

function decimals(operation: Operation, a: Decimal, b: Decimal): Decimal {
  switch (operation) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    default: {
      const result = operation === '/' ? a.over(b) : a.modulo(b);
      if (!result) throw byZero();
      return result;
    }
  }
}

function doubles(operation: Operation, a: number, b: number): number {
  switch (operation) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a % b;
  }
}

function longs(operation: Operation, a: bigint, b: bigint): bigint {
  switch (operation) {
    case '+':
      return BigInt.asIntN(64, a + b);
    case '-':
      return BigInt.asIntN(64, a - b);
    case '*':
      return BigInt.asIntN(64, a * b);
    default:
      if (b === 0n) throw byZero();
      return BigInt.asIntN(64, operation === '/' ? a / b : a % b);
  }
}

const byZero = () => new ExpressionError('expr/number', 'ArithmeticException', '/ by zero');
