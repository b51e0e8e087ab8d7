import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Answer, AskedQuestion, Question } from '../../../shared/course/question.ts';
import { MatchForm } from './match-form.tsx';
import { OptionsForm } from './options-form.tsx';
import { OrderForm } from './order-form.tsx';
import './question.css';

interface QuestionFormProps {
  question: AskedQuestion;
  /** What is chosen so far. */
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  /** Enter anywhere in it that means nothing else. */
  onEnter?: () => void;
  /** The whole question: the answer stands, and what is right and wrong is shown. */
  marked?: Question | null;
  /** Above the question, such as its number. */
  above?: ReactNode;
}

const tasks: Readonly<Record<AskedQuestion['kind'], string>> = {
  single: 'Choose one.',
  several: 'Choose all that hold.',
  'true-false': 'True or false?',
  order: 'Put them in order.',
  match: 'Find the partner of each.',
};

/** A question to answer by mouse or keyboard: digits choose, Enter goes on. It never knows the answer until it is marked. */
export const QuestionForm = ({ question, answer, onAnswer, onEnter, marked = null, above }: QuestionFormProps) => {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isInput = event.target instanceof HTMLInputElement || event.target === event.currentTarget;
    if (event.key === 'Enter' && isInput && onEnter) {
      event.preventDefault();
      onEnter();
      return;
    }
    const chosen = /^[1-8]$/.test(event.key) && !marked ? chooseBy(question, answer, Number(event.key) - 1) : null;
    if (chosen === null) return;
    event.preventDefault();
    onAnswer(chosen);
  };
  const parts = { answer, onAnswer, labelledBy: `${id}-text` };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can not be given the focus, and its legend not be laid out
    <section
      role="group"
      className="question"
      aria-labelledby={`${id}-text`}
      aria-describedby={`${id}-task`}
      data-question={question.id}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {above}
      <p id={`${id}-text`} className="question-text">
        {question.text}
      </p>
      <p id={`${id}-task`} className="quiet">
        {tasks[question.kind]}
      </p>
      {question.kind === 'order' ? (
        <OrderForm question={question} marked={marked?.kind === 'order' ? marked : null} {...parts} />
      ) : question.kind === 'match' ? (
        <MatchForm question={question} marked={marked?.kind === 'match' ? marked : null} {...parts} />
      ) : (
        <OptionsForm question={question} marked={marked} {...parts} />
      )}
    </section>
  );
};

/** The answer after the key of an option was pressed; null where the key means nothing. */
function chooseBy(question: AskedQuestion, answer: Answer | null, at: number): Answer | null {
  if (question.kind === 'true-false') return at === 0 ? true : at === 1 ? false : null;
  if (question.kind === 'match' || question.kind === 'order') return null;
  const option = question.options[at];
  if (!option) return null;
  return question.kind === 'single' ? option.id : toggled(answer, option.id);
}

/** Several answers with one more or one less. */
export const toggled = (answer: Answer | null, id: string): string[] => {
  const chosen = Array.isArray(answer) ? answer : [];
  return chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id];
};
