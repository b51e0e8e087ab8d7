import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { type FieldLook, FieldNotes, LabelWords } from './field-parts.tsx';
import type { Choice } from './select.tsx';
import './checkbox.css';

const Mark = () => (
  <span className="checkbox-mark" aria-hidden>
    <Check size={12} strokeWidth={3} />
  </span>
);

interface CheckboxProps extends Omit<FieldLook, 'unit' | 'isRequired'> {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** Yes or no, in force when the form is saved. Its name is the label alone; the help describes it. */
export const Checkbox = ({ label, help, error = null, isLocked = false, ...props }: CheckboxProps) => {
  const id = useId();
  return (
    <AriaCheckbox
      {...props}
      className="checkbox"
      isDisabled={isLocked}
      isInvalid={error !== null}
      aria-labelledby={`${id}-label`}
      aria-describedby={[help ? `${id}-help` : '', error ? `${id}-error` : ''].join(' ').trim()}
    >
      <Mark />
      <span>
        <span id={`${id}-label`} className="field-label">
          <LabelWords label={label} isLocked={isLocked} />
        </span>
        {help ? (
          <span id={`${id}-help`} className="field-help checkbox-help">
            {help}
          </span>
        ) : null}
        {error ? (
          <span id={`${id}-error`} className="field-error">
            {error}
          </span>
        ) : null}
      </span>
    </AriaCheckbox>
  );
};

interface CheckboxGroupProps<V extends string> extends FieldLook {
  value: readonly V[];
  choices: readonly Choice<V>[];
  onChange: (value: readonly V[]) => void;
}

/** Any of a few. */
export const CheckboxGroup = <V extends string>(props: CheckboxGroupProps<V>) => {
  const { label, help, error = null, isRequired = false, isLocked = false, value, choices, onChange } = props;
  return (
    <AriaCheckboxGroup
      className="field"
      value={[...value]}
      onChange={chosen => onChange(chosen as V[])}
      isDisabled={isLocked}
      isInvalid={error !== null}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <Label className="field-label">
        <LabelWords label={label} isRequired={isRequired} isLocked={isLocked} />
      </Label>
      <div className="checkbox-choices">
        {choices.map(choice => (
          <AriaCheckbox key={choice.value} value={choice.value} className="checkbox">
            <Mark />
            {choice.label}
          </AriaCheckbox>
        ))}
      </div>
      <FieldNotes help={help} error={error} />
    </AriaCheckboxGroup>
  );
};
