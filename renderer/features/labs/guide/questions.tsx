import { useState } from 'react';
import type { Answer, AskedQuestion } from '../../../../shared/course/question.ts';
import { isComplete } from '../../../../shared/course/question.ts';
import type { Answered } from '../../../../shared/labs/opened.ts';
import { QuestionForm } from '../../../kit/question/question-form.tsx';
import { ToneIcon } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { answerQuestion } from '../acts.ts';
import type { TaskView } from '../task-view.ts';

interface QuestionsProps {
  lab: string;
  view: TaskView;
  readOnly: boolean;
}

/** The questions after a task. */
export const Questions = ({ lab, view, readOnly }: QuestionsProps) => (
  <>
    {view.task.questions.map(question => (
      <LabQuestion key={question.id} lab={lab} view={view} question={question} readOnly={readOnly} />
    ))}
  </>
);

/** Tries that give points: the second half of them. */
const triesWithPoints = 2;

const LabQuestion = ({ lab, view, question, readOnly }: QuestionsProps & { question: AskedQuestion }) => {
  const given = view.run.answers[question.id] ?? null;
  const goal = view.goals.find(({ id }) => view.task.goals.find(each => each.id === id)?.question === question.id);
  const [draft, setDraft] = useState<Answer | null>(null);
  const [said, setSaid] = useState<Answered | null>(null);
  const [isPending, setPending] = useState(false);
  const answer = draft ?? given?.answer ?? (question.kind === 'order' ? question.options.map(({ id }) => id) : null);
  const tries = said?.tries ?? given?.tries ?? 0;
  const right = said?.right ?? (goal ? goal.met || goal.earned > 0 : false);
  const isOver = view.run.skipped || (tries > 0 && right);
  const submit = async () => {
    if (!isComplete(question, answer) || isPending) return;
    setPending(true);
    const result = await answerQuestion(lab, view.task.id, question.id, answer);
    setPending(false);
    if (result) setSaid(result);
  };
  return (
    <div className="lab-question">
      <QuestionForm
        question={question}
        answer={answer}
        onAnswer={next => {
          if (!isOver && !readOnly) setDraft(next);
        }}
        onEnter={() => void submit()}
      />
      {isOver ? null : (
        <div className="row-of-buttons">
          <Button
            isDisabled={readOnly || !isComplete(question, answer) || (draft === null && given !== null && !said)}
            isPending={isPending}
            onPress={() => void submit()}
          >
            {tries === 0 ? 'Answer' : 'Answer again'}
          </Button>
          <span className="quiet lab-question-note">
            {tries === 0
              ? 'The first try gives all points, the second half.'
              : tries < triesWithPoints
                ? 'One more try gives half the points.'
                : 'No try gives points any more.'}
          </span>
        </div>
      )}
      {tries > 0 && !view.run.skipped ? (
        <div className={right ? 'feedback feedback-right' : 'feedback feedback-wrong'} role="status">
          <p className="feedback-verdict">
            <ToneIcon tone={right ? 'ok' : 'error'} size={16} />
            {right ? 'Right' : 'Not right yet'}
          </p>
          {said?.why ? <p className="selectable">{said.why}</p> : null}
        </div>
      ) : null}
    </div>
  );
};
