import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { type FieldLook, FieldNotes, LabelWords } from './field-parts.tsx';
import './field.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'>, FieldLook {
  placeholder?: string;
  /** Several lines; the height in lines of text. */
  lines?: number;
}

/** Text with its label above and what is wrong below. */
export const TextField = ({
  label,
  unit,
  help,
  error = null,
  isRequired = false,
  isLocked = false,
  placeholder = '',
  lines,
  ...props
}: TextFieldProps) => (
  <AriaTextField
    {...props}
    isRequired={isRequired}
    isReadOnly={isLocked}
    isInvalid={error !== null}
    validationBehavior="aria"
    className="field"
  >
    <Label className="field-label">
      <LabelWords label={label} unit={unit} isRequired={isRequired} isLocked={isLocked} />
    </Label>
    {lines === undefined ? (
      <Input className="input" placeholder={placeholder} spellCheck={false} />
    ) : (
      <TextArea className="input input-lines" placeholder={placeholder} rows={lines} spellCheck={false} />
    )}
    <FieldNotes help={help} error={error} />
  </AriaTextField>
);
