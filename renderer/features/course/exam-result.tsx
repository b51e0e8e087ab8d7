import { Download, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { coursePageOf } from '../../../shared/course/pages.ts';
import type { StoredExam } from '../../../shared/course/progress.ts';
import { type Answer, answerWords, type Question } from '../../../shared/course/question.ts';
import { questionOf } from '../../../shared/course/questions.ts';
import { callWrite } from '../../kit/data.ts';
import { notifyError } from '../../kit/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast-queue.ts';
import { shownResult } from './exam-store.ts';

const said = (question: Question, answer: Answer | null): string =>
  answer === null ? 'No answer' : answerWords(question, answer);

/** How an exam went: each question with the right answer, one's own, why, and where to read. */
export const ExamResult = ({ exam }: { exam: StoredExam }) => {
  const right = exam.answers.filter(each => each.right).length;
  const minutes = Math.floor(exam.seconds / 60);
  return (
    <div className="course-main">
      <h2 className="course-title">
        {right} of {exam.answers.length} right
      </h2>
      <p className="quiet">
        In {minutes} min {exam.seconds % 60} s, on {new Date(exam.finishedAt).toLocaleDateString()}.
      </p>
      <div className="row-of-buttons">
        <Button kind="primary" icon={<RotateCcw size={14} aria-hidden />} onPress={() => shownResult.set(null)}>
          Another exam
        </Button>
        <SaveExam exam={exam} />
      </div>
      <table className="exam-table selectable">
        <caption className="visually-hidden">Questions of the exam</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Your answer</th>
            <th scope="col">Right answer, and why</th>
          </tr>
        </thead>
        <tbody>
          {exam.answers.map(({ question: id, answer, right: isRight }) => {
            const question = questionOf(id);
            if (!question) return null;
            return (
              <tr key={id}>
                <th scope="row">{question.text}</th>
                <td>
                  <Badge tone={isRight ? 'ok' : 'error'}>{isRight ? 'Right' : 'Wrong'}</Badge>
                  <p>{said(question, answer)}</p>
                </td>
                <td>
                  {isRight ? null : <p className="exam-right">{said(question, question.right)}</p>}
                  <p>{question.why}</p>
                  <a className="feedback-page" href={`#course/${question.page}`}>
                    Read “{coursePageOf(question.page)?.title}”
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const SaveExam = ({ exam }: { exam: StoredExam }) => {
  const [isPending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const { seed, seconds, finishedAt } = exam;
    const answers = exam.answers.map(({ question, answer }) => ({ question, answer }));
    const result = await callWrite('course', 'saveExam', { seed, seconds, finishedAt, answers });
    setPending(false);
    if (!result.ok) notifyError(result.error);
    else if (result.value) notify({ tone: 'ok', title: 'The result was saved.' });
  };
  return (
    <Button icon={<Download size={14} aria-hidden />} isPending={isPending} onPress={() => void save()}>
      Save as PDF
    </Button>
  );
};
