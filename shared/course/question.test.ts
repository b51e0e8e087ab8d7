import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  answerSchema,
  asAsked,
  isComplete,
  isRight,
  type Question,
  question,
  shuffled,
  whyWrong,
} from './question.ts';

const common = { text: 'What?', why: 'Because.', page: 'menu', covers: ['menu'] };
const options = ['a', 'b', 'c', 'd'].map(id => ({ id, text: `Option ${id}`, why: `Not ${id}` }));
const lefts = ['x', 'y'].map(id => ({ id, text: `Left ${id}` }));
const questions = {
  single: { ...common, id: 'one', kind: 'single', options, right: 'b' },
  several: { ...common, id: 'some', kind: 'several', options, right: ['a', 'c'] },
  'true-false': { ...common, id: 'so', kind: 'true-false', right: false },
  order: { ...common, id: 'steps', kind: 'order', options, right: ['c', 'a', 'd', 'b'] },
  match: { ...common, id: 'pairs', kind: 'match', lefts, options, right: { x: 'd', y: 'a' } },
} satisfies Record<string, Question>;

const marked: [kind: keyof typeof questions, right: Answer[], wrong: Answer[]][] = [
  ['single', ['b'], ['a', '', 'B', ['b'], true]],
  [
    'several',
    [
      ['a', 'c'],
      ['c', 'a'],
    ],
    [['a'], ['a', 'b', 'c'], ['a', 'a'], [], 'a'],
  ],
  ['true-false', [false], [true, 'false', [], {}]],
  [
    'order',
    [['c', 'a', 'd', 'b']],
    [
      ['a', 'c', 'd', 'b'],
      ['c', 'a', 'd'],
      ['c', 'a', 'd', 'b', 'b'],
    ],
  ],
  ['match', [{ y: 'a', x: 'd' }], [{ x: 'd' }, { x: 'a', y: 'd' }, { x: 'd', y: 'a', z: 'b' }, {}, ['d', 'a']]],
];

describe.each(marked)('%s', (kind, right, wrong) => {
  test('takes its right answers and no others', () => {
    for (const answer of right) expect(isRight(questions[kind], answer)).toBe(true);
    for (const answer of wrong) expect(isRight(questions[kind], answer)).toBe(false);
  });

  test('is a question by its schema, and its answers can be stored', () => {
    expect(question.parse(questions[kind])).toEqual(questions[kind]);
    for (const answer of [...right, ...wrong]) expect(answerSchema.parse(answer)).toEqual(answer);
  });

  test('is put without its answer and reasons', () => {
    const put = asAsked(questions[kind], 7);
    expect(put).toMatchObject({ id: questions[kind].id, kind, text: 'What?' });
    expect(JSON.stringify(put)).not.toMatch(/right|why|Because|Not [a-d]/);
  });
});

test.each<[string, unknown]>([
  ['no option', { ...questions.single, right: 'z' }],
  ['stands twice', { ...questions.single, options: [...options, ...options] }],
  ['names every option', { ...questions.order, right: ['a', 'b', 'c'] }],
  ['names “a” twice', { ...questions.several, right: ['a', 'a'] }],
  ['one option for each left', { ...questions.match, right: { x: 'd' } }],
  ['kebab-case', { ...questions.single, id: 'Queue Order' }],
])('a question is refused with the words “%s”', (words, broken) => {
  const read = question.safeParse(broken);
  expect(read.success).toBe(false);
  expect(JSON.stringify(read.error?.issues)).toContain(words);
});

test('the same seed gives the same order, seeds give all orders, and an order never begins solved', () => {
  const orderOf = (asked: Question, seed: number) =>
    shuffled(asked, seed)
      .map(({ id }) => id)
      .join('');
  fc.assert(
    fc.property(fc.integer(), seed => {
      expect(orderOf(questions.single, seed)).toBe(orderOf(questions.single, seed));
      expect([...orderOf(questions.match, seed)].sort().join('')).toBe('abcd');
      expect(orderOf(questions.order, seed)).not.toBe('cadb');
    }),
  );
  const seeds = Array.from({ length: 500 }, (_, seed) => seed);
  expect(new Set(seeds.map(seed => orderOf(questions.single, seed))).size).toBe(24);
});

test('a match is complete when every left has its option', () => {
  const put = asAsked(questions.match, 1);
  expect([null, {}, { x: 'a' }, { x: 'a', y: 'a' }].map(given => isComplete(put, given))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(isComplete(asAsked(questions.several, 1), [])).toBe(false);
  expect(isComplete(asAsked(questions['true-false'], 1), false)).toBe(true);
});

test('who chose a wrong option is told why, and nothing of the right one', () => {
  expect(whyWrong(questions.single, 'c')).toBe('Not c');
  expect(whyWrong(questions.single, 'b')).toBeNull();
  expect(whyWrong(questions.several, ['a', 'b', 'd'])).toBe('Not b Not d');
  expect(whyWrong(questions.several, ['a'])).toBeNull();
  expect(whyWrong(questions['true-false'], true)).toBeNull();
});
