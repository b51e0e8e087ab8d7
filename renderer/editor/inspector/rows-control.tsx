import { ArrowDown, ArrowUp, CircleAlert, Plus, Trash2 } from 'lucide-react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { GroupsField } from '../../../shared/base/fields/groups.ts';
import { initialValues, isVisible, type Values } from '../../../shared/base/fields/record.ts';
import { freeKey } from '../../../shared/flow/edit/settings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { LabelWords } from '../../ui/field-parts.tsx';
import { type ControlProps, FieldControl } from './field-control.tsx';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Small rows stand on one line each. */
function isTable(field: GroupsField): boolean {
  const shown = Object.values<AnyField>(field.item).filter(({ managed }) => !managed);
  return (
    shown.length <= 2 &&
    shown.every(part => !part.visibleWhen && part.kind !== 'groups' && !('control' in part && part.control === 'lines'))
  );
}

/** A new row: a key of its own, and of what no two rows share the first that is free. */
export function newRow(field: GroupsField, rows: readonly Values[]): Values {
  const row: Record<string, unknown> = { ...initialValues(field.item) };
  for (const [name, part] of Object.entries<AnyField>(field.item)) {
    if (name === 'key' && part.managed) row.key = freeKey(rows as readonly { readonly key: string }[]);
    if (name === field.key && part.kind === 'choice') {
      const taken = new Set(rows.map(other => other[name]));
      const choices = Object.keys(part.choices);
      const first = choices.indexOf(part.initial);
      const free = [...choices.slice(first), ...choices.slice(0, first)].find(choice => !taken.has(choice));
      row[name] = free ?? row[name];
    }
  }
  return row;
}

/** An ordered list of small records, one row or one box each. */
export const RowsControl = ({
  field,
  path,
  value,
  isLocked,
  isTitled = false,
  errorAt,
  onChange,
}: ControlProps<GroupsField>) => {
  const rows = (Array.isArray(value) ? value : []) as readonly Values[];
  const { one, label } = field;
  const error = errorAt(path);
  const table = isTable(field);
  const parts = Object.entries<AnyField>(field.item).filter(([, part]) => !part.managed);
  const set = (next: readonly Values[]) => onChange(path, next);
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  return (
    <fieldset className={table ? 'rows rows-table' : 'rows'}>
      <legend className={isTitled ? 'visually-hidden' : 'field-label'}>
        <LabelWords label={label} isRequired={field.required === true} isLocked={isLocked} />
      </legend>
      {rows.length === 0 ? <p className="field-help">{field.help}</p> : null}
      {rows.map((row, index) => {
        const name = `${capital(one)} ${index + 1}`;
        return (
          <fieldset key={String(row.key ?? index)} className="rows-row">
            <legend className="visually-hidden">{name}</legend>
            {table ? null : <span className="rows-name">{name}</span>}
            <div className="rows-fields">
              {parts
                .filter(([, part]) => isVisible(part, row))
                .map(([part, itemField]) => (
                  <FieldControl
                    key={part}
                    field={itemField}
                    path={`${path}.${index}.${part}`}
                    value={row[part]}
                    isLocked={isLocked}
                    errorAt={errorAt}
                    onChange={(_path, next) =>
                      onChange(
                        path,
                        rows.map((other, place) => (place === index ? { ...other, [part]: next } : other)),
                      )
                    }
                  />
                ))}
            </div>
            {isLocked ? null : (
              <div className="rows-actions">
                <IconButton
                  label={`Move ${name} up`}
                  icon={<ArrowUp size={14} aria-hidden />}
                  isDisabled={index === 0}
                  onPress={() => move(index, index - 1)}
                />
                <IconButton
                  label={`Move ${name} down`}
                  icon={<ArrowDown size={14} aria-hidden />}
                  isDisabled={index === rows.length - 1}
                  onPress={() => move(index, index + 1)}
                />
                <IconButton
                  label={`Remove ${name}`}
                  icon={<Trash2 size={14} aria-hidden />}
                  onPress={() => set(rows.filter((_, at) => at !== index))}
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
      {isLocked || rows.length >= field.max ? null : (
        <div>
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => set([...rows, newRow(field, rows)])}>
            {`Add ${one}`}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
