/** Completion and hover help, made from the declarations. */

import { declarations } from './declarations.ts';
import type { Argument } from './declare.ts';
import type { Profile } from './profile.ts';
import { has } from './profile.ts';
import { tokensUntilError } from './syntax/lexer.ts';

export interface Offer {
  readonly kind: 'filter' | 'function' | 'test' | 'variable' | 'operator' | 'tag';
  readonly name: string;
  /** With its arguments: `slice(fromIndex, toIndex)`. */
  readonly signature: string;
  readonly summary: string;
}

export interface KnownVariable {
  readonly name: string;
  readonly type: string;
  /** Where it comes from: an activity, the call, the tenant. */
  readonly origin: string;
}

const signatureOf = (name: string, args: readonly Argument[] | 'any' | 'dynamic', isFunction: boolean): string => {
  const names =
    typeof args === 'string'
      ? args === 'dynamic' || isFunction
        ? '…'
        : ''
      : args.map(argument => argument.name).join(', ');
  return names === '' && !isFunction ? name : `${name}(${names})`;
};

export function offersFor(profile: Profile): {
  readonly filters: Offer[];
  readonly functions: Offer[];
  readonly tests: Offer[];
} {
  const filters = [...declarations.filters.values()].filter(({ since }) => has(profile, since));
  return {
    filters: filters.map(({ name, args, summary }) => ({
      kind: 'filter',
      name,
      signature: signatureOf(name, args, false),
      summary,
    })),
    functions: [...declarations.functions.values()].map(({ name, args, summary }) => ({
      kind: 'function',
      name,
      signature: signatureOf(name, args, true),
      summary,
    })),
    tests: [...declarations.tests.values()].map(({ name, summary }) => ({
      kind: 'test',
      name,
      signature: name,
      summary,
    })),
  };
}

const operators: readonly (readonly [string, string])[] = [
  ['and', 'Both are true'],
  ['or', 'One is true'],
  ['not', 'The opposite'],
  ['is', 'A test follows'],
  ['is not', 'A test follows'],
  ['contains', 'A list, map or text has it'],
  ['equals', 'The same as =='],
];
const tagOffers: readonly (readonly [string, string])[] = [
  ['if', 'Only when a condition holds'],
  ['elseif', 'Another condition'],
  ['else', 'Otherwise'],
  ['endif', 'Ends if'],
  ['for', 'Once for each element'],
  ['endfor', 'Ends for'],
  ['set', 'Gives a name to a value'],
  ['macro', 'A piece of text with parameters'],
  ['endmacro', 'Ends macro'],
  ['verbatim', 'Text taken as it is'],
  ['endverbatim', 'Ends verbatim'],
  ['autoescape', 'Escaping on, off or another'],
  ['endautoescape', 'Ends autoescape'],
  ['filter', 'A filter over a stretch of text'],
  ['endfilter', 'Ends filter'],
];

/** What may stand at `offset`, and the stretch of source it replaces. */
export function completionsAt(
  source: string,
  offset: number,
  variables: readonly KnownVariable[],
  profile: Profile,
): { readonly start: number; readonly offers: readonly Offer[] } {
  const before = tokensUntilError(source.slice(0, offset));
  const typed = before.at(-1);
  const isWord = typed?.kind === 'NAME' && typed.end === offset;
  const start = isWord ? typed.start : offset;
  const previous = isWord ? before.at(-2) : typed;
  const all = offersFor(profile);
  const offers = (): readonly Offer[] => {
    if (!previous || previous.kind === 'TEXT' || previous.kind === 'PRINT_END' || previous.kind === 'EXECUTE_END')
      return [];
    if (previous.kind === 'EXECUTE_START')
      return tagOffers.map(([name, summary]) => ({ kind: 'tag', name, signature: name, summary }));
    if (previous.value === '|') return all.filters;
    if (previous.value === 'is' || previous.value === 'is not') return all.tests;
    if (previous.value === '.') return [];
    const words: Offer[] = operators.map(([name, summary]) => ({ kind: 'operator', name, signature: name, summary }));
    const endsValue =
      previous.kind === 'NAME' ||
      previous.kind === 'STRING' ||
      previous.kind === 'NUMBER' ||
      previous.value === ')' ||
      previous.value === ']';
    if (endsValue) return words;
    const named = variables.map(
      ({ name, type, origin }): Offer => ({ kind: 'variable', name, signature: `${name}: ${type}`, summary: origin }),
    );
    return [...named, ...all.functions];
  };
  const prefix = source.slice(start, offset).toLowerCase();
  return { start, offers: offers().filter(({ name }) => name.toLowerCase().startsWith(prefix)) };
}
