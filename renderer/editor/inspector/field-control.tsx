import { use } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { ObjectPicker } from '../../kit/form/object-picker.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { NamesContext } from '../document/use-session.tsx';
import { ExpressionText } from './expression-text.tsx';
import { RowsControl } from './rows-control.tsx';
import { VariablePicker } from './variable-picker.tsx';

export interface ControlProps<F extends AnyField = AnyField> {
  field: F;
  /** Where the value stands in the settings, such as `links.1.digit`. */
  path: string;
  value: unknown;
  isLocked: boolean;
  /** Its label stands over it already, as the title of its section. */
  isTitled?: boolean;
  errorAt: (path: string) => string | null;
  onChange: (path: string, value: unknown) => void;
}

const choicesOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** Typed text as a number where it is one; else the text itself, which the declaration then refuses in words. */
const numberFrom = (text: string): number | string | null => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : text;
};

/** The control of one setting, by its kind; found by its path when a problem leads to it. */
export const FieldControl = (props: ControlProps) => (
  <div className="setting" data-path={props.path}>
    <Control {...props} />
  </div>
);

const Control = (props: ControlProps) => {
  const { field, path, value, isLocked, errorAt, onChange } = props;
  const names = use(NamesContext);
  const look = {
    label: field.label,
    help: field.help,
    unit: field.unit,
    error: errorAt(path),
    isRequired: field.required === true,
    isLocked,
  };
  const set = (next: unknown) => onChange(path, next);
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...look}
          value={String(value ?? '')}
          onChange={set}
          maxLength={field.max + 1}
          {...(field.control === 'lines' ? { lines: 3 } : {})}
        />
      );
    case 'integer':
    case 'decimal':
      return (
        <TextField
          {...look}
          value={String(value ?? '')}
          onChange={text => set(numberFrom(text))}
          inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
        />
      );
    case 'boolean':
      return (
        <Checkbox
          label={look.label}
          help={look.help}
          error={look.error}
          isLocked={isLocked}
          isSelected={value === true}
          onChange={set}
        />
      );
    case 'choice':
      return <Select {...look} value={String(value)} choices={choicesOf(field.choices)} onChange={set} />;
    case 'multi-choice':
      return (
        <CheckboxGroup
          {...look}
          value={(value ?? []) as readonly string[]}
          choices={choicesOf(field.choices)}
          onChange={set}
        />
      );
    case 'reference':
      return (
        <ObjectPicker
          field={field}
          value={value}
          name={typeof value === 'string' && value !== '' ? names.of(field.to, value) : undefined}
          isLocked={isLocked}
          error={look.error}
          onChange={set}
        />
      );
    case 'groups':
      return <RowsControl {...props} field={field} />;
    case 'expression':
      return <ExpressionText {...props} field={field} />;
    case 'variable':
      return <VariablePicker {...props} field={field} />;
    // No activity has these; an activity that will gets a control for it here.
    case 'references':
    case 'zone':
    case 'secret':
    case 'date':
    case 'time':
    case 'moment':
      return null;
  }
};
