import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import './field.css';
import './switch.css';

interface SwitchProps {
  label: string;
  help?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** On or off, in force at once. */
export const Switch = ({ label, help, ...props }: SwitchProps) => (
  <AriaSwitch {...props} className="switch">
    <span className="switch-track" aria-hidden>
      <span className="switch-knob" />
    </span>
    <span>
      <span className="field-label">{label}</span>
      {help ? <span className="field-help switch-help">{help}</span> : null}
    </span>
  </AriaSwitch>
);
