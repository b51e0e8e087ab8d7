/** From a node of the tree to a closure that writes. */
import { ExpressionError, isLimit, pebble } from '../errors.ts';
import { escapedText } from '../filters/escape.ts';
import { spend } from '../limits.ts';
import type { Body, Expression, Node, NodeOf } from '../syntax/tree.ts';
import { castCondition } from '../values/compare.ts';
import { JMap } from '../values/map.ts';
import { printed, toText } from '../values/print.ts';
import { isCollection, JArray, type Value } from '../values/types.ts';
import { type Compiler, compileExpression } from './expressions.ts';
import { Loop } from './members.ts';
import { conditionOf } from './operators.ts';
import { Frame, type Out, type Render, type Run, type State } from './state.ts';
import { tagRender } from './tags.ts';

export function compileBody(body: Body, compiler: Compiler): Render {
  const parts = body.map(node => compileNode(node, compiler));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (state, out) => {
    for (const part of parts) part(state, out);
  };
}

/** The outermost body: once a template is known to extend another, only what defines something is run. */
export function compileRoot(body: Body, compiler: Compiler): Render {
  const parts = body.map(node => ({
    run: compileNode(node, compiler),
    defines: node.type === 'set' || node.type === 'import',
  }));
  const [only] = parts;
  if (only && parts.length === 1)
    return (state, out) => {
      if (only.defines || !state.hierarchy.parent) only.run(state, out);
    };
  return (state, out) => {
    for (const { run, defines } of parts) if (defines || !state.hierarchy.parent) run(state, out);
  };
}

export function compileNode(node: Node, compiler: Compiler): Render {
  if (node.type === 'print' && node.value.type !== 'ternary') return onePrint(node, compiler);
  const render = bare(node, compiler);
  if (node.type === 'text') return render;
  const { source } = compiler;
  return (state, out) => {
    try {
      spend(1);
      render(state, out);
    } catch (error) {
      throw error instanceof ExpressionError ? error.at(node.start, source) : error;
    }
  };
}

function bare(node: Node, compiler: Compiler): Render {
  const compile = (part: Expression) => compileExpression(part, compiler);
  switch (node.type) {
    case 'text': {
      const { text } = node;
      return (_, out) => out.write(text);
    }
    case 'print':
      return print(node, compiler);
    case 'set': {
      const value = compile(node.value);
      const { name } = node;
      return state => state.assign(name, value(state));
    }
    case 'if':
      return condition(node, compiler);
    case 'for':
      return loop(node, compiler);
    default:
      return tagRender(node, compiler);
  }
}

/** Writes a value as it is, or made safe. */
type Write = (state: State, out: Out) => void;

/** The branches of a ternary are escaped each for itself. */
function print(node: NodeOf<'print'>, compiler: Compiler): Write {
  const { value } = node;
  if (value.type !== 'ternary') return written(value, compiler);
  const test = compileExpression(value.test, compiler);
  const yes = written(value.yes, compiler);
  const no = written(value.no, compiler);
  const { nanIsTrue } = compiler.rules;
  return (state, out) => {
    const condition = test(state);
    (condition !== null && castCondition(condition, nanIsTrue) ? yes : no)(state, out);
    state.shared.watch?.(value, state.shared.last);
  };
}

function written(node: Expression, compiler: Compiler): Write {
  const run = compileExpression(node, compiler);
  const { active, strategy } = compiler.escaping;
  const escapes = active && !isSafe(node);
  return (state, out) => {
    const { shared } = state;
    const value = run(state);
    shared.last = value;
    if (value !== null) out.write(escapes ? escapedText(value, strategy ?? shared.defaultStrategy) : printed(value));
  };
}

/** What most nodes are, in one closure: as `compileNode` and `written` would do it in two. */
function onePrint(node: NodeOf<'print'>, compiler: Compiler): Render {
  const run = compileExpression(node.value, compiler);
  const { source, escaping } = compiler;
  const escapes = escaping.active && !isSafe(node.value);
  return (state, out) => {
    try {
      spend(1);
      const { shared } = state;
      const value = run(state);
      shared.last = value;
      if (value === null) return;
      out.write(escapes ? escapedText(value, escaping.strategy ?? shared.defaultStrategy) : printed(value));
    } catch (error) {
      throw error instanceof ExpressionError ? error.at(node.start, source) : error;
    }
  };
}

/** Never escaped: a string literal, two of them joined, and what blocks give. */
const isSafe = (node: Expression): boolean =>
  isLiteral(node) ||
  node.type === 'parent' ||
  node.type === 'block-call' ||
  (node.type === 'binary' && node.operator === '~' && isLiteral(node.left) && isLiteral(node.right));
const isLiteral = (node: Expression): boolean => node.type === 'literal' && typeof node.value === 'string';

function condition(node: NodeOf<'if'>, compiler: Compiler): Render {
  const branches = node.branches.map(({ test, body }) => ({
    test: tested(test, compileExpression(test, compiler), compiler),
    render: compileBody(body, compiler),
  }));
  const otherwise = node.otherwise && compileBody(node.otherwise, compiler);
  return (state, out) => {
    for (const { test, render } of branches) if (test(state) === true) return render(state, out);
    otherwise?.(state, out);
  };
}

/** Whatever fails inside a condition is reported as the condition's failure. */
function tested(node: Expression, run: Run, compiler: Compiler): Run {
  const { rules, source } = compiler;
  return state => {
    try {
      const value = run(state);
      if (value !== null) return conditionOf(value, rules);
      if (state.shared.strict)
        throw pebble('expr/null', 'null value given to if statement and strict variables is set to true');
      return false;
    } catch (error) {
      if (!(error instanceof ExpressionError) || isLimit(error)) throw error;
      const hint = error.hint ?? error.message;
      const wrapped = pebble(error.code, 'Wrong operand(s) type in conditional expression', { cause: error, hint });
      throw wrapped.at(error.offset ?? node.start, error.source ?? source);
    }
  };
}

function loop(node: NodeOf<'for'>, compiler: Compiler): Render {
  const over = compileExpression(node.over, compiler);
  const body = compileBody(node.body, compiler);
  const otherwise = node.otherwise && compileBody(node.otherwise, compiler);
  const { variable } = node;
  return (state, out) => {
    const value = over(state);
    if (value === null) return;
    const items = itemsOf(value);
    if (!items) throw pebble('expr/type', `Not an iterable object. Value = [${toText(value)}]`);
    if (items.length === 0) return otherwise?.(state, out);
    const frame = new Frame();
    const turn = new Loop(items.length);
    const { frames } = state.shared;
    const before = frames.length;
    frames.push(frame);
    try {
      for (const [index, item] of items.entries()) {
        spend(1);
        turn.index = index;
        frame.set('loop', turn);
        frame.set(variable, item);
        body(state, out);
      }
    } finally {
      frames.length = before;
    }
  };
}

function itemsOf(value: Value): readonly Value[] | null {
  if (isCollection(value)) return [...value.items];
  if (value instanceof JMap) return [...value.entries()];
  return value instanceof JArray ? value.items : null;
}
