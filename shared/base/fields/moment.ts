import { z } from 'zod';
import { isDate } from './date.ts';
import type { FieldOf, FieldWords } from './field.ts';

export interface MomentField extends FieldOf<'moment', string> {
  /** `local` is read in a zone named elsewhere; `utc` is one instant. */
  readonly clock: 'local' | 'utc';
}

/** A date with a time of day: `YYYY-MM-DDTHH:MM`, with `:SS.mmmZ` for an instant in UTC. '' until it is given. */
export function moment(options: FieldWords & { readonly clock: 'local' | 'utc' }): MomentField {
  const { label, required, clock } = options;
  const schema = z.string({ error: `${label} must be a date and time.` }).superRefine((value, context) => {
    if (value === '' && !required) return;
    const message =
      value === '' ? `${label} is required.` : `${label} must be a day and a time such as 2026-03-29 08:30.`;
    if (!isMoment(value, clock)) context.addIssue({ code: 'custom', message });
  });
  return { ...options, kind: 'moment', schema, initial: '', empty: '' };
}

function isMoment(value: string, clock: 'local' | 'utc'): boolean {
  const form = clock === 'local' ? /^T(?:[01]\d|2[0-3]):[0-5]\d$/ : /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
  return isDate(value.slice(0, 10)) && form.test(value.slice(10));
}
