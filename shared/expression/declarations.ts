/** All filters, functions and tests; what the parser's checks, completion and help are made from. */
import type { Filter, PebbleFunction, Test } from './declare.ts';
import { dateFilters } from './filters/dates.ts';
import { escapeFilters } from './filters/escape.ts';
import { listFilters } from './filters/lists.ts';
import { mergeFilter } from './filters/merge.ts';
import { numberFilters } from './filters/numbers.ts';
import { pieceFilters } from './filters/pieces.ts';
import { textFilters } from './filters/text.ts';
import { functions } from './functions/functions.ts';
import { tests } from './tests/tests.ts';

export interface Declarations {
  readonly filters: ReadonlyMap<string, Filter>;
  readonly functions: ReadonlyMap<string, PebbleFunction>;
  readonly tests: ReadonlyMap<string, Test>;
}

const byName = <T extends { readonly name: string }>(declared: readonly T[]): ReadonlyMap<string, T> =>
  new Map(declared.map(each => [each.name, each]));

/** What the product adds to the engine: `now()` and `epoch`. */
export const declarations: Declarations = {
  filters: byName([
    ...textFilters,
    ...pieceFilters,
    ...listFilters,
    mergeFilter,
    ...numberFilters,
    ...dateFilters,
    ...escapeFilters,
  ]),
  functions: byName(functions),
  tests: byName(tests),
};

/** The engine alone, as its own tests know it. */
export const engineDeclarations: Declarations = {
  filters: new Map([...declarations.filters].filter(([, { product }]) => !product)),
  functions: new Map([...declarations.functions].filter(([, { product }]) => !product)),
  tests: declarations.tests,
};
