import { expect, test } from 'vitest';
import { strictJson } from './strict-json.ts';

const limits = { characters: 1_000, depth: 4 };

test('plain JSON is read, with or without a byte order mark', () => {
  expect(strictJson('\uFEFF{"a":[1,{"b":"[[[[[["}]}', limits)).toEqual({ value: { a: [1, { b: '[[[[[[' }] } });
});

test.each([
  ['a long text', ' '.repeat(1_001), 'larger than 1000 characters'],
  ['deep nesting', '['.repeat(5) + ']'.repeat(5), 'nested deeper than 4 levels'],
  ['nesting without an end', '['.repeat(900), 'nested deeper than 4 levels'],
  ['no JSON', '{a:1}', 'not JSON'],
  ['a member twice', '{"a":1,\n"\\u0061":2}', 'line 2 has the member "a" a second time'],
  ['a prototype', '{"a":{"__proto__":{"b":1}}}', '__proto__'],
  ['a prototype in other letters', '{"a":[{"\\u005f_proto__":null}]}', '__proto__'],
])('%s is refused', (_, text, reason) => {
  expect(strictJson(text, limits)).toEqual({ reason: expect.stringContaining(reason) as string });
  expect(({} as { b?: unknown }).b).toBeUndefined();
});
