import { CircleAlert } from 'lucide-react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import './field.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  label: string;
  help?: string;
  /** What is wrong and what would be right; null while nothing is wrong. */
  error?: string | null;
  placeholder?: string;
}

/** One line of text with its label above and what is wrong below. */
export const TextField = ({ label, help, error = null, placeholder, ...props }: TextFieldProps) => (
  <AriaTextField {...props} isInvalid={error !== null} validationBehavior="aria" className="field">
    <Label className="field-label">{label}</Label>
    <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} spellCheck={false} />
    {help && error === null ? (
      <Text slot="description" className="field-help">
        {help}
      </Text>
    ) : null}
    <FieldError className="field-error">
      <CircleAlert size={14} aria-hidden /> {error}
    </FieldError>
  </AriaTextField>
);
