import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

/** What a text with `{{ }}` must come to when a call runs. */
export type ExpressionResult = 'text' | 'whole number' | 'number' | 'yes or no' | 'date and time';

export interface ExpressionOptions extends FieldWords {
  /** Highest number of characters. */
  readonly max?: number;
  readonly initial?: string;
  readonly control?: 'line' | 'lines';
  readonly result?: ExpressionResult;
  /** The whole text must be one `{{ }}`, as in a Condition. */
  readonly wrapped?: boolean;
}
export interface ExpressionField extends FieldOf<'expression', string> {
  readonly max: number;
  readonly control: 'line' | 'lines';
  readonly result: ExpressionResult;
  readonly wrapped: boolean;
}

/** Text that may hold `{{ }}`, kept exactly as typed; '' when nothing was given. Its syntax is judged by the checks of a flow. */
export function expression(options: ExpressionOptions): ExpressionField {
  const { label, required, max = 10_000, initial = '' } = options;
  const schema = z.string({ error: `${label} must be text.` }).superRefine((value, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (required && value.trim() === '') refuse(`${label} is required.`);
    else if (value.length > max) refuse(`${label} has ${value.length} characters; ${max} is the most.`);
    else if (/\p{Cs}/u.test(value)) refuse(`${label} has half of a character pair.`);
  });
  const { control = 'line', result = 'text', wrapped = false } = options;
  return { ...options, kind: 'expression', schema, max, control, result, wrapped, initial, empty: '' };
}
