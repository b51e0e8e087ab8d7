import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, GridList, GridListItem, type Key } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { AskedQuestion, Question } from '../../../shared/course/question.ts';
import { IconButton } from '../../ui/button.tsx';
import { OptionMark } from './option-mark.tsx';
import type { PartProps } from './options-form.tsx';

interface OrderFormProps extends PartProps<Extract<AskedQuestion, { kind: 'order' }>> {
  marked: Extract<Question, { kind: 'order' }> | null;
}

/** Steps to bring into their order: dragged, moved by their buttons, by Alt and an arrow, or by the digit of a place. */
export const OrderForm = ({ question, answer, onAnswer, labelledBy, marked }: OrderFormProps) => {
  const order = Array.isArray(answer) ? answer : question.options.map(({ id }) => id);
  const move = (ids: ReadonlySet<Key>, to: number) => {
    const rest = order.filter(id => !ids.has(id));
    const at = Math.max(0, Math.min(to, rest.length));
    onAnswer([...rest.slice(0, at), ...order.filter(id => ids.has(id)), ...rest.slice(at)]);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const rest = order.filter(id => !keys.has(id));
      move(keys, rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0));
    },
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as Element).closest('[data-option]')?.getAttribute('data-option');
    if (!id || marked) return;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const digit = /^[1-8]$/.test(event.key) && !event.altKey ? Number(event.key) - 1 : null;
    const to = by === undefined ? digit : order.indexOf(id) + by;
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(new Set([id]), to);
  };
  const items = order.flatMap((id, place) => {
    const option = question.options.find(each => each.id === id);
    return option ? [{ ...option, place }] : [];
  });
  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        // A list that can be dragged in and one that can not are two: the library has other hooks for each.
        key={marked ? 'marked' : 'open'}
        aria-labelledby={labelledBy}
        className="options"
        items={items}
        // A row shows its place and its mark: it is another one when they change.
        dependencies={[marked, order.join()]}
        {...(marked ? {} : { dragAndDropHooks })}
      >
        {({ id, text, place }) => {
          const isRight = marked?.right[place] === id;
          const name = `${place + 1}. ${text}`;
          return (
            <GridListItem
              id={id}
              textValue={name}
              data-option={id}
              className={
                marked ? `option option-marked option-${isRight ? 'right' : 'wrong'}` : 'option option-movable'
              }
            >
              {marked ? null : (
                <Button slot="drag" className="option-grip" aria-label={`Drag ${text}`}>
                  <GripVertical size={14} aria-hidden />
                </Button>
              )}
              <span className="option-place">{place + 1}</span>
              <span className="option-words">
                <span>{text}</span>
                {marked ? (
                  <OptionMark
                    state={isRight ? 'right' : 'wrong'}
                    why={isRight ? undefined : `It is step ${marked.right.indexOf(id) + 1}.`}
                  />
                ) : null}
              </span>
              {marked ? null : (
                <span className="option-moves">
                  <IconButton
                    label={`Move up: ${text}`}
                    icon={<ArrowUp size={14} aria-hidden />}
                    isDisabled={place === 0}
                    onPress={() => move(new Set([id]), place - 1)}
                  />
                  <IconButton
                    label={`Move down: ${text}`}
                    icon={<ArrowDown size={14} aria-hidden />}
                    isDisabled={place === order.length - 1}
                    onPress={() => move(new Set([id]), place + 1)}
                  />
                </span>
              )}
            </GridListItem>
          );
        }}
      </GridList>
    </div>
  );
};
