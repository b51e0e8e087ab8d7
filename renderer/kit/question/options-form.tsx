import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Answer, AskedQuestion, Question } from '../../../shared/course/question.ts';
import '../../ui/checkbox.css';
import { OptionMark, type OptionState } from './option-mark.tsx';

export interface PartProps<Q> {
  question: Q;
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  labelledBy: string;
}
type Asked = Extract<AskedQuestion, { kind: 'single' | 'several' | 'true-false' }>;
interface OptionsFormProps extends PartProps<AskedQuestion> {
  marked: Question | null;
}

/** One, several, or true and false: cards with the digit that chooses each. */
export const OptionsForm = ({ question, answer, onAnswer, labelledBy, marked }: OptionsFormProps) => {
  const options = optionsOf(question as Asked);
  const chosen = chosenIn(answer);
  const isMarked = marked !== null;
  const cards = options.map(({ id, text }, at) => ({
    id,
    card: (mark: ReactNode) => (
      <>
        {mark}
        <span className="option-words">
          <span>{text}</span>
          {marked ? <OptionMark state={stateOf(marked, id, chosen)} why={whyOf(marked, id, chosen)} /> : null}
        </span>
        {isMarked ? null : (
          <kbd className="option-key" aria-hidden>
            {at + 1}
          </kbd>
        )}
      </>
    ),
  }));
  if (question.kind === 'several')
    return (
      <CheckboxGroup
        className="options"
        aria-labelledby={labelledBy}
        value={chosen}
        isReadOnly={isMarked}
        onChange={onAnswer}
      >
        {cards.map(({ id, card }) => (
          <Checkbox key={id} value={id} className={optionClass(marked, id, chosen)}>
            {card(
              <span className="checkbox-mark" aria-hidden>
                <Check size={12} strokeWidth={3} />
              </span>,
            )}
          </Checkbox>
        ))}
      </CheckboxGroup>
    );
  return (
    <RadioGroup
      className="options"
      aria-labelledby={labelledBy}
      value={chosen[0] ?? null}
      isReadOnly={isMarked}
      onChange={id => onAnswer(question.kind === 'true-false' ? id === 'true' : id)}
    >
      {cards.map(({ id, card }) => (
        <Radio key={id} value={id} className={optionClass(marked, id, chosen)}>
          {card(<span className="option-radio" aria-hidden />)}
        </Radio>
      ))}
    </RadioGroup>
  );
};

const optionsOf = (question: Asked) =>
  question.kind === 'true-false'
    ? [
        { id: 'true', text: 'True' },
        { id: 'false', text: 'False' },
      ]
    : question.options;

const chosenIn = (answer: Answer | null): string[] =>
  Array.isArray(answer) ? answer : answer === null || typeof answer === 'object' ? [] : [String(answer)];

const rightIn = (marked: Question): string[] =>
  marked.kind === 'several'
    ? marked.right
    : [String(marked.kind === 'match' || marked.kind === 'order' ? '' : marked.right)];

const stateOf = (marked: Question, id: string, chosen: readonly string[]): OptionState => {
  const isRight = rightIn(marked).includes(id);
  if (!chosen.includes(id)) return isRight ? 'missed' : 'left';
  return isRight ? 'right' : 'wrong';
};
/** Why what was chosen is wrong; the reason for the right answer is told beneath. */
const whyOf = (marked: Question, id: string, chosen: readonly string[]): string | undefined =>
  stateOf(marked, id, chosen) === 'wrong' && 'options' in marked
    ? marked.options.find(option => option.id === id)?.why
    : undefined;

const optionClass = (marked: Question | null, id: string, chosen: readonly string[]): string =>
  marked ? `option option-marked option-${stateOf(marked, id, chosen)}` : 'option';
