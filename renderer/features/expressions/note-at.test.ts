import { expect, test } from 'vitest';
import { noteAt } from './note-at.ts';

const error = { code: 'body/syntax', message: 'Wrong', line: 2, column: 3 } as const;

test('a line and a column become the sign they mean', () => {
  expect(noteAt('ab\ncdef', error)).toMatchObject({
    start: 5,
    end: 6,
    hint: expect.stringMatching(/^Line 2, column 3\. Look at the place/),
  });
  expect(noteAt('abcd', { ...error, line: 1 })).toMatchObject({
    start: 2,
    hint: expect.stringMatching(/^Column 3\. /),
  });
});
test('a place behind the end is the end', () => {
  expect(noteAt('ab', { ...error, line: 9, column: 9 }).start).toBe(2);
});
test('what has no place concerns all of the text', () => {
  expect(noteAt('abc', { code: 'body/too-large', message: 'Too large', line: null, column: null })).toMatchObject({
    start: 0,
    end: 3,
    hint: 'Try it with a part of it.',
  });
});
