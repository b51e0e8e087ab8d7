import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { Button, GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { AskedQuestion, Question } from '../../../shared/course/question.ts';
import { Select } from '../../ui/select.tsx';
import { OptionMark } from './option-mark.tsx';
import type { PartProps } from './options-form.tsx';

interface MatchFormProps extends PartProps<Extract<AskedQuestion, { kind: 'match' }>> {
  marked: Extract<Question, { kind: 'match' }> | null;
}
const dragType = 'flow-lab-option';

/** Partners to find: chosen from a list, by the digit of the partner, or dragged onto their row. */
export const MatchForm = ({ question, answer, onAnswer, labelledBy, marked }: MatchFormProps) => {
  const pairs = answer !== null && typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  const { options, lefts } = question;
  const textOf = (id: string | undefined) => options.find(option => option.id === id)?.text ?? '';
  const pair = (left: string, option: string) => onAnswer({ ...pairs, [left]: option });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ [dragType]: String(key), 'text/plain': textOf(String(key)) })),
  });
  if (marked)
    return (
      <ul className="options">
        {lefts.map(({ id, text }) => {
          const isRight = pairs[id] === marked.right[id];
          return (
            <li key={id} className={`option option-marked option-${isRight ? 'right' : 'wrong'}`}>
              <span className="option-words">
                <span>
                  <strong>{text}</strong>: {textOf(pairs[id]) || 'no answer'}
                </span>
                <OptionMark
                  state={isRight ? 'right' : 'wrong'}
                  why={isRight ? undefined : `Its partner is “${textOf(marked.right[id])}”.`}
                />
              </span>
            </li>
          );
        })}
      </ul>
    );
  const onKeyDown = (left: string) => (event: KeyboardEvent<HTMLElement>) => {
    const option = /^[1-8]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    pair(left, option.id);
  };
  return (
    <div className="question-match">
      <div className="options">
        {lefts.map(({ id, text }) => (
          <div key={id} data-left={id} onKeyDownCapture={onKeyDown(id)}>
            <DropZone
              className="match-left"
              aria-label={`Partner of ${text}`}
              getDropOperation={types => (types.has(dragType) ? 'move' : 'cancel')}
              onDrop={event => {
                const [item] = event.items;
                if (item?.kind === 'text') void item.getText(dragType).then(option => pair(id, option));
              }}
            >
              <Select
                label={text}
                value={pairs[id] ?? ''}
                choices={[
                  { value: '', label: 'Choose its partner' },
                  ...options.map((option, at) => ({ value: option.id, label: `${at + 1}. ${option.text}` })),
                ]}
                onChange={option => {
                  if (option !== '') pair(id, option);
                }}
              />
            </DropZone>
          </div>
        ))}
      </div>
      <GridList
        aria-labelledby={labelledBy}
        className="match-options"
        items={options.map((option, at) => ({ ...option, at, isUsed: Object.values(pairs).includes(option.id) }))}
        dependencies={[JSON.stringify(pairs)]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id, text, at, isUsed }) => (
          <GridListItem id={id} textValue={text} className={isUsed ? 'match-option match-used' : 'match-option'}>
            <Button slot="drag" className="option-grip" aria-label={`Drag ${text}`}>
              <GripVertical size={14} aria-hidden />
            </Button>
            <kbd className="option-key">{at + 1}</kbd>
            <span className="match-text">{text}</span>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
};
