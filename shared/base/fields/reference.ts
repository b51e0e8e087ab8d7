import { z } from 'zod';
import type { FieldOf, FieldWords, OrNull } from './field.ts';

/** Ids are made by the app (UUID) or by us for shipped things (readable words); nothing else is let in. */
export const recordId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: 'This is not the id of an object.' });

export interface ReferenceOptions extends FieldWords {
  /** Id of the entity referred to. */
  readonly to: string;
  /** Only records with these values are offered. */
  readonly where?: Readonly<Record<string, string | boolean>>;
}
export interface ReferenceField<T extends string | null = string | null> extends FieldOf<'reference', T> {
  readonly to: string;
  readonly where?: Readonly<Record<string, string | boolean>>;
}

/** The id of another record; null when not required and not given. A required one starts as '' and must be chosen. */
export function reference<const O extends ReferenceOptions>(options: O): ReferenceField<OrNull<string, O>> {
  type T = OrNull<string, O>;
  const chosen = recordId.or(z.never({ error: `Choose ${options.label}.` }));
  const schema = options.required
    ? z
        .string({ error: `${options.label} is required.` })
        .min(1, { error: `${options.label} is required.` })
        .pipe(recordId)
    : chosen.nullable();
  return {
    ...options,
    kind: 'reference',
    schema: schema as unknown as z.ZodType<T>,
    initial: (options.required && !options.visibleWhen ? '' : null) as T,
    empty: null as T,
  };
}
