import { type Dice, roll } from '../simulation/random.ts';

/** FNV-1a of UTF-16 units, 32 bits: makes a seed of an id. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same things in an order that follows from the seed alone (Fisher and Yates). */
export function drawn<T>(things: readonly T[], seed: number): T[] {
  const dice: Dice = { random: seed | 0 };
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(roll(dice) * (last + 1));
    [order[last], order[at]] = [order[at] as T, order[last] as T];
  }
  return order;
}
