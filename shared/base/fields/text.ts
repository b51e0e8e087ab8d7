import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

/** The characters a text may have, as the inside of a character class: linear by construction, and also a GLOB in SQL. */
export interface Characters {
  readonly set: string;
  /** Completes "Use only …". */
  readonly words: string;
}
export interface Pattern {
  readonly regex: RegExp;
  /** Completes "It must be …". */
  readonly words: string;
}
export interface TextOptions extends FieldWords {
  /** Highest number of characters. */
  readonly max: number;
  readonly initial?: string;
  readonly control?: 'line' | 'lines' | 'email' | 'url' | 'phone';
  readonly characters?: Characters;
  readonly pattern?: Pattern;
  /** No two records have the same text, upper and lower case alike: in the tenant, or within those of one other field's value. */
  readonly unique?: 'tenant' | { readonly within: string };
}
export interface TextField extends FieldOf<'text', string>, Omit<TextOptions, 'initial'> {
  readonly control: 'line' | 'lines' | 'email' | 'url' | 'phone';
}

/** Text without control characters, trimmed, in composed form (NFC); '' when nothing was given. */
export function text(options: TextOptions): TextField {
  return {
    control: 'line',
    ...options,
    kind: 'text',
    schema: schemaOf(options),
    initial: options.initial ?? '',
    empty: '',
  };
}

function schemaOf({ label, max, required, control, characters, pattern }: TextOptions): z.ZodType<string> {
  const forbidden = control === 'lines' ? /[^\P{Cc}\n]|\p{Cs}/u : /[\p{Cc}\p{Cs}]/u;
  const allowed = characters && new RegExp(`^[${characters.set}]*$`);
  return z
    .string({ error: `${label} must be text.` })
    .trim()
    .normalize()
    .superRefine((value, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', message });
      if (value === '') {
        if (required) refuse(`${label} is required.`);
        return;
      }
      if (value.length > max) refuse(`${label} has ${value.length} characters; ${max} is the most.`);
      else if (forbidden.test(value)) refuse(`${label} has a control character, such as a tab.`);
      else if (allowed && !allowed.test(value)) refuse(`Use only ${characters.words}.`);
      else if (pattern && !pattern.regex.test(value)) refuse(`It must be ${pattern.words}.`);
    });
}
