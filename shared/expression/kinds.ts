/** What kind of value a part of a template gives, and what a filter says to one it can not take. */
import type { Declarations } from './declarations.ts';
import type { InputKind } from './declare.ts';
import { type Expression, type ExpressionOf, fixedNames } from './syntax/tree.ts';
import { JMap } from './values/map.ts';
import { isNumber } from './values/numbers.ts';
import { isCollection, isText, JArray, type Value } from './values/types.ts';

export type Kind = InputKind | 'other';

/** Flow variables and outputs, by their declared type. */
const declaredKinds: ReadonlyMap<string, Kind> = new Map([
  ['integer', 'number'],
  ['decimal', 'number'],
  ['string', 'text'],
  ['datetime', 'text'],
  ['boolean', 'boolean'],
]);

/** The declared type of a variable or output by its names, `Integer`; undefined where nobody knows. */
export type TypeOf = (names: readonly string[]) => string | undefined;

/** What a part gives; names in `bound` are the template's own, and hide variables. */
export type KindOf = (part: Expression, bound: ReadonlySet<string>) => Kind;

/**
 * What parts give if they give anything but null, as far as that is certain: by themselves, or by the declared type of
 * their variable. What a chain of operators gives is remembered, so that each of its links is looked at once.
 */
export function kindsBy(typeOf: TypeOf, declared: Pick<Declarations, 'filters' | 'functions'>): KindOf {
  const known = new WeakMap<Expression, Kind>();
  const kindOf: KindOf = (part, bound) => {
    switch (part.type) {
      case 'number':
        return 'number';
      case 'list':
      case 'map':
        return part.type;
      case 'literal':
        return part.value === null ? 'other' : typeof part.value === 'string' ? 'text' : 'boolean';
      case 'filter':
        return declared.filters.get(part.name)?.gives ?? 'other';
      case 'call':
        return declared.functions.get(part.name)?.gives ?? 'other';
      case 'test':
        return 'boolean';
      case 'unary':
        return part.operator === 'not' ? 'boolean' : 'number';
      case 'variable':
      case 'attribute': {
        const names = fixedNames(part);
        if (names === null || bound.has(names[0] ?? '')) return 'other';
        return kindOfType(typeOf(names));
      }
      case 'binary':
      case 'ternary': {
        const found = known.get(part) ?? compound(part, inner => kindOf(inner, bound));
        known.set(part, found);
        return found;
      }
      default:
        return 'other';
    }
  };
  return kindOf;
}

const declaredKind = new Map<string, Kind>();
/** `Date Time`, `DATETIME`: the words differ in case and spaces. */
function kindOfType(type: string | undefined): Kind {
  if (type === undefined) return 'other';
  const known = declaredKind.get(type);
  if (known !== undefined) return known;
  const kind = declaredKinds.get(type.replace(/[\s_-]/g, '').toLowerCase()) ?? 'other';
  if (declaredKind.size < 100) declaredKind.set(type, kind);
  return kind;
}

function compound(part: ExpressionOf<'binary' | 'ternary'>, kind: (part: Expression) => Kind): Kind {
  if (part.type === 'ternary') {
    const yes = kind(part.yes);
    return yes === kind(part.no) ? yes : 'other';
  }
  const { operator, left, right } = part;
  switch (operator) {
    case '~':
      return 'text';
    case '*':
    case '/':
    case '%':
      return 'number';
    case '..':
      return 'list';
    case '+':
    case '-': {
      const [first, second] = [kind(left), kind(right)];
      if (operator === '+' && (first === 'text' || second === 'text')) return 'text';
      if (first === 'list') return 'list';
      return first === 'number' && (second === 'number' || operator === '-') ? 'number' : 'other';
    }
    default:
      return 'boolean';
  }
}

export const called: Readonly<Record<InputKind, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'a Boolean',
  list: 'a list',
  map: 'a map',
};

/** Why a filter or test can not take a kind of input, and what would do; null where it can. */
export function wrongInput(
  what: 'filter' | 'test',
  name: string,
  takes: readonly InputKind[] | undefined,
  kind: Kind,
): { readonly message: string; readonly hint: string } | null {
  if (takes === undefined || kind === 'other' || takes.includes(kind)) return null;
  const wanted = takes.map(each => called[each]).join(' or ');
  return {
    message: `The ${what} ${name} takes ${wanted}, and this is ${called[kind]}.`,
    hint: inputHint(name, takes),
  };
}

/** True unless the kind of the value itself is the reason why a filter fails. */
export const takesInput = (takes: readonly InputKind[], value: Value): boolean =>
  takes.some(kind => holds[kind](value));

const holds: Readonly<Record<InputKind, (value: Value) => boolean>> = {
  text: isText,
  number: isNumber,
  boolean: value => typeof value === 'boolean',
  list: value => isCollection(value) || value instanceof JArray,
  map: value => value instanceof JMap,
};

/** How a value becomes what a filter takes. */
export function inputHint(name: string, takes: readonly InputKind[]): string {
  if (takes.includes('text')) return `Did you mean (value ~ '') | ${name}? That makes text of it first.`;
  if (takes.includes('number')) return `${name} takes a number: use a variable of type Integer or Decimal.`;
  if (takes.includes('map')) return `${name} takes a map or a list: use a variable of type JSON.`;
  return `${name} takes a list, such as [1, 2] or a variable of type JSON that holds one.`;
}
