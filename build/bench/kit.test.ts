import { expect, test } from 'vitest';
import { held, interleave, median, pairwise, timeProcess } from './kit.ts';

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test('variants are run in turn, after one uncounted run each', async () => {
  const order: string[] = [];
  const variant = (name: string) => async () => order.push(name);
  const samples = await interleave({ a: variant('a'), b: variant('b') }, 2);
  expect(order.join('')).toBe('ababab');
  expect(samples.a).toHaveLength(2);
});

test('a ratio is taken pair by pair', () => {
  expect(pairwise([1, 20, 3], [2, 20, 6])).toBe(0.5);
});

test('a process that fails is not timed', async () => {
  await expect(timeProcess('sh', ['-c', 'exit 3'])).rejects.toThrow('ended with 3');
});

test('a target holds up to its border', () => {
  const row = { what: 'x', ours: 1, unit: 'ms', figure: 1.6 };
  expect(held({ ...row, target: { most: 1.6 } })).toBe(true);
  expect(held({ ...row, target: { least: 1.7 } })).toBe(false);
  expect(held(row)).toBe(null);
});
