import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import './field.css';
import './number-field.css';

interface NumberFieldProps {
  label: string;
  /** Read with the label and shown behind the number. */
  unit: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

/** A number within limits; arrows step, what lies outside is brought to the nearest limit, and an emptied field keeps what it had. */
export const NumberField = ({ label, unit, value, min, max, step, onChange }: NumberFieldProps) => (
  <AriaNumberField
    className="field"
    value={value}
    minValue={min}
    maxValue={max}
    step={step}
    onChange={next => void (Number.isNaN(next) || onChange(next))}
  >
    <Label className="field-label">
      {label} <span className="quiet">({unit})</span>
    </Label>
    <Group className="number-field">
      <Input className="input" />
      <Button slot="decrement" className="button button-quiet button-icon">
        <Minus size={14} aria-hidden />
      </Button>
      <Button slot="increment" className="button button-quiet button-icon">
        <Plus size={14} aria-hidden />
      </Button>
    </Group>
  </AriaNumberField>
);
