/** What was read, answered and examined in the course. */
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import type { CourseProgress, QuizAnswer, StoredExam } from '../../../shared/course/progress.ts';
import type { Connection } from '../connect.ts';
import { type Records, table } from '../records.ts';

type PageRow = { readonly id: string; readonly read_at: string };
type AnswerRow = {
  readonly id: string;
  readonly part: string;
  readonly question: string;
  readonly answer: string;
  readonly is_right: number;
  readonly tries: number;
  readonly answered_at: string;
};
type ExamRow = {
  readonly id: string;
  readonly seed: number;
  readonly seconds: number;
  readonly answers: string;
  readonly finished_at: string;
};
export const pageTable = table<PageRow>('course_page', 'id', ['id', 'read_at']);
export const quizAnswerTable = table<AnswerRow>('quiz_answer', 'id', [
  'id',
  'part',
  'question',
  'answer',
  'is_right',
  'tries',
  'answered_at',
]);
export const examTable = table<ExamRow>('course_exam', 'id', ['id', 'seed', 'seconds', 'answers', 'finished_at']);

export function courseStore(db: Connection) {
  const pages = db.prepare<[], string>('SELECT id FROM course_page ORDER BY read_at, id').pluck();
  const answers = db.prepare<[], AnswerRow>('SELECT * FROM quiz_answer ORDER BY answered_at, id');
  const exams = db.prepare<[], ExamRow>('SELECT * FROM course_exam ORDER BY finished_at DESC, id');
  const quizAnswers = (): QuizAnswer[] =>
    answers.all().map(({ part, question, answer, is_right, tries, answered_at }) => ({
      part,
      question,
      answer: JSON.parse(answer) as QuizAnswer['answer'],
      right: is_right === 1,
      tries,
      answeredAt: answered_at,
    }));
  return {
    quizAnswers,
    progress: (): CourseProgress => ({
      pages: pages.all(),
      answers: quizAnswers(),
      exams: exams.all().map(({ answers: given, finished_at, ...row }) => ({
        ...row,
        answers: JSON.parse(given) as StoredExam['answers'],
        finishedAt: finished_at,
      })),
    }),
  };
}

export const putQuizAnswer = (
  records: Records,
  { part, question, answer, right, tries, answeredAt }: QuizAnswer,
): void =>
  records.put(quizAnswerTable, {
    id: `${part}/${question}`,
    part,
    question,
    answer: canonicalJson(answer as Json),
    is_right: right ? 1 : 0,
    tries,
    answered_at: answeredAt,
  });

export const putExam = (records: Records, { id, seed, seconds, answers, finishedAt }: StoredExam): void =>
  records.put(examTable, {
    id,
    seed,
    seconds,
    answers: canonicalJson(answers as unknown as Json),
    finished_at: finishedAt,
  });
