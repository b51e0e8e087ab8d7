import { expect, it } from 'vitest';
import { settings } from '../../../shared/base/settings.ts';
import { nextTextSize, textSizes } from './text-sizes.ts';

it('every size offered is one that main takes, and no other exists', () => {
  expect(textSizes.filter(textSize => settings.safeParse({ textSize }).success)).toEqual(textSizes);
  const all = Array.from({ length: 300 }, (_, size) => size).filter(
    textSize => settings.safeParse({ textSize }).success,
  );
  expect(all).toEqual(textSizes);
});
it('larger and smaller stop at the ends', () => {
  expect([nextTextSize(100, 1), nextTextSize(150, 1), nextTextSize(90, -1)]).toEqual([110, 150, 90]);
});
