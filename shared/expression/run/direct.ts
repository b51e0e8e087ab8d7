/**
 * The shortest way for the template most fields hold: one `{{ name }}` or `{{ name.part.part }}` whose value is text in
 * plain JSON. Everything else, and every special case, is left to the closures; the answer is the same either way.
 */
import { JMap } from '../values/map.ts';
import type { Context } from './state.ts';

/** What the general way counts for such a template: one for it, one for its print. */
export const directSteps = 2;
/** Longer texts go the general way, which counts what it writes; escaping makes a text up to six times as long. */
export const directLongest = 100_000;

/** The text under the names; undefined where it is not that simple. */
export function directText(names: readonly string[], context: Context): string | undefined {
  let at: unknown = context;
  if (at instanceof JMap) return undefined;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as string;
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, name)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return typeof at === 'string' ? at : undefined;
}
