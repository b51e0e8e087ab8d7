/** One closure per operator. */
import { ExpressionError, isLimit, type ProblemCode, pebble } from '../errors.ts';
import { boundText, spend } from '../limits.ts';
import type { Rules } from '../profile.ts';
import type { BinaryOperator } from '../syntax/tree.ts';
import { add, calculate, subtract } from '../values/arithmetic.ts';
import { isPrimitive, javaClassOf, simpleClassOf } from '../values/class-name.ts';
import { asCondition, castCondition, looselyEqual, ordered } from '../values/compare.ts';
import { contains } from '../values/equality.ts';
import { JMap } from '../values/map.ts';
import { joined, toText } from '../values/print.ts';
import { Int, isCollection, isText, JArray, type Value } from '../values/types.ts';
import { range } from './range.ts';
import type { Run } from './state.ts';

/** What the engine says when an operator fails; % and < share one text, by a slip of the engine. */
const failures: Partial<Record<BinaryOperator, string>> = {
  '+': 'addition',
  '-': 'subtraction',
  '*': 'multiplication',
  '/': 'division',
  '%': 'greater modulus',
  '<': 'greater modulus',
  '>': 'greater than comparison',
  '>=': 'greater than or equals comparison',
  '<=': 'less than or equals comparison',
  '==': 'equals comparison',
  equals: 'equals comparison',
  '!=': 'not equals comparison',
};

/** Errors inside these operators are wrapped, those of their operands too. */
function wrapped(operator: BinaryOperator, left: Run, right: Run, combine: (a: Value, b: Value) => Value): Run {
  return state => {
    let a: Value = null;
    let b: Value = null;
    try {
      a = left(state);
      b = right(state);
      return combine(a, b);
    } catch (error) {
      if (!(error instanceof ExpressionError) || isLimit(error)) throw error;
      throw failure(operator, a, b, error);
    }
  };
}

function failure(operator: BinaryOperator, a: Value, b: Value, cause: ExpressionError): ExpressionError {
  const detail = cause.javaClass === 'RuntimeException' ? '' : ` (${cause.message})`;
  const hint = cause.hint ?? hintFor(operator, a, b);
  const code: ProblemCode = cause.code;
  return pebble(code, `Could not perform ${failures[operator]}${detail}`, { cause, ...(hint ? { hint } : {}) });
}

function hintFor(operator: BinaryOperator, a: Value, b: Value): string | null {
  const text = isText(a) ? a : isText(b) ? b : null;
  if (a === null || b === null)
    return 'One side is null: a variable that was not set, or is misspelled. Give it a value with default(…).';
  if (text !== null && ['<', '>', '<=', '>='].includes(operator)) {
    return 'Text is never compared by size. Use a variable of type Integer or Decimal, or compare with ==.';
  }
  if (text !== null) return `“${toText(text)}” is text, and not a number here.`;
  return null;
}

export function binaryRun(operator: BinaryOperator, left: Run, right: Run, rules: Rules): Run {
  switch (operator) {
    case '+':
      return wrapped(operator, left, right, (a, b) => add(a, b, rules));
    case '-':
      return wrapped(operator, left, right, (a, b) => subtract(a, b, rules));
    case '*':
    case '/':
    case '%':
      return wrapped(operator, left, right, (a, b) => calculate(operator, a, b, rules));
    case '<':
    case '>':
    case '<=':
    case '>=':
      return wrapped(operator, left, right, (a, b) => ordered(operator, a, b));
    case '==':
    case 'equals':
      return wrapped(operator, left, right, looselyEqual);
    case '!=':
      return wrapped(operator, left, right, (a, b) => !looselyEqual(a, b));
    case '~':
      return state => {
        const a = joined(left(state));
        return boundText(a + joined(right(state)));
      };
    case '..':
      return state => range(left(state), right(state), null);
    case 'contains':
      return state => {
        const a = left(state);
        return a === null ? false : containsValue(a, right(state));
      };
    case 'and':
      return state =>
        operand('and', left(state), state.shared.strict, rules) &&
        operand('and', right(state), state.shared.strict, rules);
    case 'or':
      return state =>
        operand('or', left(state), state.shared.strict, rules) ||
        operand('or', right(state), state.shared.strict, rules);
  }
}

function operand(operator: 'and' | 'or', value: Value, strict: boolean, rules: Rules): boolean {
  if (value !== null) return castCondition(value, rules.nanIsTrue);
  if (strict) throw pebble('expr/null', `null value used in ${operator} operator and strict variables is set to true`);
  return false;
}

function containsValue(container: Exclude<Value, null>, wanted: Value): boolean {
  if (isCollection(container)) {
    return isCollection(wanted)
      ? wanted.items.every(item => contains(container.items, item))
      : contains(container.items, wanted);
  }
  if (container instanceof JMap) return container.has(wanted);
  if (container instanceof JArray) {
    return isPrimitive(container.component) && wanted === null ? false : contains(container.items, wanted);
  }
  if (typeof container === 'string') {
    spend(1);
    return container.includes(toText(wanted));
  }
  throw pebble(
    'expr/type',
    `Contains operator can only be used on Collections, Maps and arrays. Actual type was: ${javaClassOf(container)}`,
  );
}

/** Unary + and - are 1*x and -1*x, and are not wrapped. */
export function signRun(sign: 1 | -1, operand: Run, rules: Rules): Run {
  const factor = new Int(sign);
  return state => calculate('*', factor, operand(state), rules);
}

export function notRun(operand: Run, rules: Rules): Run {
  return state => {
    const value = operand(state);
    if (value === null) {
      if (state.shared.strict)
        throw pebble('expr/null', 'null value given to not() and strict variables is set to true');
      return true;
    }
    return !conditionOf(value, rules);
  };
}

/** What `if` and `not` take: Boolean, text, numbers. */
export function conditionOf(value: Exclude<Value, null>, rules: Rules): boolean {
  const condition = asCondition(value, rules.nanIsTrue);
  if (condition !== undefined) return condition;
  throw pebble(
    'expr/type',
    `Unsupported value type ${simpleClassOf(value)}. Expected Boolean, String, Number in "if" statement`,
    { hint: 'Test it with “is empty” or “is not empty”.' },
  );
}
