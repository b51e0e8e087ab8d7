import { expect, test } from 'vitest';
import { examPage } from './exam-page.ts';
import { markedExam } from './progress.ts';
import type { Answer } from './question.ts';
import { courseQuestions, questionOf } from './questions.ts';

const pageOf = (answers: readonly { question: string; answer: Answer | null }[]) =>
  examPage({
    answers: markedExam({ answers: [...answers] }, questionOf),
    seconds: 125,
    finishedAt: '2026-03-01T09:30:00.000Z',
  });

test('the printed exam says what was right, and of the rest the right answer, why and where to read', () => {
  const [known, unknown] = courseQuestions.filter(({ kind }) => kind === 'true-false');
  const page = pageOf([
    { question: known!.id, answer: known!.right as boolean },
    { question: unknown!.id, answer: null },
  ]);
  expect(page).toContain('<h1>Exam: 1 of 2 right</h1>');
  expect(page).toContain('2 min 5 s');
  expect(page.match(/<strong>Right<\/strong>/g)).toHaveLength(1);
  expect(page).toContain('No answer');
  expect(page.match(/“/g)!.length).toBeGreaterThanOrEqual(2);
});

test('every question of the bank can stand in it, and nothing that was answered becomes markup', () => {
  const page = pageOf(courseQuestions.map(({ id }) => ({ question: id, answer: '<script>' })));
  expect(page.match(/<tr><td>/g)).toHaveLength(courseQuestions.length);
  expect(page).not.toContain('<script');
});

test('a question that the bank no longer has is left out', () => {
  expect(pageOf([{ question: 'gone', answer: true }])).not.toContain('<tr><td>');
});
