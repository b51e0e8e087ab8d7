import { z } from 'zod';
import type { AnyField } from './any-field.ts';
import type { FieldOf, FieldWords } from './field.ts';

export type ItemFields = Readonly<Record<string, AnyField>>;
type ItemValues<F extends ItemFields> = {
  readonly [K in keyof F]: F[K] extends { readonly schema: z.ZodType<infer T> } ? T : never;
};
export interface GroupsField<F extends ItemFields = ItemFields> extends FieldOf<'groups', readonly ItemValues<F>[]> {
  /** The word for one of them, such as `group`. */
  readonly one: string;
  readonly item: F;
  readonly min: number;
  readonly max: number;
  /** Field of the item that no two items share. */
  readonly key?: string;
  /** `timeline` for groups of objects that join one after another, drawn as columns over time. */
  readonly control?: 'timeline';
}

/** An ordered list of small records that belong to this one: groups of a queue, shifts of business hours. */
export function groups<const F extends ItemFields>(
  options: FieldWords & {
    readonly one: string;
    readonly item: F;
    readonly min?: number;
    readonly max: number;
    readonly key?: keyof F & string;
    /** What a new record starts with; none when left out. */
    readonly initial?: readonly ItemValues<F>[];
    readonly control?: 'timeline';
  },
): GroupsField<F> {
  const { label, one, item, max, key } = options;
  const min = options.min ?? (options.required ? 1 : 0);
  const shape = Object.fromEntries(Object.entries(item).map(([name, field]) => [name, field.schema]));
  const schema = z
    .array(z.strictObject(shape), { error: `${label} must be a list.` })
    .min(min, { error: `${label} needs at least ${min === 1 ? `one ${one}` : min}.` })
    .max(max, { error: `${label} has more than ${max} entries.` })
    .superRefine((items, context) => {
      if (key === undefined) return;
      const seen = new Set<string>();
      items.forEach((entry, index) => {
        const value = String(entry[key]).toLowerCase();
        if (seen.has(value))
          context.addIssue({ code: 'custom', path: [index, key], message: `This ${one} is in the list already.` });
        seen.add(value);
      });
    });
  return {
    ...options,
    kind: 'groups',
    min,
    schema: schema as unknown as z.ZodType<readonly ItemValues<F>[]>,
    initial: options.initial ?? [],
    empty: [],
  };
}
