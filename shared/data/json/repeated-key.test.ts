import { expect, it } from 'vitest';
import { repeatedKey } from './repeated-key.ts';

it.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}'],
  ['["a","a",["a"],{"a":"a"}]'],
  ['{"a":"{\\"b\\":1,\\"b\\":2}","b":"a"}'],
  ['"a"'],
])('finds none in %s', json => expect(repeatedKey(json)).toBeNull());

it.each([
  ['{"a":1,"a":2}', 'a', 1],
  ['{\n "a": [1,\n 2],\n "a": null}', 'a', 4],
  ['[{"x":{"id":1,\n"name":"\\n","id":2}}]', 'id', 2],
  ['{"b\\"":{},"b\\u0022":1}', 'b"', 1],
  ['{"__proto__":1,"__proto__":2}', '__proto__', 1],
  ['{"":1,"":2}', '', 1],
])('finds the one of %s', (json, key, line) => expect(repeatedKey(json)).toEqual({ key, line }));

it('reads what a large tenant is in a moment', () => {
  const row = '{"id":"a","name":"b \\\\ c","list":[1,{"x":2}]},\n';
  const json = `[${row.repeat(100_000)}{"id":1,\n"id":2}]`;
  const before = performance.now();
  expect(repeatedKey(json)).toEqual({ key: 'id', line: 100_002 });
  expect(performance.now() - before).toBeLessThan(5_000);
});
