import { z } from 'zod';
import type { Choices } from './choice.ts';
import type { FieldOf, FieldWords } from './field.ts';

export interface MultiChoiceField<V extends string = string> extends FieldOf<'multi-choice', readonly V[]> {
  readonly choices: Choices<V>;
}

/** Any of a few words, each at most once; always stored in the order of the declaration. */
export function multiChoice<const C extends Choices>(
  options: FieldWords & { readonly choices: C; readonly initial: readonly (keyof C & string)[] },
): MultiChoiceField<keyof C & string> {
  type V = keyof C & string;
  const order = Object.keys(options.choices) as [V, ...V[]];
  const error = `${options.label} must be chosen from: ${Object.values<string>(options.choices).join(', ')}.`;
  const schema = z
    .array(z.enum(order, { error }), { error })
    .min(options.required ? 1 : 0, { error: `Choose at least one for ${options.label}.` })
    .max(order.length, { error })
    .overwrite(chosen => order.filter(word => (chosen as readonly string[]).includes(word)) as typeof chosen);
  return {
    ...options,
    choices: options.choices as Choices<V>,
    kind: 'multi-choice',
    schema: schema as unknown as z.ZodType<readonly V[]>,
    initial: options.initial as readonly V[],
    empty: [],
  };
}
