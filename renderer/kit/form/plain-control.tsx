import type { ReactNode } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { numberFrom } from './number-from.ts';

const plainKinds = [
  'text',
  'integer',
  'decimal',
  'date',
  'time',
  'moment',
  'boolean',
  'choice',
  'multi-choice',
] as const;
export type PlainField = Extract<AnyField, { readonly kind: (typeof plainKinds)[number] }>;

/** Whether its value is one a person types, ticks or chooses from a few, which looks the same in every form. */
export const isPlain = (field: AnyField): field is PlainField => (plainKinds as readonly string[]).includes(field.kind);

interface PlainControlProps {
  field: PlainField;
  value: unknown;
  isLocked: boolean;
  error: ReactNode;
  autoFocus?: boolean;
  /** The most letters that can be typed; without it more can be, and are then refused in words. */
  maxLength?: number;
  onChange: (value: unknown) => void;
}

const choicesOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

/** What only the app gives is offered where it is the value already. */
const offered = ({ choices, appOnly = [] }: Extract<AnyField, { readonly kind: 'choice' }>, value: unknown) =>
  choicesOf(choices).filter(choice => choice.value === value || !appOnly.includes(choice.value));

/** The control of a field whose value stands for itself. */
export const PlainControl = (props: PlainControlProps) => {
  const { field, value, isLocked, error, autoFocus = false, maxLength, onChange } = props;
  const { label, help, unit } = field;
  const look = { label, help, unit, error, isRequired: field.required === true, isLocked };
  const text = { ...look, autoFocus, value: String(value ?? ''), onChange };
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          {...text}
          {...(maxLength === undefined ? {} : { maxLength })}
          {...(field.control === 'lines' ? { lines: 3 } : {})}
        />
      );
    case 'integer':
    case 'decimal':
      return (
        <TextField
          {...text}
          onChange={typed => onChange(numberFrom(typed))}
          inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
        />
      );
    case 'date':
      return <TextField {...text} type="date" />;
    case 'time':
      return <TextField {...text} placeholder="08:30" />;
    case 'moment':
      return <TextField {...text} type="datetime-local" />;
    case 'boolean':
      return (
        <Checkbox
          label={label}
          help={help}
          error={error}
          isLocked={isLocked}
          isSelected={value === true}
          onChange={onChange}
        />
      );
    case 'choice':
      return <Select {...look} value={String(value)} choices={offered(field, value)} onChange={onChange} />;
    case 'multi-choice':
      return (
        <CheckboxGroup
          {...look}
          value={(value ?? []) as readonly string[]}
          choices={choicesOf(field.choices)}
          onChange={onChange}
        />
      );
  }
};
