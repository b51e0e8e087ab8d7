import { ArrowDown, ArrowUp, CircleAlert, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { GroupsField } from '../../../shared/base/fields/groups.ts';
import { isVisible, type Values } from '../../../shared/base/fields/record.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { LabelWords } from '../../ui/field-parts.tsx';
import './item-list.css';

/** One field of one item, for whoever draws its control. */
export interface ItemPart {
  readonly name: string;
  readonly field: AnyField;
  readonly path: string;
  readonly value: unknown;
  readonly autoFocus: boolean;
  readonly onChange: (value: unknown) => void;
}
interface ItemListProps {
  field: GroupsField;
  path: string;
  value: unknown;
  isLocked: boolean;
  /** Its label stands over it already. */
  isTitled?: boolean;
  /** Each item on one line. */
  isTable?: boolean;
  error: ReactNode;
  newItem: (items: readonly Values[]) => Values;
  /** `changed` is the path of what is new: a field of an item, or the list. */
  onChange: (items: readonly Values[], changed: string) => void;
  control: (part: ItemPart) => ReactNode;
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** An ordered list of small records, one line or one box each: added, moved, changed and removed. */
export const ItemList = (props: ItemListProps) => {
  const { field, path, value, isLocked, isTitled = false, isTable = false, error, newItem, onChange, control } = props;
  const items = (Array.isArray(value) ? value : []) as readonly Values[];
  const { one, label } = field;
  // What was added last takes the focus.
  const [added, setAdded] = useState(-1);
  const parts = Object.entries<AnyField>(field.item).filter(([, part]) => !part.managed);
  const move = (from: number, to: number) => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next, path);
  };
  const set = (index: number, name: string, next: unknown) =>
    onChange(
      items.map((item, place) => (place === index ? { ...item, [name]: next } : item)),
      `${path}.${index}.${name}`,
    );
  return (
    <fieldset className={['items', isTable ? 'items-table' : '', error ? 'items-wrong' : ''].join(' ')}>
      <legend className={isTitled ? 'visually-hidden' : 'field-label'}>
        <LabelWords label={label} isRequired={field.required === true} isLocked={isLocked} />
      </legend>
      {items.length === 0 || !isTable ? <p className="field-help">{field.help}</p> : null}
      {items.map((item, index) => {
        const name = `${capital(one)} ${index + 1}`;
        return (
          <fieldset key={String(item.key ?? index)} className="item">
            <legend className="visually-hidden">{name}</legend>
            {isTable ? null : <span className="item-name">{name}</span>}
            <div className="item-fields">
              {parts
                .filter(([, part]) => isVisible(part, item, field.item))
                .map(([part, itemField], at) =>
                  control({
                    name: part,
                    field: itemField,
                    path: `${path}.${index}.${part}`,
                    value: item[part],
                    autoFocus: added === index && at === 0,
                    onChange: next => set(index, part, next),
                  }),
                )}
            </div>
            {isLocked ? null : (
              <div className="item-actions">
                <IconButton
                  label={`Move ${name} up`}
                  icon={<ArrowUp size={14} aria-hidden />}
                  isDisabled={index === 0}
                  onPress={() => move(index, index - 1)}
                />
                <IconButton
                  label={`Move ${name} down`}
                  icon={<ArrowDown size={14} aria-hidden />}
                  isDisabled={index === items.length - 1}
                  onPress={() => move(index, index + 1)}
                />
                <IconButton
                  label={`Remove ${name}`}
                  icon={<Trash2 size={14} aria-hidden />}
                  onPress={() =>
                    onChange(
                      items.filter((_, at) => at !== index),
                      path,
                    )
                  }
                />
              </div>
            )}
          </fieldset>
        );
      })}
      {error ? (
        <p className="field-error" role="alert">
          <CircleAlert size={14} aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {isLocked || items.length >= field.max ? null : (
        <div>
          <Button
            icon={<Plus size={14} aria-hidden />}
            onPress={() => {
              setAdded(items.length);
              onChange([...items, newItem(items)], path);
            }}
          >
            {`Add ${one}`}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
