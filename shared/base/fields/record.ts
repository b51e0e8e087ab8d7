/** A record of declared fields: its type, its first values, and whether given values may be stored. */
import type { z } from 'zod';
import type { AnyField } from './any-field.ts';

export type Fields = Readonly<Record<string, AnyField>>;
export type ValuesOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { readonly schema: z.ZodType<infer T> } ? T : never;
};
/** Values of a record whose entity is known only at run time. */
export type Values = Readonly<Record<string, unknown>>;

export interface FieldProblem {
  /** Path within the record, such as `callDistributionGroups.1.teamIds`; '' when it is about the record. */
  readonly field: string;
  /** What is wrong, in words to show beside the field. */
  readonly text: string;
}

export function initialValues<F extends Fields>(fields: F): ValuesOf<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial])) as ValuesOf<F>;
}

/** Whether the field counts with these values; it does not where the field it depends on does not count either. */
export function isVisible(field: AnyField, values: Values, fields: Fields): boolean {
  if (!field.visibleWhen) return true;
  return [field.visibleWhen].flat().some(({ field: other, is }) => {
    const decisive = fields[other];
    return is.some(wanted => wanted === values[other]) && (!decisive || isVisible(decisive, values, fields));
  });
}

/**
 * Holds given values against the declaration. Missing fields take their first value, hidden ones their empty one; unknown
 * ones are refused. `values` is there even with problems, for rules that look at more than one field.
 */
export function parseValues<F extends Fields>(
  fields: F,
  given: unknown,
): { readonly values: ValuesOf<F>; readonly problems: readonly FieldProblem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { values: initialValues(fields), problems: [{ field: '', text: 'This is not a record of fields.' }] };
  const problems: FieldProblem[] = Object.keys(given)
    .filter(name => !Object.hasOwn(fields, name))
    .map(name => ({ field: '', text: `There is no field called ${JSON.stringify(name.slice(0, 80))}.` }));
  const input = given as Values;
  const complete: Record<string, unknown> = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, Object.hasOwn(input, name) ? input[name] : field.initial]),
  );
  for (const [name, field] of Object.entries(fields)) {
    if (!isVisible(field, complete, fields)) {
      complete[name] = field.empty;
      continue;
    }
    const parsed = field.schema.safeParse(complete[name]);
    if (parsed.success) complete[name] = parsed.data;
    else
      for (const issue of parsed.error.issues)
        problems.push({ field: [name, ...issue.path.map(String)].join('.'), text: issue.message });
  }
  return { values: complete as ValuesOf<F>, problems };
}
