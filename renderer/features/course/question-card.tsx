import { Check, RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { coursePageOf } from '../../../shared/course/pages.ts';
import { type Answer, asAsked, isComplete, type Question } from '../../../shared/course/question.ts';
import { reviewQuestionIds } from '../../../shared/course/questions.ts';
import { QuestionFeedback } from '../../kit/question/question-feedback.tsx';
import { QuestionForm } from '../../kit/question/question-form.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import type { CourseState } from './use-course.ts';

interface QuestionCardProps {
  question: Question;
  course: CourseState;
  /** Takes the focus when it appears, and shows this after an answer. */
  onward?: ReactNode;
  above?: ReactNode;
}

/** A question, its answer, and why; it can be asked again. */
export const QuestionCard = ({ question, course, onward, above }: QuestionCardProps) => {
  const [seed, setSeed] = useState(() => Math.floor(Math.random() * 0xffff_ffff));
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isMarked, setMarked] = useState(false);
  const asked = useMemo(() => asAsked(question, seed), [question, seed]);
  const box = useRef<HTMLDivElement>(null);
  const takesFocus = onward !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows what is asked, and what is answered
  useEffect(() => {
    if (!takesFocus) return;
    const target = isMarked ? '.feedback button' : '[data-question]';
    box.current?.querySelector<HTMLElement>(target)?.focus();
  }, [takesFocus, isMarked, seed, question]);
  const isReady = isComplete(asked, answer);
  const check = () => {
    if (!isReady || isMarked || answer === null) return;
    setMarked(true);
    void course.answer(question, answer);
  };
  const again = () => {
    setSeed(Math.floor(Math.random() * 0xffff_ffff));
    setAnswer(null);
    setMarked(false);
  };
  const isOfCourse = reviewQuestionIds.includes(question.id);
  return (
    <div ref={box} className="question-card card">
      <QuestionForm
        question={asked}
        answer={answer}
        onAnswer={setAnswer}
        onEnter={check}
        marked={isMarked ? question : null}
        above={
          above || isOfCourse ? (
            <div className="question-above">
              {above}
              {isOfCourse ? <Badge tone="info">A review question of the course</Badge> : null}
            </div>
          ) : null
        }
      />
      {isMarked && answer !== null ? (
        <QuestionFeedback
          question={question}
          answer={answer}
          pageTitle={takesFocus ? coursePageOf(question.page)?.title : undefined}
        >
          <div className="row-of-buttons">
            {onward}
            <Button icon={<RotateCcw size={14} aria-hidden />} onPress={again}>
              Ask again
            </Button>
          </div>
        </QuestionFeedback>
      ) : (
        <div className="row-of-buttons">
          <Button icon={<Check size={14} aria-hidden />} isDisabled={!isReady} onPress={check}>
            Check the answer
          </Button>
        </div>
      )}
    </div>
  );
};
