/** Parts of a goal as the kinds of checks answer them. */
import type { Part } from './result.ts';

export interface WeighedPart extends Part {
  /** Its share of the goal; 0 for what gives no points and takes all of them where it does not hold. */
  readonly weight: number;
}

/** How much of a goal holds: the mean of its parts, and nothing where one without weight does not hold. */
export function shareOf(parts: readonly WeighedPart[]): number {
  if (parts.some(({ weight, met }) => weight === 0 && !met)) return 0;
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0 ? 0 : parts.reduce((sum, { weight, share }) => sum + weight * share, 0) / whole;
}
export const allMet = (parts: readonly WeighedPart[]): boolean => parts.every(({ met }) => met);

/** A part that holds wholly or not at all. */
export const yesNo = (what: string, met: boolean, expected: string, found: string, advice?: string): WeighedPart => ({
  what,
  met,
  share: met ? 1 : 0,
  weight: 1,
  expected,
  found,
  ...(advice && !met ? { advice } : {}),
});
