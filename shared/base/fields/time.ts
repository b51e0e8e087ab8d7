import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

export interface TimeField extends FieldOf<'time', string> {
  readonly endOfDay: boolean;
}

/** A time of day on the 24-hour clock, `HH:MM`; `24:00`, the end of the day, only where `endOfDay` allows it. */
export function time(options: FieldWords & { readonly initial: string; readonly endOfDay?: boolean }): TimeField {
  const endOfDay = options.endOfDay ?? false;
  const error = `${options.label} must be a time from 00:00 to ${endOfDay ? '24:00' : '23:59'}.`;
  const schema = z
    .string({ error })
    .refine(value => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) || (endOfDay && value === '24:00'), { error });
  return { ...options, kind: 'time', endOfDay, schema, initial: options.initial, empty: options.initial };
}

/** Minutes since midnight of a valid `HH:MM`. */
export const minutesOf = (value: string): number => Number(value.slice(0, 2)) * 60 + Number(value.slice(3, 5));
