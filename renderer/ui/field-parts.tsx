import { CircleAlert, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import './field.css';

export interface FieldLook {
  label: string;
  /** Written behind the label, such as `s`. */
  unit?: string | undefined;
  help?: string | undefined;
  /** What is wrong and what would be right; null while nothing is wrong. */
  error?: ReactNode;
  isRequired?: boolean;
  /** Shown, and not to be changed any more. */
  isLocked?: boolean;
}

/** The words of a label with its unit, the mark of a required field, and the lock of one that cannot be changed. */
export const LabelWords = ({ label, unit, isRequired = false, isLocked = false }: FieldLook) => (
  <>
    {label}
    {unit ? <span className="quiet"> ({unit})</span> : null}
    {isRequired && !isLocked ? (
      <span className="field-required" aria-hidden>
        {' *'}
      </span>
    ) : null}
    {isLocked ? (
      <span className="field-locked">
        <Lock size={12} aria-hidden />
        <span className="visually-hidden">, cannot be changed</span>
      </span>
    ) : null}
  </>
);

/** Below the control: its help, or what is wrong instead. */
export const FieldNotes = ({ help, error = null }: Pick<FieldLook, 'help' | 'error'>) => (
  <>
    {help && error === null ? (
      <Text slot="description" className="field-help">
        {help}
      </Text>
    ) : null}
    <FieldError className="field-error">
      <CircleAlert size={14} aria-hidden />
      <span>{error}</span>
    </FieldError>
  </>
);
