import type { z } from 'zod';
import type { FieldOf, FieldWords, OrNull } from './field.ts';
import { numberSchema } from './number-schema.ts';

export interface IntegerOptions extends FieldWords {
  readonly min: number;
  readonly max: number;
  readonly initial?: number;
}
export interface IntegerField<T extends number | null = number | null> extends FieldOf<'integer', T> {
  readonly min: number;
  readonly max: number;
}

/** A whole number within a range; null when not required and not given. Required ones start at `initial`, else at `min`. */
export function integer<const O extends IntegerOptions>(options: O): IntegerField<Whole<O>> {
  const start = (options.required ? (options.initial ?? options.min) : (options.initial ?? null)) as Whole<O>;
  const schema = numberSchema(options, true) as unknown as z.ZodType<Whole<O>>;
  return { ...options, kind: 'integer', schema, initial: start, empty: start };
}
type Whole<O extends FieldWords> = O extends { readonly required: true } ? number : OrNull<number, O>;
