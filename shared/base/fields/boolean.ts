import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

export interface BooleanField extends FieldOf<'boolean', boolean> {}

export function boolean(options: FieldWords & { readonly initial?: boolean }): BooleanField {
  const initial = options.initial ?? false;
  const schema = z.boolean({ error: `${options.label} must be yes or no.` });
  return { ...options, kind: 'boolean', schema, initial, empty: initial };
}
