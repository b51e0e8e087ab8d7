import { expect, test } from 'vitest';
import { placesIn } from './json-places.ts';

const json = '\n{ "a": [1, {"b \\"c": "x, y]"}, true],\n  "n": -1.5e3, "a2": {}, "dup": 1, "dup": {"in": null} }';
const at = (...keys: (string | number)[]) => {
  const [place] = placesIn(json, [keys]);
  return place ? json.slice(place.start, place.end) : null;
};

test('a value is found by the keys that lead to it', () => {
  expect(at()).toBe(json.trim());
  expect(at('a', 0)).toBe('1');
  expect(at('a', 1, 'b "c')).toBe('"x, y]"');
  expect(at('a', 2)).toBe('true');
  expect(at('n')).toBe('-1.5e3');
  expect(at('a2')).toBe('{}');
});
test('of a key that is there twice the last counts, also for what lies below', () => {
  expect(at('dup')).toBe('{"in": null}');
  expect(at('dup', 'in')).toBe('null');
  const [place] = placesIn('{"d": {"x": 1}, "d": 2}', [['d', 'x']]);
  expect(place).toBeNull();
});
test('what is not there has no place', () => {
  expect(at('nope')).toBeNull();
  expect(at('a', 9)).toBeNull();
  expect(at('a', '0')).toBeNull();
});
test('several places are found in one walk, each as often as it is asked for', () => {
  const found = placesIn('[[1,2],[3]]', [[0, 1], [1], [0, 1], []]);
  expect(found.map(place => place && '[[1,2],[3]]'.slice(place.start, place.end))).toEqual([
    '2',
    '[3]',
    '2',
    '[[1,2],[3]]',
  ]);
});
test('a megabyte is walked without a stack as deep as it is long', () => {
  const big = JSON.stringify(Array.from({ length: 50_000 }, (_, id) => ({ id, name: 'n'.repeat(10) })));
  const [place] = placesIn(big, [[49_999, 'id']]);
  expect(place && big.slice(place.start, place.end)).toBe('49999');
});
