import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

export interface DateField extends FieldOf<'date', string> {}

/** A day of the calendar, `YYYY-MM-DD`, without a zone; years 1970 to 2999. '' until it is chosen. */
export function date(options: FieldWords & { readonly initial?: string }): DateField {
  const { label, required } = options;
  const schema = z.string({ error: `${label} must be a date.` }).superRefine((value, context) => {
    if (value === '' && !required) return;
    const message = value === '' ? `${label} is required.` : `${label} must be a day such as 2026-03-29.`;
    if (!isDate(value)) context.addIssue({ code: 'custom', message });
  });
  return { ...options, kind: 'date', schema, initial: options.initial ?? '', empty: '' };
}

export function isDate(value: string): boolean {
  if (!/^(?:19[7-9]|2\d\d)\d-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}
