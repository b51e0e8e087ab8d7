import { expect, it } from 'vitest';
import { failureOf, openTest, workspaceFolder } from '../../build/testing/workspace.ts';
import { examLength, examOf } from '../../shared/course/progress.ts';
import { courseQuestions } from '../../shared/course/questions.ts';
import { courseService } from './course.ts';

const opened = () => {
  const db = openTest(workspaceFolder());
  let count = 0;
  const ports = { newId: () => `exam-${++count}`, clock: () => new Date('2026-05-04T10:00:00.000Z'), actor: 'test' };
  return { db, course: courseService(() => db, ports) };
};

it('keeps which pages were read, and takes it back', () => {
  const { course } = opened();
  course.setRead('menu', true);
  course.setRead('queues', true);
  course.setRead('menu', false);
  expect(course.progress().pages).toEqual(['queues']);
  expect(failureOf(() => course.setRead('nothing', true)).code).toBe('course/no-page');
});

it('marks an answer itself, keeps the last one, and counts the tries', () => {
  const { db, course } = opened();
  expect(course.answer({ question: 'event-flows-after-event', answer: false })).toMatchObject({
    right: false,
    tries: 1,
  });
  expect(course.answer({ question: 'event-flows-after-event', answer: true })).toMatchObject({ right: true, tries: 2 });
  const [kept, ...more] = db.read(({ course: store }) => store.quizAnswers());
  expect(kept).toMatchObject({
    part: 'practice',
    question: 'event-flows-after-event',
    answer: true,
    right: true,
    tries: 2,
  });
  expect(more).toEqual([]);
  expect(failureOf(() => course.answer({ question: 'nothing', answer: true })).code).toBe('course/no-question');
});

it('keeps an exam with each answer and whether it was right', () => {
  const { course } = opened();
  const asked = examOf(courseQuestions, 7);
  expect(asked).toHaveLength(examLength);
  const answers = asked.map((question, at) => ({ question: question.id, answer: at === 0 ? null : question.right }));
  const { answers: marked } = course.finishExam({ seed: 7, seconds: 300, answers });
  expect(marked.filter(({ right }) => right)).toHaveLength(examLength - 1);
  expect(course.progress().exams).toMatchObject([{ id: 'exam-1', seed: 7, seconds: 300, answers: marked }]);
});
