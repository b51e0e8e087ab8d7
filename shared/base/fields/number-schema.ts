import { z } from 'zod';

interface Range {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly required?: boolean;
}

/** The one way a number is held to its range, with words a person can act on. */
export function numberSchema({ label, min, max, required }: Range, whole: boolean): z.ZodType<number | null> {
  const range = `${label} must be ${whole ? 'a whole number' : 'a number'} from ${min} to ${max}.`;
  const number = z
    .number({ error: range })
    .refine(value => (!whole || Number.isSafeInteger(value)) && value >= min && value <= max, { error: range });
  return required ? number : number.nullable();
}
