/**
 * What every declared field has. A field is a zod schema (what may be stored) with the words and facts from which forms,
 * help, lists, CSV, database columns and contract tests are derived.
 */
import type { z } from 'zod';

/** The field counts only while another field of the same record has one of these values. */
export interface Condition {
  readonly field: string;
  readonly is: readonly (string | boolean)[];
}

export interface FieldWords {
  readonly label: string;
  /** One sentence or two, ending in a full stop. */
  readonly help: string;
  /** Written after the value, such as `s`. */
  readonly unit?: string;
  /** Where the limit or the rule comes from. */
  readonly source?: string;
  readonly required?: boolean;
  /** Set when the record is made and never again. */
  readonly immutable?: boolean;
  /** Set by the app, never by a form. */
  readonly managed?: boolean;
  /** With a list, one of its conditions is enough. */
  readonly visibleWhen?: Condition | readonly Condition[];
}

export interface FieldOf<K extends string, T> extends FieldWords {
  readonly kind: K;
  readonly schema: z.ZodType<T>;
  /** What a new record starts with. A required field may start empty: the form then asks for it. */
  readonly initial: T;
  /** What is stored while `visibleWhen` does not hold. */
  readonly empty: T;
}

/** Required means a value, unless a condition can hide the field. */
export type OrNull<T, O extends FieldWords> = O extends { readonly required: true }
  ? O extends { readonly visibleWhen: Condition | readonly Condition[] }
    ? T | null
    : T
  : T | null;
