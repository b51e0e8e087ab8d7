import type { Fields, ValuesOf } from '../base/fields/record.ts';

/** Where a person finds the list of these objects, in the course's words. */
export type EntityMenu = 'provisioning' | 'routing-strategy' | 'control-hub';

/**
 * One kind of object of the tenant. From this come list, form, pickers, "used by", CSV, import and export, validation in
 * main, the table it is stored in (held to it by a parity test) and the contract tests.
 */
export interface Entity<I extends string = string, F extends Fields = Fields> {
  readonly id: I;
  readonly title: string;
  readonly plural: string;
  readonly menu: EntityMenu;
  /** What it is for, in one or two sentences. */
  readonly summary: string;
  readonly fields: F;
  /** Fields that together name one object to a person. */
  readonly nameFields: readonly (keyof F & string)[];
  /** `two-step`: made inactive first; `direct`: at once; `never`: only made inactive. All refused while in use. */
  readonly removal: 'two-step' | 'direct' | 'never';
  /** The most of them a tenant has, where the product has a limit; 1 also means there is always exactly one. */
  readonly most?: number;
  /** Column names of the product's bulk operations where they differ from the labels. */
  readonly csv?: { readonly [K in keyof F]?: string };
  /** Valid values of one such object, for tests and examples. */
  readonly sample: ValuesOf<F>;
  readonly source: string;
}

export const defineEntity = <const I extends string, const F extends Fields>(entity: Entity<I, F>): Entity<I, F> =>
  entity;
