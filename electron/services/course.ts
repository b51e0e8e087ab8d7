/** Reading and answering: each is one command with its history row. Right and wrong are judged here, from the bank. */
import { AppError } from '../../shared/base/errors.ts';
import { coursePageOf } from '../../shared/course/pages.ts';
import {
  type CourseProgress,
  type FinishedExam,
  type GivenAnswer,
  markedExam,
  type QuizAnswer,
  type StoredExam,
} from '../../shared/course/progress.ts';
import { isRight } from '../../shared/course/question.ts';
import { questionOf } from '../../shared/course/questions.ts';
import type { Records } from '../db/records.ts';
import { pageTable, putExam, putQuizAnswer } from '../db/stores/course.store.ts';
import type { WorkspaceDb } from '../db/workspace-db.ts';
import type { TenantPorts } from './tenant.ts';

export function courseService(current: () => WorkspaceDb, { newId, clock, actor }: TenantPorts) {
  function command(subject: string, label: string, change: (records: Records) => void): void {
    const db = current();
    db.write({ label, actor, subject, expected: db.read(({ events }) => events.revisionOf(subject)) }, change);
  }
  const now = () => clock().toISOString();
  return {
    progress: (): CourseProgress => current().read(({ course }) => course.progress()),
    setRead(id: string, isRead: boolean): void {
      const page = coursePageOf(id);
      if (!page) throw new AppError('course/no-page', { id });
      command(`course/${id}`, `${isRead ? 'Read' : 'Mark as unread'} “${page.title}”`, records => {
        if (!isRead) records.drop(pageTable, id);
        else if (!records.get(pageTable, id)) records.put(pageTable, { id, read_at: now() });
      });
    },
    answer({ question, answer }: GivenAnswer): QuizAnswer {
      const asked = questionOf(question);
      if (!asked) throw new AppError('course/no-question', { id: question });
      const part = 'practice';
      const before = current()
        .read(({ course }) => course.quizAnswers())
        .find(each => each.part === part && each.question === question);
      const right = isRight(asked, answer);
      const stored = { part, question, answer, right, tries: (before?.tries ?? 0) + 1, answeredAt: now() };
      command(`quiz/${part}/${question}`, `Answer “${question}”`, records => putQuizAnswer(records, stored));
      return stored;
    },
    finishExam(exam: FinishedExam): StoredExam {
      const id = newId();
      const { seed, seconds } = exam;
      const stored = { id, seed, seconds, answers: markedExam(exam, questionOf), finishedAt: now() };
      command(`exam/${id}`, 'Finish an exam', records => putExam(records, stored));
      return stored;
    },
  };
}
