import { Check, ChevronsUpDown } from 'lucide-react';
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { type FieldLook, FieldNotes, LabelWords } from './field-parts.tsx';
import { FocusBack } from './focus-back.tsx';
import './field.css';
import './menu.css';
import './select.css';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
}
interface SelectProps<V extends string> extends FieldLook {
  value: V;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
}

/** One of a few, shown as a list on demand; type the first letters to jump. */
export const Select = <V extends string>({
  label,
  help,
  error = null,
  isLocked = false,
  value,
  choices,
  onChange,
}: SelectProps<V>) => {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <AriaSelect
      className="field select"
      value={value}
      onChange={key => onChange(key as V)}
      isDisabled={isLocked}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className="field-label">
        <LabelWords label={label} isLocked={isLocked} />
      </Label>
      <Button ref={button} className="input select-button">
        <SelectValue className="truncate">{choices.find(choice => choice.value === value)?.label}</SelectValue>
        <ChevronsUpDown size={14} aria-hidden />
      </Button>
      <FieldNotes help={help} error={error} />
      <Popover className="menu-popover" offset={4}>
        <FocusBack to={button} />
        <ListBox className="menu">
          {choices.map(choice => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="menu-item">
              <span className="menu-item-icon">{choice.value === value ? <Check size={14} aria-hidden /> : null}</span>
              <span className="menu-item-label">{choice.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
