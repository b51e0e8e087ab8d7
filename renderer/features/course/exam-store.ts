/** The exam that is being taken; it waits while one looks at another screen. */
import type { StoredExam } from '../../../shared/course/progress.ts';
import type { Answer } from '../../../shared/course/question.ts';
import { createStore } from '../../kit/store.ts';

export interface RunningExam {
  readonly seed: number;
  /** ms of the clock on the wall. */
  readonly startedAt: number;
  /** Which question is shown, from 0. */
  readonly at: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

export const runningExam = createStore<RunningExam | null>(null);
export const shownResult = createStore<StoredExam | null>(null);
