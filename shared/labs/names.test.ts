import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, plain } from './names.ts';

test.each([
  ['TeamA_417', 'teama 417', 0],
  ['TeamA_417', 'Team-A-417', 0],
  ['TeamA_417', 'TeamA_471', 1],
  ['TeamA_417', 'TemaA_417', 1],
  ['TeamA_417', 'TeamA', 3],
  ['TeamA_417', 'TeamA_999', 3],
  ['TeamA_417', 'Sales', null],
  ['Q_417', 'EP_417', null],
  ['AP_417', 'MMP_417', null],
])('%s and %s are %s apart', (wanted, found, steps) => {
  expect(distance(wanted, found)).toBe(steps);
});

test('a name is never apart from itself, and the way there is as long as the way back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(distance(a, a)).toBe(0);
      if (plain(a).length === plain(b).length) expect(distance(a, b)).toBe(distance(b, a));
    }),
  );
});
