import type { GroupsField } from '../../../shared/base/fields/groups.ts';
import { initialValues } from '../../../shared/base/fields/record.ts';
import { ItemList } from '../../kit/form/item-list.tsx';
import { type ControlProps, errorAt, FieldControl } from './field-control.tsx';

/** An ordered list of small records, each with its own controls. */
export const GroupsControl = (props: ControlProps<GroupsField>) => {
  const { field, path, value, isLocked, names, problems, onChange } = props;
  return (
    <ItemList
      field={field}
      path={path}
      value={value}
      isLocked={isLocked}
      error={errorAt(problems, path)}
      newItem={() => initialValues(field.item)}
      onChange={(next, changed) => onChange(changed, next)}
      control={({ name, onChange: set, ...part }) => (
        <FieldControl
          key={name}
          {...part}
          isLocked={isLocked}
          names={names}
          problems={problems}
          onChange={(_path, next) => set(next)}
        />
      )}
    />
  );
};
