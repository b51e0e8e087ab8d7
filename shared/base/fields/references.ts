import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';
import { recordId } from './reference.ts';

interface ReferencesOptions extends FieldWords {
  readonly to: string;
  readonly max: number;
  /** Only records with these values are offered. */
  readonly where?: Readonly<Record<string, string | boolean>>;
  /** A field of both records, such as their site: only those with the same value are offered. */
  readonly same?: string;
}
export interface ReferencesField
  extends FieldOf<'references', readonly string[]>,
    Pick<ReferencesOptions, 'to' | 'max' | 'where' | 'same'> {}

/** Ids of other records, each at most once, in the order given. */
export function references(options: ReferencesOptions): ReferencesField {
  const { label, max, required } = options;
  const schema = z
    .array(recordId, { error: `${label} must be a list.` })
    .min(required ? 1 : 0, { error: `Choose at least one for ${label}.` })
    .max(max, { error: `${label} has more than ${max} entries.` })
    .refine(ids => new Set(ids).size === ids.length, { error: `${label} has an entry twice.` });
  return { ...options, kind: 'references', schema, initial: [], empty: [] };
}
