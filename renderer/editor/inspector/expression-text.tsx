import type { ExpressionField } from '../../../shared/base/fields/expression.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ControlProps } from './field-control.tsx';

/** Text that may hold `{{ }}`. */
export const ExpressionText = ({ field, path, value, isLocked, errorAt, onChange }: ControlProps<ExpressionField>) => (
  <div className="expression-text">
    <TextField
      label={field.label}
      help={field.help}
      unit={field.unit}
      error={errorAt(path)}
      isRequired={field.required === true}
      isLocked={isLocked}
      value={String(value ?? '')}
      onChange={next => onChange(path, next)}
      {...(field.control === 'lines' ? { lines: 4 } : {})}
    />
  </div>
);
