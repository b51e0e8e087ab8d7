/**
 * What cannot work with the types of its parts, whatever their values are: known while reading for literals, and for
 * variables once their declared types are. A missing value is not judged: null goes through most operators.
 */
import type { ExpressionCode } from '../base/finding-codes.ts';
import type { Declarations } from './declarations.ts';
import type { Argument, InputKind } from './declare.ts';
import { called, type Kind, type KindOf, wrongInput } from './kinds.ts';
import { type Profile, rulesOf } from './profile.ts';
import type { Arguments, Expression, ExpressionOf, Span } from './syntax/tree.ts';

/** A part of a template whose working depends on types. */
export interface TypedPart {
  readonly part: Expression;
  /** `condition` of an if, what a for goes `over`, or the part itself. */
  readonly role: 'value' | 'condition' | 'over';
  /** Names that are the template's own there. */
  readonly bound: ReadonlySet<string>;
}
export interface TypeFinding extends Span {
  readonly code: Extract<ExpressionCode, 'expr/type' | 'expr/never-equal'>;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string | null;
}

/** The dialect decides what text counts as; declarations say what filters and tests take. */
export interface TypeRules {
  readonly profile: Profile;
  readonly declarations: Pick<Declarations, 'filters' | 'functions' | 'tests'>;
}

const typed: ReadonlySet<Expression['type']> = new Set(['binary', 'unary', 'ternary', 'filter', 'test', 'call']);
export const dependsOnTypes = ({ type }: Expression): boolean => typed.has(type);

const useNumber = 'Use a variable of type Integer or Decimal.';
const useTest = 'Test it with “is empty” or “is not empty”.';

/** What is wrong with one part by the kinds that are known; null when it may work. */
export function typeFinding({ part, role, bound }: TypedPart, kindOf: KindOf, rules: TypeRules): TypeFinding | null {
  const kind = (of: Expression) => kindOf(of, bound);
  if (role === 'condition') return conditional(part, kind(part));
  if (role === 'over') {
    const over = kind(part);
    return over === 'text' || over === 'number' || over === 'boolean'
      ? wrong(part, `A for can not go through ${called[over]}.`, 'Use a variable of type JSON that holds a list.')
      : null;
  }
  switch (part.type) {
    case 'binary':
      return operands(part, kind(part.left), kind(part.right), rules);
    case 'unary':
      return part.operator === 'not'
        ? conditional(part.operand, kind(part.operand))
        : notCounted(part, [kind(part.operand)], rules);
    case 'ternary':
      return conditional(part.test, kind(part.test));
    case 'filter': {
      const found = rules.declarations.filters.get(part.name);
      const input = wrongInput('filter', part.name, found?.takes, kind(part.input));
      if (input) return wrong(part.nameAt, input.message, input.hint);
      return found && typeof found.args !== 'string' ? argument(part, found.args, kind) : null;
    }
    case 'test': {
      const input = wrongInput('test', part.name, rules.declarations.tests.get(part.name)?.takes, kind(part.input));
      return input && wrong(part.nameAt, input.message, input.hint);
    }
    case 'call':
      return rules.declarations.functions.has(part.name) ? functionCall(part, kind) : null;
    default:
      return null;
  }
}

function operands(node: ExpressionOf<'binary'>, left: Kind, right: Kind, rules: TypeRules): TypeFinding | null {
  const either = (kind: Kind) => left === kind || right === kind;
  switch (node.operator) {
    case '==':
    case 'equals':
    case '!=':
      return neverEqual(node, left, right);
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const side = [left, right].find(isNoNumber);
      return side ? wrong(node, `${capital(called[side])} can not be compared by size.`, useNumber) : null;
    }
    case '+':
      // Text joins whatever is on the other side, and a list on the left takes it in.
      if (either('text') || left === 'list') return null;
      return notCounted(node, [left, right], rules);
    case '-':
      return left === 'list' ? null : notCounted(node, [left, right], rules);
    case '*':
    case '/':
    case '%':
      return notCounted(node, [left, right], rules);
    case 'and':
    case 'or':
      return conditional(node.left, left) ?? conditional(node.right, right);
    case 'contains':
      return left === 'number' || left === 'boolean'
        ? wrong(node, `${capital(called[left])} can not contain anything.`, 'Text, lists and maps can.')
        : null;
    case '..':
      return noRange(node, left, right);
    default:
      return null;
  }
}

