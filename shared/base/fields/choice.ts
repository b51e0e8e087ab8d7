import { z } from 'zod';
import type { FieldOf, FieldWords } from './field.ts';

/** What may be chosen: the stored word and the one a person reads. */
export type Choices<V extends string = string> = { readonly [W in V]: string };

export interface ChoiceField<V extends string = string> extends FieldOf<'choice', V> {
  readonly choices: Choices<V>;
  /** Words that are shown and read, but that only the app gives: a form does not offer them. */
  readonly appOnly?: readonly V[];
}

/** Exactly one of a few words. */
export function choice<const C extends Choices>(
  options: FieldWords & {
    readonly choices: C;
    readonly initial: keyof C & string;
    readonly appOnly?: readonly (keyof C & string)[];
  },
): ChoiceField<keyof C & string> {
  type V = keyof C & string;
  const names = Object.values<string>(options.choices).join(', ');
  const schema = z.enum(Object.keys(options.choices) as [V, ...V[]], {
    error: `${options.label} must be one of: ${names}.`,
  }) as unknown as z.ZodType<V>;
  const initial = options.initial as V;
  return { ...options, choices: options.choices as Choices<V>, kind: 'choice', schema, initial, empty: initial };
}
