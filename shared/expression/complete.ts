/** Completion and hover help, made from the declarations. */

import { declarations } from './declarations.ts';
import type { Argument } from './declare.ts';
import { signs } from './help/operators.ts';
import { tags } from './help/tags.ts';
import type { Profile } from './profile.ts';
import { has } from './profile.ts';
import { tokensUntilError } from './syntax/lexer.ts';
import type { Token } from './syntax/tokens.ts';

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

export const signatureOf = (
  name: string,
  args: readonly Argument[] | 'any' | 'dynamic',
  isFunction: boolean,
): string => {
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

/** Words that stand between values. */
const words: readonly Offer[] = signs
  .filter(({ sign }) => /^[a-z]/.test(sign))
  .map(({ sign, summary }) => ({ kind: 'operator', name: sign, signature: sign, summary }));
const tagOffers: readonly Offer[] = tags
  .flatMap(({ name, summary, inner }) => [[name, summary] as const, ...inner])
  .map(([name, summary]) => ({ kind: 'tag', name, signature: name, summary }));

/**
 * What may stand at `offset`, and the stretch of source it replaces. A variable may be named with its parts
 * (`HTTPRequest1.httpStatusCode`): behind the point the parts are offered.
 */
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
  const leading = isWord ? before.slice(0, -1) : before;
  const previous = leading.at(-1);
  const offers = (): readonly Offer[] => {
    if (!previous || previous.kind === 'TEXT' || previous.kind === 'PRINT_END' || previous.kind === 'EXECUTE_END')
      return [];
    if (previous.kind === 'EXECUTE_START') return tagOffers;
    if (previous.value === '|') return offersFor(profile).filters;
    if (previous.value === 'is' || previous.value === 'is not') return offersFor(profile).tests;
    if (previous.value === '.') return partsOffered(chainBefore(leading), variables);
    if (endsValue(previous)) return words;
    return [...variables.map(variableOffer), ...offersFor(profile).functions, ...prefixes];
  };
  const prefix = source.slice(start, offset).toLowerCase();
  return { start, offers: offers().filter(({ name }) => name.toLowerCase().startsWith(prefix)) };
}

const prefixes = words.filter(({ name }) => name === 'not');
const endsValue = ({ kind, value }: Token): boolean =>
  kind === 'NAME' || kind === 'STRING' || kind === 'NUMBER' || value === ')' || value === ']';

const variableOffer = ({ name, type, origin }: KnownVariable): Offer => ({
  kind: 'variable',
  name,
  signature: `${name}: ${type}`,
  summary: origin,
});

/** The names before a point that was just typed, `a.b.`; empty where something else than a chain of names stands there. */
function chainBefore(tokens: readonly Token[]): string {
  const names: string[] = [];
  for (let at = tokens.length - 1; tokens[at]?.value === '.'; at -= 2) {
    const name = tokens[at - 1];
    if (name?.kind !== 'NAME') return '';
    names.unshift(name.value ?? '');
  }
  return names.join('.');
}

function partsOffered(chain: string, variables: readonly KnownVariable[]): readonly Offer[] {
  if (chain === '') return [];
  const parts = new Map<string, Offer>();
  for (const variable of variables) {
    if (!variable.name.startsWith(`${chain}.`)) continue;
    const [name = '', ...rest] = variable.name.slice(chain.length + 1).split('.');
    if (rest.length === 0)
      parts.set(name, { ...variableOffer(variable), name, signature: `${name}: ${variable.type}` });
    else if (!parts.has(name)) parts.set(name, { kind: 'variable', name, signature: name, summary: variable.origin });
  }
  return [...parts.values()];
}
