import type { ReferenceField } from '../../../shared/base/fields/reference.ts';
import { ObjectPicker } from '../../kit/form/object-picker.tsx';
import { type ControlProps, errorAt } from './field-control.tsx';

/** One other object: found by typing, and a way to it. */
export const ReferenceControl = ({
  field,
  path,
  value,
  isLocked,
  autoFocus = false,
  names,
  problems,
  onChange,
}: ControlProps<ReferenceField>) => (
  <ObjectPicker
    field={field}
    value={value}
    name={typeof value === 'string' ? names[value] : undefined}
    isLocked={isLocked}
    autoFocus={autoFocus}
    error={errorAt(problems, path)}
    onChange={next => onChange(path, next)}
  />
);
