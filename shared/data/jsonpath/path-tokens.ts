import type { JsonValue } from '../json/json-value.ts';
import type { Filter } from './filter-tree.ts';

/** An argument of a function: a path over the whole document, or JSON written in the path. */
export type Argument =
  | { readonly kind: 'path'; readonly path: CompiledPath }
  | { readonly kind: 'json'; readonly isFloat: boolean; readonly read: () => JsonValue };

export type Step =
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly quote: "'" | '"' }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | null; readonly to: number | null; readonly stepped: boolean }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly Argument[] };

/** One step of a path with what is known of its surroundings. */
export interface Token {
  /** Unique within the whole path, the paths in its filters and arguments included. */
  readonly id: number;
  readonly step: Step;
  readonly next: Token | null;
  /** Finds one place at most. */
  readonly definite: boolean;
  /** A step behind it can fail with an exception that this one has to look at. */
  readonly risky: boolean;
  /** All steps before it do too. */
  readonly upstreamDefinite: boolean;
  /** How the real engine writes the step; part of its error messages. */
  readonly text: string;
  /** The whole path as the real engine writes it, step by step, and which of them this is. */
  readonly texts: readonly string[];
  readonly index: number;
  readonly root: '$' | '@';
}

/** Characters of a path that an error repeats. */
const mostWritten = 80;
export const shortened = (text: string, most = mostWritten): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
const written = (root: string, texts: readonly string[]): string => {
  let text = root;
  for (const each of texts) {
    text += each;
    if (text.length > mostWritten) return shortened(text);
  }
  return text;
};

/** The path up to and with a step, for an error. */
export const upTo = ({ root, texts, index }: Token): string => written(root, texts.slice(0, index + 1));
/** The path up to a step, without it. */
export const before = ({ root, texts, index }: Token): string => written(root, texts.slice(0, index));

export interface CompiledPath {
  readonly root: '$' | '@';
  readonly first: Token | null;
  /** Answers a value and not a list of values. */
  readonly definite: boolean;
  /** Ends with a function. */
  readonly isFunction: boolean;
  /** Text of the last step but one; the real engine compares it with array positions after `..`. */
  readonly beforeLast: string;
  /** Number of names and single positions only, or null: such paths are walked without any bookkeeping. */
  readonly plain: readonly (string | number)[] | null;
  /** As an error repeats it. */
  readonly text: string;
  readonly steps: readonly Step[];
}

const writeNames = (names: readonly string[], quote: string) =>
  `[${names.map(name => quote + name + quote).join(',')}]`;

export const writeStep = (step: Step): string => {
  switch (step.kind) {
    case 'names':
      return writeNames(step.names, step.quote);
    case 'indexes':
      return `[${step.indexes.join(',')}]`;
    case 'slice':
      return `[${step.from ?? ''}:${step.to ?? ''}]`;
    case 'wildcard':
      return '[*]';
    case 'scan':
      return '..';
    case 'filter':
      return '[?]';
    case 'function':
      return `.${step.name}(${step.args.length > 0 ? '...' : ''})`;
  }
};

const isDefinite = (step: Step, last: boolean): boolean =>
  step.kind === 'function' ||
  (step.kind === 'names' && (step.names.length === 1 || last)) ||
  (step.kind === 'indexes' && step.indexes.length === 1);

const plainKey = (step: Step): string | number | null => {
  if (step.kind === 'names' && step.names.length === 1) return step.names[0] as string;
  return step.kind === 'indexes' && step.indexes.length === 1 ? (step.indexes[0] as number) : null;
};

/** Gives every token of one compilation its number. */
export class TokenIds {
  count = 0;
}

/** Links the steps of a path. `definite` is given where it must not follow from the steps (see `withChildren`). */
export const linkPath = (
  root: '$' | '@',
  steps: readonly Step[],
  ids: TokenIds,
  definite?: boolean,
  startsDefinite = true,
): CompiledPath => {
  const texts = steps.map(writeStep);
  const flags = steps.map((step, index) => isDefinite(step, index === steps.length - 1));
  let upstream = startsDefinite;
  const before = flags.map(flag => {
    const known = upstream;
    upstream &&= flag;
    return known;
  });
  let first: Token | null = null;
  let risky = false;
  for (let index = steps.length - 1; index >= 0; index--) {
    first = {
      id: ids.count++,
      step: steps[index] as Step,
      next: first,
      definite: flags[index] as boolean,
      risky,
      upstreamDefinite: before[index] as boolean,
      text: texts[index] as string,
      texts,
      index,
      root,
    };
    risky ||= first.step.kind === 'function' || first.step.kind === 'filter';
  }
  const keys = steps.map(plainKey);
  return {
    root,
    first,
    definite: definite ?? flags.every(Boolean),
    isFunction: steps.at(-1)?.kind === 'function',
    beforeLast: texts.at(-2) ?? root,
    plain: keys.every(key => key !== null) ? (keys as (string | number)[]) : null,
    text: written(root, texts),
    steps,
  };
};

/**
 * `$..a.max()` is read as `$.max($..a)`: a function right at the end of a deep scan works on all that the scan found.
 * Only the first function of the path is turned round; others work on its answer.
 */
export const invertScan = (steps: readonly Step[], ids: TokenIds): CompiledPath | null => {
  const turned = steps.findIndex(step => step.kind === 'function');
  const call = steps[turned];
  if (steps[0]?.kind !== 'scan' || steps.at(-1)?.kind !== 'function' || call?.kind !== 'function') return null;
  const argument: Argument = { kind: 'path', path: linkPath('$', steps.slice(0, turned), ids) };
  const rest = [{ ...call, args: [argument] }, ...steps.slice(turned + 1)];
  return linkPath('$', rest, ids);
};

/**
 * The path with `.*` at its end, as `length(path)` asks for it. Whether it is definite stays what it was without: the
 * real engine has decided that before it changes the path.
 */
export const withChildren = (path: CompiledPath, ids: TokenIds): CompiledPath =>
  path.steps.length === 0 ? path : linkPath(path.root, [...path.steps, { kind: 'wildcard' }], ids, path.definite);
