import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinations, fill, fillAll, personalValues, seedOfName } from './personal.ts';

const spec = (not: string[] = []) => ({ what: 'A digit', from: [1, 2, 3, 4], not });
const lab = { values: { agentDigit: spec(), byeDigit: spec(['agentDigit']) } };

test('the same seed gives the same values, and one more value changes none of the others', () => {
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), seed => {
      const values = personalValues(lab, seed);
      expect(personalValues(lab, seed)).toEqual(values);
      expect(personalValues({ values: { more: spec(), ...lab.values } }, seed)).toMatchObject(values);
      expect(values.byeDigit).not.toBe(values.agentDigit);
      expect(values.attendee).toMatch(/^\d{5}$/);
      expect(String(values.attendee).endsWith(String(values.ID))).toBe(true);
    }),
  );
});

test('learners get different values', () => {
  const drawn = new Set(Array.from({ length: 200 }, (_, seed) => personalValues(lab, seed).agentDigit));
  expect(drawn.size).toBe(4);
  expect(combinations(lab)).toBe(12);
});

test('values do not go together: every combination comes about as often', () => {
  const eight = { what: 'One of eight', from: [0, 1, 2, 3, 4, 5, 6, 7], not: [] };
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6_400; seed += 1) {
    const { delay, threshold } = personalValues({ values: { delay: eight, threshold: eight } }, seed);
    counts.set(`${delay} ${threshold}`, (counts.get(`${delay} ${threshold}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(64);
  expect(Math.max(...counts.values())).toBeLessThan(160);
});

test('a name gives the same seed however it is typed', () => {
  expect(seedOfName(' Ana ')).toBe(seedOfName('ana'));
  expect(seedOfName('ana')).not.toBe(seedOfName('bo'));
});

test('placeholders are filled in texts; expressions and unknown names stay', () => {
  expect(fill('TeamA_{ID} {{ID}} {other}', { ID: '417' })).toBe('TeamA_417 {{ID}} {other}');
});

test('a text that is one placeholder becomes its value, so that a number stays one', () => {
  expect(fillAll({ a: ['{n}', 'n{n}'], '{n}': true }, { n: 20 })).toEqual({ a: [20, 'n20'], 20: true });
});
