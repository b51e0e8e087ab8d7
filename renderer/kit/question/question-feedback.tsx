import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Answer, isRight, type Question } from '../../../shared/course/question.ts';
import { ToneIcon } from '../../ui/badge.tsx';

interface QuestionFeedbackProps {
  question: Question;
  answer: Answer;
  /** Title of the page of the course that tells it, where there is one. */
  pageTitle?: string | undefined;
  children?: ReactNode;
}

/** Whether an answer was right, why, and where to read about it. Read aloud when it appears. */
export const QuestionFeedback = ({ question, answer, pageTitle, children }: QuestionFeedbackProps) => {
  const right = isRight(question, answer);
  return (
    <div className={right ? 'feedback feedback-right' : 'feedback feedback-wrong'} role="status">
      <p className="feedback-verdict">
        <ToneIcon tone={right ? 'ok' : 'error'} size={16} />
        {right ? 'Right' : 'Not right yet'}
      </p>
      <p className="selectable">{question.why}</p>
      {pageTitle ? (
        <a className="feedback-page" href={`#course/${question.page}`}>
          Read “{pageTitle}” <ArrowRight size={14} aria-hidden />
        </a>
      ) : null}
      {children}
    </div>
  );
};
