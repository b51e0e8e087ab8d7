import type { JsonValue } from '../json/json-value.ts';
import type { Decimal } from './decimal.ts';
import type { CompiledPath } from './path-tokens.ts';

/** What stands on one side of a comparison. */
export type Operand =
  | { readonly kind: 'path'; readonly path: CompiledPath; readonly negated: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'json'; readonly text: string; readonly read: () => JsonValue }
  | { readonly kind: 'pattern'; readonly matches: (text: string, budget: { regexSteps: number }) => boolean };

export const operators = [
  '>=', '<=', '==', '===', '!=', '!==', '<', '>', '=~',
  'NIN', 'IN', 'CONTAINS', 'ALL', 'SIZE', 'EXISTS', 'TYPE', 'MATCHES', 'EMPTY', 'SUBSETOF', 'ANYOF', 'NONEOF',
] as const; // biome-ignore format: one group a line
export type Operator = (typeof operators)[number];

export type Filter =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'exists'; readonly path: CompiledPath; readonly expected: boolean }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Operand; readonly right: Operand };
