/** What kind of value a part of a template gives, and what a filter says to one it can not take. */
import type { InputKind } from './declare.ts';
import { type Expression, fixedNames } from './syntax/tree.ts';
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

/**
 * What a part gives as far as that is certain: by itself, or by the declared type of its variable. `types` are by whole
 * name, as declared; names in `bound` are the template's own, and hide those.
 */
export function kindOf(node: Expression, types: ReadonlyMap<string, string>, bound: ReadonlySet<string>): Kind {
  switch (node.type) {
    case 'number':
      return 'number';
    case 'list':
    case 'map':
      return node.type;
    case 'literal':
      return node.value === null ? 'other' : typeof node.value === 'string' ? 'text' : 'boolean';
    case 'filter':
      return node.name === 'length' ? 'number' : 'other';
    case 'variable':
    case 'attribute': {
      const names = fixedNames(node);
      if (names === null || bound.has(names[0] ?? '')) return 'other';
      const declared = types.get(names.join('.')) ?? '';
      return declaredKinds.get(declared.replace(/[\s_-]/g, '').toLowerCase()) ?? 'other';
    }
    case 'binary': {
      if (node.operator === '~') return 'text';
      const isNumber = (side: Expression) => kindOf(side, types, bound) === 'number';
      if (node.operator === '+') return isNumber(node.left) && isNumber(node.right) ? 'number' : 'other';
      return ['-', '*', '/', '%'].includes(node.operator) && isNumber(node.left) ? 'number' : 'other';
    }
    default:
      return 'other';
  }
}

const called: Readonly<Record<InputKind, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'a Boolean',
  list: 'a list',
  map: 'a map',
};

/** Why a filter can not take a kind of input, and what would do; null where it can. */
export function wrongInput(
  name: string,
  takes: readonly InputKind[] | undefined,
  kind: Kind,
): { readonly message: string; readonly hint: string } | null {
  if (takes === undefined || kind === 'other' || takes.includes(kind)) return null;
  const wanted = takes.map(each => called[each]).join(' or ');
  return {
    message: `The filter ${name} takes ${wanted}, and this is ${called[kind]}.`,
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
