/** The values one learner works with, and their place in texts and in content. */
import type { Json } from '../base/canonical-json.ts';
import { seedOf } from '../course/draw.ts';
import { roll } from '../simulation/random.ts';
import type { Lab } from './lab.ts';

export type PersonalValues = Readonly<Record<string, string | number>>;

/** Seeds are 32 bits; the attendee's number is their last five decimal digits. */
export const mostSeed = 0xffff_ffff;

/** The seed of a learner who gave a name and no number: the same on every machine. */
export const seedOfName = (name: string): number => seedOf(name.normalize('NFC').trim().toLowerCase());

/**
 * `ID` (three digits), `attendee` (five) and each value the lab declares. Every value is drawn by its own name, so that
 * one more in the lab changes none of the others.
 */
export function personalValues({ values }: Pick<Lab, 'values'>, seed: number): PersonalValues {
  const attendee = String(seed % 100_000).padStart(5, '0');
  const drawn: Record<string, string | number> = { ID: attendee.slice(-3), attendee };
  for (const [name, { from, not }] of Object.entries(values)) {
    const free = from.filter(candidate => !not.some(other => drawn[other] === candidate));
    const candidates = free.length > 0 ? free : from;
    // The lowest bits of the hash are nearly the same for every name: values drawn by them alone would go together.
    const chance = roll({ random: seedOf(`${seed}/${name}`) | 0 });
    drawn[name] = candidates[Math.floor(chance * candidates.length)] ?? '';
  }
  return drawn;
}

/** Single braces around a name; `{{ }}` belongs to the language of expressions and stays. */
const placeholder = /(?<!\{)\{([A-Za-z][A-Za-z0-9]*)\}(?!\})/g;

/** Placeholders in a text, in the order they come. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, name]) => name as string);

/** The text with every known placeholder replaced. */
export const fill = (text: string, values: PersonalValues): string =>
  text.replace(placeholder, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

/** The same for every text in a value; a text that is one placeholder becomes its value, so that a number stays one. */
export function fillAll<T>(value: T, values: PersonalValues): T {
  const filled = (part: Json): Json => {
    if (typeof part === 'string') {
      const [whole, name = ''] = /^\{([A-Za-z][A-Za-z0-9]*)\}$/.exec(part) ?? [];
      return whole && Object.hasOwn(values, name) ? (values[name] as Json) : fill(part, values);
    }
    if (Array.isArray(part)) return part.map(filled);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [fill(key, values), filled(each as Json)]));
  };
  return filled(value as unknown as Json) as unknown as T;
}

/** How many ways the declared values can come out, the attendee's number not counted. */
export const combinations = ({ values }: Pick<Lab, 'values'>): number =>
  Object.values(values).reduce((product, { from, not }) => product * Math.max(1, from.length - not.length), 1);