const isNoNumber = (kind: Kind): kind is Exclude<InputKind, 'number'> => kind !== 'number' && kind !== 'other';

/** `status == "200"`: values of two types are never equal, and the engine says nothing. */
function neverEqual(node: Span, left: Kind, right: Kind): TypeFinding | null {
  const comparable: ReadonlySet<Kind> = new Set(['number', 'text', 'boolean']);
  if (left === right || !comparable.has(left) || !comparable.has(right)) return null;
  const [first, second] = [left, right].sort((a, b) => order.indexOf(a) - order.indexOf(b)) as [InputKind, InputKind];
  const { start, end } = node;
  return {
    code: 'expr/never-equal',
    severity: 'warning',
    message: `${capital(called[first])} and ${called[second]} are never equal.`,
    hint: [left, right].includes('boolean')
      ? 'A Boolean is compared with true or false, without quotes.'
      : 'Compare a number with a number (no quotes), and text with text.',
    start,
    end,
  };
}
const order: readonly Kind[] = ['number', 'boolean', 'text'];

/** Where the dialect lets text count, its value decides. */
const uncountable = (kinds: readonly Kind[], { profile }: TypeRules): boolean =>
  kinds.some(kind => isNoNumber(kind) && !(kind === 'text' && rulesOf[profile].textCounts));
const uncountableText = (kinds: readonly Kind[]): string => {
  const first = kinds.find(kind => isNoNumber(kind) && kind !== 'text') ?? 'text';
  return `${capital(called[first as InputKind])} can not be calculated with.`;
};
const notCounted = (node: Span, kinds: readonly Kind[], rules: TypeRules): TypeFinding | null =>
  uncountable(kinds, rules) ? wrong(node, uncountableText(kinds), useNumber) : null;

const conditional = (at: Span, kind: Kind): TypeFinding | null =>
  kind === 'list' || kind === 'map' ? wrong(at, `${capital(called[kind])} is no condition.`, useTest) : null;

function noRange(at: Span, start: Kind, end: Kind): TypeFinding | null {
  const takes = (kind: Kind) => kind === 'number' || kind === 'text' || kind === 'other';
  const mixed = (start === 'number' && end === 'text') || (start === 'text' && end === 'number');
  if (takes(start) && takes(end) && !mixed) return null;
  return wrong(at, 'A range goes from a number to a number, or from a letter to a letter.', useNumber);
}

function functionCall(node: ExpressionOf<'call'>, kind: (of: Expression) => Kind): TypeFinding | null {
  const { name, args } = node;
  const [first, second, ...rest] = args.positional.map(kind);
  if (first === undefined || second === undefined || args.named.length > 0) return null;
  if (name === 'range') return noRange(node.nameAt, first, second);
  if (name !== 'max' && name !== 'min') return null;
  const other = [first, second, ...rest].find(isNoNumber);
  return other ? wrong(node.nameAt, `${name} compares numbers, and this is ${called[other]}.`, useNumber) : null;
}

/** An argument of a kind its declaration does not take, such as text for the map of replace. */
function argument(
  { name, args }: { readonly name: string; readonly args: Arguments },
  declared: readonly Argument[],
  kind: (of: Expression) => Kind,
): TypeFinding | null {
  for (const [index, { name: own, type, help }] of declared.entries()) {
    const given = args.positional[index] ?? args.named.find(named => named.name === own)?.value;
    const found = given && type !== 'any' && type !== 'boolean' ? kind(given) : 'other';
    if (given && found !== 'other' && found !== type)
      return wrong(
        given,
        `The argument ${own} of ${name} is ${called[type as InputKind]}, not ${called[found]}.`,
        help,
      );
  }
  return null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const wrong = ({ start, end }: Span, message: string, hint: string | null): TypeFinding => ({
  code: 'expr/type',
  severity: 'error',
  message,
  hint,
  start,
  end,
});
