import { z } from 'zod';
import type { FieldOf, FieldWords, OrNull } from './field.ts';

export interface ZoneField<T extends string | null = string | null> extends FieldOf<'zone', T> {}

/** An IANA time zone such as `Europe/Lisbon`; null, where not required, means the zone of the tenant. */
export function zone<const O extends FieldWords & { readonly initial?: string }>(
  options: O,
): ZoneField<OrNull<string, O>> {
  type T = OrNull<string, O>;
  const error = `${options.label} must be a time zone such as Europe/Lisbon.`;
  const known = z.string({ error }).max(64, { error }).refine(isZone, { error });
  const initial = (options.initial ?? (options.required ? '' : null)) as T;
  const schema = (options.required ? known : known.nullable()) as unknown as z.ZodType<T>;
  return { ...options, kind: 'zone', schema, initial, empty: initial };
}

/** Knows the zones of the engine; a plain offset such as `+01:00` is no zone, because it has no daylight saving. */
export function isZone(value: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
