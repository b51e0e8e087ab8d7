/** How far a learner is: pages read, questions answered, exams finished. */
import { z } from 'zod';
import { drawn } from './draw.ts';
import { type Answer, answerSchema, isRight, type Question } from './question.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** The last answer to a question, in the part it was asked in: `practice`, or the id of a lab. */
export interface QuizAnswer {
  readonly part: string;
  readonly question: string;
  readonly answer: Answer;
  readonly right: boolean;
  /** How often it was answered, this time included. */
  readonly tries: number;
  /** ISO 8601, UTC. */
  readonly answeredAt: string;
}

export interface ExamAnswer {
  readonly question: string;
  /** Null where none was given. */
  readonly answer: Answer | null;
  readonly right: boolean;
}
export interface StoredExam {
  readonly id: string;
  readonly seed: number;
  readonly seconds: number;
  readonly answers: readonly ExamAnswer[];
  /** ISO 8601, UTC. */
  readonly finishedAt: string;
}

export interface CourseProgress {
  /** Ids of pages that were read. */
  readonly pages: readonly string[];
  readonly answers: readonly QuizAnswer[];
  /** The newest first. */
  readonly exams: readonly StoredExam[];
}
export const noProgress: CourseProgress = { pages: [], answers: [], exams: [] };

export const givenAnswer = z.strictObject({ question: slug, answer: answerSchema });
export type GivenAnswer = z.infer<typeof givenAnswer>;
export const finishedExam = z.strictObject({
  seed: z.int().min(0).max(0xffff_ffff),
  seconds: z.int().min(0).max(864_000),
  answers: z.array(z.strictObject({ question: slug, answer: answerSchema.nullable() })).max(100),
});
export type FinishedExam = z.infer<typeof finishedExam>;
/** An exam that is printed; it need not be stored, and is marked again. */
export const printedExam = finishedExam.extend({ finishedAt: z.iso.datetime() });
export const pageId = slug;

/** Questions of one exam, and the time it is meant to take. */
export const examLength = 20;
export const examMinutes = 20;

/** The questions of an exam by its seed. */
export const examOf = (questions: readonly Question[], seed: number): Question[] =>
  drawn(questions, seed).slice(0, examLength);

/** An exam as it was handed over, marked. */
export const markedExam = (
  { answers }: Pick<FinishedExam, 'answers'>,
  questionOf: (id: string) => Question | null,
): ExamAnswer[] =>
  answers.map(({ question, answer }) => {
    const asked = questionOf(question);
    return { question, answer, right: asked !== null && answer !== null && isRight(asked, answer) };
  });
