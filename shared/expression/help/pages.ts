/** A help page for every filter, function, test, operator and tag, made from their declarations. */
import { signatureOf } from '../complete.ts';
import { declarations } from '../declarations.ts';
import type { Argument, Example } from '../declare.ts';
import type { Profile } from '../profile.ts';
import { signs } from './operators.ts';
import { blockFunctions, type DeclaredTag, tags } from './tags.ts';

export const helpKinds = ['filter', 'function', 'test', 'operator', 'tag'] as const;
export type HelpKind = (typeof helpKinds)[number];

export interface HelpPage {
  /** `filter/upper`: its address. */
  readonly id: string;
  readonly kind: HelpKind;
  readonly title: string;
  readonly signature: string;
  readonly summary: string;
  readonly details: string | null;
  readonly args: readonly Argument[];
  readonly argsHelp: string | null;
  readonly examples: readonly Example[];
  readonly since: Profile | null;
  /** Added by the product, not part of the engine. */
  readonly isProduct: boolean;
  /** Operators: how tightly they hold their sides. */
  readonly precedence: number | null;
}

const nothing = { details: null, args: [], argsHelp: null, since: null, isProduct: false, precedence: null };

const declared = (kind: 'filter' | 'function' | 'test'): HelpPage[] => {
  const found = { filter: declarations.filters, function: declarations.functions, test: declarations.tests }[kind];
  return [...found.values()].map(each => ({
    id: `${kind}/${each.name}`,
    kind,
    title: each.name,
    signature: kind === 'test' ? `is ${each.name}` : signatureOf(each.name, each.args, kind === 'function'),
    summary: each.summary,
    details: each.details ?? null,
    args: typeof each.args === 'string' ? [] : each.args,
    argsHelp: each.argsHelp ?? null,
    examples: each.examples,
    since: each.since ?? null,
    isProduct: each.product ?? false,
    precedence: null,
  }));
};

const written = (kind: 'function' | 'tag', { name, signature, summary, details, examples }: DeclaredTag): HelpPage => ({
  ...nothing,
  id: `${kind}/${name}`,
  kind,
  title: name,
  signature,
  summary,
  details: details ?? null,
  examples,
});

export const helpPages: readonly HelpPage[] = [
  ...declared('filter'),
  ...declared('function'),
  ...declared('test'),
  ...signs.map(
    ({ sign, name, summary, details, precedence, examples }): HelpPage => ({
      ...nothing,
      id: `operator/${name}`,
      kind: 'operator',
      title: sign,
      signature: sign,
      summary,
      details: details ?? null,
      examples,
      precedence,
    }),
  ),
  ...blockFunctions.map(each => written('function', each)),
  ...tags.map(each => written('tag', each)),
];

const byId = new Map(helpPages.map(page => [page.id, page]));
export const helpPageOf = (id: string): HelpPage | null => byId.get(id) ?? null;
/** The page of a sign or word operator, such as `~` or `is not`. */
export const signPageOf = (sign: string): HelpPage | null =>
  helpPages.find(({ kind, title }) => kind === 'operator' && title === sign) ?? null;
