import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { GroupsField } from '../../../shared/base/fields/groups.ts';
import { initialValues, type Values } from '../../../shared/base/fields/record.ts';
import { freeKey } from '../../../shared/flow/edit/settings.ts';
import { ItemList } from '../../kit/form/item-list.tsx';
import { type ControlProps, FieldControl } from './field-control.tsx';

/** Small rows stand on one line each; an expression needs the whole width, with its buttons beside it. */
function isTable(field: GroupsField): boolean {
  const shown = Object.values<AnyField>(field.item).filter(({ managed }) => !managed);
  return (
    shown.length <= 2 &&
    shown.every(
      part =>
        !part.visibleWhen &&
        part.kind !== 'groups' &&
        part.kind !== 'expression' &&
        !('control' in part && part.control === 'lines'),
    )
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
}: ControlProps<GroupsField>) => (
  <ItemList
    field={field}
    path={path}
    value={value}
    isLocked={isLocked}
    isTitled={isTitled}
    isTable={isTable(field)}
    error={errorAt(path)}
    newItem={rows => newRow(field, rows)}
    onChange={next => onChange(path, next)}
    control={({ name, onChange: set, ...part }) => (
      <FieldControl key={name} {...part} isLocked={isLocked} errorAt={errorAt} onChange={(_path, next) => set(next)} />
    )}
  />
);
