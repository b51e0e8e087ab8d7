/** Chance by a seed: mulberry32, 32 bits of plain state, the same on every machine. */
export interface Dice {
  random: number;
}

/** From 0 up to 1. */
export function roll(dice: Dice): number {
  dice.random = (dice.random + 0x6d2b79f5) | 0;
  let mixed = dice.random;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const hex = (value: number, digits: number): string =>
  Math.floor(value * 16 ** digits)
    .toString(16)
    .padStart(digits, '0');

/** An id in the form of a UUID that follows from two numbers. */
export function idOf(seed: number, number: number): string {
  const dice = { random: Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35) };
  const [a, b, c] = [roll(dice), roll(dice), roll(dice)];
  return `${hex(a, 8)}-${hex(b, 4)}-4${hex((b * 7_919) % 1, 3)}-a${hex((c * 6_101) % 1, 3)}-${hex(c, 6)}${hex((a * 5_003) % 1, 6)}`;
}
