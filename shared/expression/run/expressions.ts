/** From an expression of the tree to a closure. */
import type { Declarations } from '../declarations.ts';
import { classCast, ExpressionError, pebble } from '../errors.ts';
import { hintForName } from '../hints.ts';
import { inputHint, takesInput } from '../kinds.ts';
import { boundList, spend } from '../limits.ts';
import { has, type Profile, type Rules } from '../profile.ts';
import type { Body, Expression, ExpressionOf } from '../syntax/tree.ts';
import { javaClassOf } from '../values/class-name.ts';
import { castCondition } from '../values/compare.ts';
import { Decimal } from '../values/decimal.ts';
import { JMap } from '../values/map.ts';
import { parseLong } from '../values/numbers.ts';
import { List, SafeText, type Value } from '../values/types.ts';
import { attributeOf, orNull, rootMissing } from './attributes.ts';
import { argumentValues } from './calls.ts';
import { callMacro } from './macros.ts';
import { Namespace } from './members.ts';
import { binaryRun, notRun, signRun } from './operators.ts';
import { Out, type Render, type Run, type State } from './state.ts';
import { renderBlock } from './template.ts';

/** How prints are escaped at a place of the template: decided by where it stands, not by how it is reached. */
export interface Escaping {
  readonly active: boolean;
  /** Null for the default of the evaluation. */
  readonly strategy: string | null;
}

export interface Compiler {
  readonly source: string;
  readonly profile: Profile;
  readonly rules: Rules;
  readonly declarations: Declarations;
  readonly escaping: Escaping;
  readonly literalsAsDecimals: boolean;
  readonly watched: boolean;
  renderBody(body: Body): Render;
}

/** Compiles, puts the place of the expression on errors that have none yet, and reports values when watched. */
export function compileExpression(node: Expression, compiler: Compiler): Run {
  const { source, watched } = compiler;
  if (node.type === 'variable' && !watched) return placedVariable(node.name, node.start, source);
  const run = compileBare(node, compiler);
  if (!watched && (node.type === 'literal' || node.type === 'number' || node.type === 'ternary')) return run;
  const offset = placeIn(node);
  return state => {
    try {
      const value = run(state);
      if (watched) state.shared.watch?.(node, value);
      return value;
    } catch (error) {
      throw error instanceof ExpressionError ? error.at(offset, source) : error;
    }
  };
}

/** Where an error of this node is shown: at its name where it has one. */
const placeIn = (node: Expression): number => ('nameAt' in node ? node.nameAt.start : node.start);

function compileBare(node: Expression, compiler: Compiler): Run {
  const compile = (part: Expression) => compileExpression(part, compiler);
  switch (node.type) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'number': {
      const value = node.long ? parseLong(node.digits) : decimalLiteral(node, compiler);
      return () => value;
    }
    case 'variable':
      return variable(node.name);
    case 'list': {
      const items = node.items.map(compile);
      boundList(items.length);
      return state => {
        spend(items.length);
        return new List(items.map(item => item(state)));
      };
    }
    case 'map':
      return mapLiteral(node, compile);
    case 'unary': {
      const operand = compile(node.operand);
      return node.operator === 'not'
        ? notRun(operand, compiler.rules)
        : signRun(node.operator === '-' ? -1 : 1, operand, compiler.rules);
    }
    case 'binary':
      return binaryRun(node.operator, compile(node.left), compile(node.right), compiler.rules);
    case 'ternary': {
      const [test, yes, no] = [compile(node.test), compile(node.yes), compile(node.no)];
      const { nanIsTrue } = compiler.rules;
      return state => {
        const condition = test(state);
        return condition !== null && castCondition(condition, nanIsTrue) ? yes(state) : no(state);
      };
    }
    case 'attribute':
      return attribute(node, compile);
    case 'filter':
      return filter(node, compiler, compile);
    case 'test':
      return test(node, compiler, compile);
    case 'call':
      return call(node, compiler, compile);
    case 'parent':
      return state => parentBlock(state, node.block);
    case 'block-call':
      return blockCall(node, compile);
    case 'rendered': {
      const render = compiler.renderBody(node.body);
      return state => {
        const out = new Out(state.shared);
        render(state, out);
        return out.text;
      };
    }
  }
}

/** With a point a Double; whole numbers too become BigDecimal where the engine is set so. */
const decimalLiteral = (node: ExpressionOf<'number'>, compiler: Compiler): Value =>
  compiler.literalsAsDecimals ? Decimal.parse(node.digits) : Number(node.digits);

/** A variable with the place of its errors, in one closure: half of all expressions are nothing else. */
const placedVariable =
  (name: string, offset: number, source: string): Run =>
  state => {
    try {
      const value = state.lookup(name);
      if (value !== undefined) return value;
      if (state.shared.strict) throw rootMissing(name);
      return null;
    } catch (error) {
      throw error instanceof ExpressionError ? error.at(offset, source) : error;
    }
  };

const variable =
  (name: string): Run =>
  state => {
    const value = state.lookup(name);
    if (value !== undefined) return value;
    if (state.shared.strict) throw rootMissing(name);
    return null;
  };

