import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('the order of members does not show, at any depth', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } })).toBe(
    canonicalJson({ a: { c: null, d: [1, { y: 2, z: 1 }] }, b: 1 }),
  );
});

test('the order of a list shows', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('members without a value are left out, and what is left is plain JSON', () => {
  expect(canonicalJson({ text: 'a "b"\n', none: undefined, flag: true })).toBe('{"flag":true,"text":"a \\"b\\"\\n"}');
});
