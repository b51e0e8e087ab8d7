import { Label } from 'react-aria-components/Label';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import type { Choice } from './select.tsx';
import './field.css';
import './radio-group.css';

interface RadioGroupProps<V extends string> {
  label: string;
  /** `segments` puts short choices side by side; `list` gives each a line with its help. */
  kind?: 'segments' | 'list';
  value: V;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
}

/** One of a few that are all worth seeing at once. */
export const RadioGroup = <V extends string>({
  label,
  kind = 'list',
  value,
  choices,
  onChange,
}: RadioGroupProps<V>) => (
  <AriaRadioGroup
    className={`field radio-${kind}`}
    value={value}
    onChange={chosen => onChange(chosen as V)}
    orientation={kind === 'segments' ? 'horizontal' : 'vertical'}
  >
    <Label className="field-label">{label}</Label>
    <div className="radio-choices">
      {choices.map(choice => (
        <Radio key={choice.value} value={choice.value} className="radio">
          {kind === 'list' ? <span className="radio-mark" aria-hidden /> : null}
          <span>
            {choice.label}
            {choice.help ? <span className="field-help radio-help">{choice.help}</span> : null}
          </span>
        </Radio>
      ))}
    </div>
  </AriaRadioGroup>
);
