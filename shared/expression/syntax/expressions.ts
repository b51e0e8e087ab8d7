/** Expressions: precedence climbing over the operators, as the engine does it. */

import { ExpressionError } from '../errors.ts';
import { parseLong } from '../values/numbers.ts';
import { callArguments } from './arguments.ts';
import type { TokenStream } from './stream.ts';
import { type Arguments, argumentParts, type BinaryOperator, type Expression, type UnaryOperator } from './tree.ts';

/** Binary operators bind tighter the higher the number; all are left associative. */
export const precedence: Readonly<Record<BinaryOperator | '|' | 'is' | 'is not', number>> = {
  or: 10,
  and: 15,
  is: 20,
  'is not': 20,
  contains: 20,
  '==': 30,
  equals: 30,
  '!=': 30,
  '>': 30,
  '<': 30,
  '>=': 30,
  '<=': 30,
  '+': 40,
  '-': 40,
  '*': 60,
  '/': 60,
  '%': 60,
  '|': 100,
  '~': 110,
  '..': 120,
};
const unaryPrecedence = 500;
const unaryOperators: readonly string[] = ['not', '+', '-'] satisfies UnaryOperator[];

export function expression(stream: TokenStream, least = 0): Expression {
  return stream.nested(() => {
    let left = operand(stream);
    while (true) {
      const { kind, value } = stream.current;
      if (kind !== 'OPERATOR' || value === null || value === 'not') break;
      const operator = value as keyof typeof precedence;
      const strength = precedence[operator];
      if (strength === undefined || strength < least) break;
      stream.next();
      left = binary(stream, left, operator, strength);
    }
    return least === 0 ? ternary(stream, left) : left;
  });
}

function binary(
  stream: TokenStream,
  left: Expression,
  operator: keyof typeof precedence,
  strength: number,
): Expression {
  if (operator === '|') return filter(stream, left);
  if (operator === 'is' || operator === 'is not') return test(stream, left, operator === 'is not');
  const right = expression(stream, strength + 1);
  return {
    type: 'binary',
    operator,
    left,
    right,
    start: left.start,
    end: right.end,
    depth: stream.over(left.depth, right.depth),
  };
}

function operand(stream: TokenStream): Expression {
  const { kind, value, start } = stream.current;
  if (kind === 'OPERATOR' && value !== null && unaryOperators.includes(value)) {
    stream.next();
    const inner = expression(stream, unaryPrecedence);
    return {
      type: 'unary',
      operator: value as UnaryOperator,
      operand: inner,
      start,
      end: inner.end,
      depth: stream.over(inner.depth),
    };
  }
  if (stream.is('PUNCTUATION', '(')) {
    stream.next();
    const inner = expression(stream);
    stream.expect('PUNCTUATION', ')');
    /* The brackets belong to what they hold: shown with it, and no node of their own. */
    return postfix(stream, { ...inner, start, end: stream.passed });
  }
  if (stream.is('PUNCTUATION', '[')) return list(stream);
  if (stream.is('PUNCTUATION', '{')) return map(stream);
  return postfix(stream, primary(stream));
}

function primary(stream: TokenStream): Expression {
  const { kind, value, start, end } = stream.current;
  const at = { start, end, depth: 1 };
  switch (kind) {
    case 'NAME':
      return name(stream, value ?? '', at);
    case 'LONG':
    case 'NUMBER': {
      const digits = value ?? '';
      const long = kind === 'LONG' || (!digits.includes('.') && !stream.literalsAsDecimals);
      if (long) checkLong(digits, start, stream.source);
      stream.next();
      return { type: 'number', digits, long, ...at };
    }
    case 'STRING':
    case 'STRING_INTERPOLATION_START':
      return interpolated(stream);
    default:
      throw stream.error(`Unexpected token "${kind}" of value "${value}"`);
  }
}

/** A literal no Long can hold fails while parsing, as it does in the engine. */
function checkLong(digits: string, start: number, source: string): void {
  try {
    parseLong(digits);
  } catch (error) {
    throw error instanceof ExpressionError ? error.at(start, source) : error;
  }
}

const constants: Readonly<Record<string, null | boolean>> = {
  true: true,
  TRUE: true,
  false: false,
  FALSE: false,
  none: null,
  NONE: null,
  null: null,
  NULL: null,
};

function name(stream: TokenStream, value: string, at: { start: number; end: number; depth: number }): Expression {
  stream.next();
  if (Object.hasOwn(constants, value)) return { type: 'literal', value: constants[value] ?? null, ...at };
  if (!stream.is('PUNCTUATION', '(')) return { type: 'variable', name: value, ...at };
  const args = callArguments(stream);
  const span = { start: at.start, end: stream.passed, depth: stream.over(...depths(args)) };
  if (value === 'parent') return { type: 'parent', block: stream.blocks.at(-1) ?? null, ...span };
  if (value === 'block') return { type: 'block-call', args, ...span };
  return { type: 'call', name: value, nameAt: { start: at.start, end: at.end }, args, ...span };
}

