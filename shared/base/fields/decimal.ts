import type { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';
import { numberSchema } from './number-schema.ts';

export interface DecimalOptions extends FieldWords {
  readonly min: number;
  readonly max: number;
  readonly initial?: number;
}
export interface DecimalField<T extends number | null = number | null> extends FieldOf<'decimal', T> {
  readonly min: number;
  readonly max: number;
}

/** A number within a range; null when not required and not given. */
export function decimal<const O extends DecimalOptions>(options: O): DecimalField<Amount<O>> {
  const start = (options.required ? (options.initial ?? options.min) : (options.initial ?? null)) as Amount<O>;
  const schema = numberSchema(options, false) as unknown as z.ZodType<Amount<O>>;
  return { ...options, kind: 'decimal', schema, initial: start, empty: start };
}
type Amount<O extends FieldWords> = O extends { readonly required: true } ? number : number | null;
