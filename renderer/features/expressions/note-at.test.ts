import { expect, test } from 'vitest';
import { noteAt } from './note-at.ts';

const error = { message: 'Wrong', line: 2, column: 3 };

test('a line and a column become the sign they mean', () => {
  expect(noteAt('ab\ncdef', error)).toMatchObject({ start: 5, end: 6, hint: 'Line 2, column 3.' });
  expect(noteAt('abcd', { ...error, line: 1 })).toMatchObject({ start: 2, hint: 'Column 3.' });
});
test('a place behind the end is the end', () => {
  expect(noteAt('ab', { ...error, line: 9, column: 9 }).start).toBe(2);
});
test('what has no place concerns all of the text', () => {
  expect(noteAt('abc', { message: 'Too large', line: null, column: null })).toMatchObject({
    start: 0,
    end: 3,
    hint: null,
  });
});