/** `"a #{b} c"`: pieces joined by `~`, grouped to the right. Two plain strings in a row are not joined. */
function interpolated(stream: TokenStream): Expression {
  const pieces: Expression[] = [];
  let afterString = false;
  while (true) {
    const { start, end, value } = stream.current;
    if (stream.is('STRING') && !afterString) {
      pieces.push({ type: 'literal', value: value ?? '', start, end, depth: 1 });
      stream.next();
      afterString = true;
    } else if (stream.is('STRING_INTERPOLATION_START')) {
      stream.next();
      pieces.push(expression(stream));
      stream.expect('STRING_INTERPOLATION_END');
      afterString = false;
    } else break;
  }
  return pieces.reduceRight((right, left) => ({
    type: 'binary',
    operator: '~',
    left,
    right,
    start: left.start,
    end: right.end,
    depth: stream.over(left.depth, right.depth),
  }));
}

function ternary(stream: TokenStream, test: Expression): Expression {
  if (!stream.is('PUNCTUATION', '?')) return test;
  stream.next();
  const yes = expression(stream);
  stream.expect('PUNCTUATION', ':');
  const no = expression(stream);
  return {
    type: 'ternary',
    test,
    yes,
    no,
    start: test.start,
    end: no.end,
    depth: stream.over(test.depth, yes.depth, no.depth),
  };
}

function postfix(stream: TokenStream, first: Expression): Expression {
  let node = first;
  while (true) {
    if (stream.is('PUNCTUATION', '.')) {
      stream.next();
      const { value, start, end } = stream.expect('NAME');
      const args = stream.is('PUNCTUATION', '(') ? callArguments(stream) : null;
      if (args && args.named.length > 0) throw stream.error('Can not use named arguments when calling a bean method');
      const key: Expression = { type: 'literal', value, start, end, depth: 1 };
      const depth = stream.over(node.depth, ...depths(args));
      node = {
        type: 'attribute',
        of: node,
        name: key,
        args,
        dotted: true,
        start: node.start,
        end: stream.passed,
        depth,
      };
    } else if (stream.is('PUNCTUATION', '[')) {
      stream.next();
      const key = expression(stream);
      stream.expect('PUNCTUATION', ']');
      const depth = stream.over(node.depth, key.depth);
      node = {
        type: 'attribute',
        of: node,
        name: key,
        args: null,
        dotted: false,
        start: node.start,
        end: stream.passed,
        depth,
      };
    } else if (stream.is('PUNCTUATION', '(')) {
      throw new ExpressionError('expr/syntax', 'ClassCastException', 'Only a function or macro name can be called.').at(
        stream.current.start,
        stream.source,
      );
    } else return node;
  }
}

export function filterName(stream: TokenStream): {
  name: string;
  nameAt: { start: number; end: number };
  args: Arguments;
} {
  const { value, start, end } = stream.expect('NAME');
  const args = stream.is('PUNCTUATION', '(') ? callArguments(stream) : { positional: [], named: [] };
  return { name: value ?? '', nameAt: { start, end }, args };
}

function filter(stream: TokenStream, input: Expression): Expression {
  const called = filterName(stream);
  return {
    type: 'filter',
    input,
    ...called,
    start: input.start,
    end: stream.passed,
    depth: stream.over(input.depth, ...depths(called.args)),
  };
}

function test(stream: TokenStream, input: Expression, negated: boolean): Expression {
  const called = filterName(stream);
  return {
    type: 'test',
    input,
    ...called,
    negated,
    start: input.start,
    end: stream.passed,
    depth: stream.over(input.depth, ...depths(called.args)),
  };
}

const depths = (args: Arguments | null): number[] => argumentParts(args).map(part => part.depth);

function list(stream: TokenStream): Expression {
  const { start } = stream.expect('PUNCTUATION', '[');
  const items: Expression[] = [];
  while (!(items.length === 0 && stream.is('PUNCTUATION', ']'))) {
    items.push(expression(stream));
    if (stream.is('PUNCTUATION', ']')) break;
    stream.expect('PUNCTUATION', ',');
  }
  stream.expect('PUNCTUATION', ']');
  return { type: 'list', items, start, end: stream.passed, depth: 1 + deepest(items) };
}

function map(stream: TokenStream): Expression {
  const { start } = stream.expect('PUNCTUATION', '{');
  const entries: (readonly [Expression, Expression])[] = [];
  while (!(entries.length === 0 && stream.is('PUNCTUATION', '}'))) {
    const key = expression(stream);
    stream.expect('PUNCTUATION', ':');
    entries.push([key, expression(stream)]);
    if (stream.is('PUNCTUATION', '}')) break;
    stream.expect('PUNCTUATION', ',');
  }
  stream.expect('PUNCTUATION', '}');
  return { type: 'map', entries, start, end: stream.passed, depth: 1 + deepest(entries.flat()) };
}

/** No spread: a list literal may hold a hundred thousand items. */
const deepest = (items: readonly Expression[]): number => items.reduce((most, item) => Math.max(most, item.depth), 0);
