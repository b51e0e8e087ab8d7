import { ArrowDown, ArrowUp, CircleAlert, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { GroupsField } from '../../../shared/base/fields/groups.ts';
import { initialValues, type Values } from '../../../shared/base/fields/record.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { LabelWords } from '../../ui/field-parts.tsx';
import { type ControlProps, errorAt, FieldControl } from './field-control.tsx';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** An ordered list of small records, each with its own controls. */
export const GroupsControl = ({
  field,
  path,
  value,
  isLocked,
  names,
  problems,
  onChange,
}: ControlProps<GroupsField>) => {
  const items = value as readonly Values[];
  // What was added last takes the focus.
  const [added, setAdded] = useState(-1);
  const { one, label } = field;
  const error = errorAt(problems, path);
  const set = (next: readonly Values[]) => onChange(path, next);
  const move = (from: number, to: number) => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  return (
    <fieldset className={error ? 'groups groups-wrong' : 'groups'}>
      <legend className="field-label">
        <LabelWords label={label} isRequired={field.required === true} isLocked={isLocked} />
      </legend>
      <p className="field-help">{field.help}</p>
      {items.map((item, index) => {
        const name = `${capital(one)} ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is known by its place and by nothing else
          <fieldset key={index} className="group">
            <legend className="visually-hidden">{name}</legend>
            <div className="group-header">
              <span className="group-name">{name}</span>
              {isLocked ? null : (
                <>
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
                    onPress={() => set(items.filter((_, at) => at !== index))}
                  />
                </>
              )}
            </div>
            {Object.entries<AnyField>(field.item).map(([part, itemField], at) => (
              <FieldControl
                key={part}
                field={itemField}
                path={`${path}.${index}.${part}`}
                value={item[part]}
                isLocked={isLocked}
                autoFocus={added === index && at === 0}
                names={names}
                problems={problems}
                onChange={(changed, next) =>
                  onChange(
                    changed,
                    items.map((other, place) => (place === index ? { ...other, [part]: next } : other)),
                  )
                }
              />
            ))}
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
              set([...items, initialValues(field.item)]);
            }}
          >
            {`Add ${one}`}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
