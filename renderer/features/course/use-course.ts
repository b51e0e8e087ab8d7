/** What was read and answered: kept in the open workspace, else for as long as the window is open. */
import {
  type CourseProgress,
  type FinishedExam,
  markedExam,
  noProgress,
  type StoredExam,
} from '../../../shared/course/progress.ts';
import { type Answer, isRight, type Question } from '../../../shared/course/question.ts';
import { questionOf } from '../../../shared/course/questions.ts';
import { callWrite, useRead } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { createStore } from '../../kit/store.ts';

const session = createStore<CourseProgress>(noProgress);

export interface CourseState {
  readonly progress: CourseProgress;
  /** Where it is kept; `read-only` is a workspace that takes no changes. */
  readonly keptIn: 'workspace' | 'read-only' | 'session';
  readonly setRead: (page: string, isRead: boolean) => Promise<void>;
  readonly answer: (question: Question, answer: Answer) => Promise<void>;
  readonly finishExam: (exam: FinishedExam) => Promise<StoredExam>;
}

/** Null until main has said what there is. */
export function useCourse(): CourseState | null {
  const current = useRead('workspaces', 'current');
  const stored = useRead('course', 'progress', ...([] as const));
  const own = session.use();
  if (current.isLoading) return null;
  const { value: workspace } = current;
  if (workspace && stored.isLoading) return null;
  const kept = workspace ? (stored.value ?? noProgress) : noProgress;
  if (workspace && workspace.readOnly === null) return { progress: kept, keptIn: 'workspace', ...inWorkspace };
  return {
    progress: {
      pages: [...new Set([...kept.pages, ...own.pages])],
      answers: [...kept.answers, ...own.answers],
      exams: [...own.exams, ...kept.exams],
    },
    keptIn: workspace ? 'read-only' : 'session',
    ...inSession,
  };
}

const markedHere = (exam: FinishedExam): StoredExam => ({
  id: `exam-${session.get().exams.length + 1}`,
  seed: exam.seed,
  seconds: exam.seconds,
  answers: markedExam(exam, questionOf),
  finishedAt: new Date().toISOString(),
});

const inWorkspace: Pick<CourseState, 'setRead' | 'answer' | 'finishExam'> = {
  async setRead(page, isRead) {
    const result = await callWrite('course', 'setRead', page, isRead);
    if (!result.ok) notifyError(result.error);
  },
  async answer({ id }, answer) {
    const result = await callWrite('course', 'answer', { question: id, answer });
    if (!result.ok) notifyError(result.error);
  },
  async finishExam(exam) {
    const result = await callWrite('course', 'finishExam', exam);
    if (result.ok) return result.value;
    notifyError(result.error);
    return markedHere(exam);
  },
};

const inSession: Pick<CourseState, 'setRead' | 'answer' | 'finishExam'> = {
  async setRead(page, isRead) {
    const before = session.get();
    const others = before.pages.filter(id => id !== page);
    session.set({ ...before, pages: isRead ? [...others, page] : others });
  },
  async answer(question, answer) {
    const before = session.get();
    const last = before.answers.find(each => each.question === question.id);
    const given = {
      part: 'practice',
      question: question.id,
      answer,
      right: isRight(question, answer),
      tries: (last?.tries ?? 0) + 1,
      answeredAt: new Date().toISOString(),
    };
    session.set({ ...before, answers: [...before.answers.filter(each => each !== last), given] });
  },
  async finishExam(exam) {
    const stored = markedHere(exam);
    const before = session.get();
    session.set({ ...before, exams: [stored, ...before.exams] });
    return stored;
  },
};