function mapLiteral(node: ExpressionOf<'map'>, compile: (part: Expression) => Run): Run {
  const entries = node.entries.map(([key, value]) => [compile(key), compile(value)] as const);
  const capacity = Math.ceil(entries.length / 0.75);
  return state => {
    spend(entries.length);
    const map = new JMap('java.util.HashMap', capacity);
    for (const [key, value] of entries) map.set(key(state), value(state));
    return map;
  };
}

function attribute(node: ExpressionOf<'attribute'>, compile: (part: Expression) => Run): Run {
  const of = compile(node.of);
  const root = node.of.type === 'variable' ? node.of.name : null;
  const args = node.args?.positional.map(compile) ?? null;
  const macroArguments = node.args && { source: node.args, positional: args ?? [], named: [] };
  const fixed = node.dotted && node.name.type === 'literal' ? node.name.value : undefined;
  const name = fixed === undefined ? compile(node.name) : () => fixed;
  return state => {
    const object = of(state);
    const key = fixed === undefined ? name(state) : fixed;
    if (object instanceof Namespace) return object.call(state, key, macroArguments);
    return attributeOf(object, key, args?.map(run => run(state)) ?? null, state.shared.strict, root);
  };
}

function filter(node: ExpressionOf<'filter'>, compiler: Compiler, compile: (part: Expression) => Run): Run {
  const input = compile(node.input);
  const declared = compiler.declarations.filters.get(node.name);
  if (!declared || !has(compiler.profile, declared.since)) return missing('Filter', node.name, compiler);
  const args = argumentValues(node.args, declared.args, compile, count => hintForName(node.name, count));
  const { apply, takes, keepsSafe = false, toleratesMissing = false } = declared;
  return state => {
    spend(1);
    const values = args(state);
    const value = toleratesMissing ? orNull(() => input(state)) : input(state);
    // Long texts are work too: a loop over a filter of one must end like any other.
    if (typeof value === 'string' && value.length > 255) spend(value.length >> 8);
    try {
      return apply(value instanceof SafeText && !keepsSafe ? value.value : value, values, state.shared);
    } catch (error) {
      if (takes && error instanceof ExpressionError && !takesInput(takes, value))
        error.hint ??= inputHint(node.name, takes);
      throw error;
    }
  };
}

function test(node: ExpressionOf<'test'>, compiler: Compiler, compile: (part: Expression) => Run): Run {
  const input = compile(node.input);
  const declared = compiler.declarations.tests.get(node.name);
  if (!declared) return missing('Test', node.name, compiler);
  const args = argumentValues(node.args, declared.args, compile);
  const { holds, toleratesMissing = false } = declared;
  const { negated } = node;
  return state => {
    spend(1);
    const values = args(state);
    const value = toleratesMissing ? orNull(() => input(state)) : input(state);
    return holds(value, values) !== negated;
  };
}

/** An unknown name fails when it is reached, not before: a branch not taken may hold it. */
function missing(kind: 'Filter' | 'Test', name: string, compiler: Compiler): Run {
  const hint = hintForName(name, null, [...compiler.declarations[kind === 'Filter' ? 'filters' : 'tests'].keys()]);
  return () => {
    throw pebble('expr/unknown-name', `${kind} [${name}] does not exist.`, hint ? { hint } : undefined);
  };
}

function call(node: ExpressionOf<'call'>, compiler: Compiler, compile: (part: Expression) => Run): Run {
  const declared = compiler.declarations.functions.get(node.name);
  if (declared) {
    const args = argumentValues(node.args, declared.args, compile);
    return state => {
      spend(1);
      return declared.call(args(state), state.shared);
    };
  }
  const args = {
    source: node.args,
    positional: node.args.positional.map(compile),
    named: node.args.named.map(({ name, value }) => ({ name, run: value ? compile(value) : null })),
  };
  const known = [...compiler.declarations.functions.keys()];
  return state => {
    try {
      return callMacro(state, state.self, node.name, args, false);
    } catch (error) {
      if (error instanceof ExpressionError && error.code === 'expr/unknown-name' && error.offset === null) {
        error.hint ??= hintForName(node.name, null, known) ?? null;
      }
      throw error;
    }
  };
}

function parentBlock(state: State, name: string | null): Value {
  const { hierarchy } = state;
  const { parent } = hierarchy;
  if (!parent)
    throw pebble('expr/template', 'Can not use parent function if template does not extend another template.');
  const out = new Out(state.shared);
  hierarchy.ascend();
  renderBlock(state, parent, out, name ?? '', true);
  hierarchy.descend();
  return out.text;
}

function blockCall(node: ExpressionOf<'block-call'>, compile: (part: Expression) => Run): Run {
  const [first] = node.args.positional;
  const name = first ? compile(first) : null;
  return state => {
    const wanted = name?.(state) ?? null;
    if (!name || (wanted !== null && typeof wanted !== 'string'))
      throw classCast(javaClassOf(wanted), 'java.lang.String');
    const out = new Out(state.shared);
    renderBlock(state, state.self, out, wanted ?? '', false);
    return out.text;
  };
}
