import { type BodyFormat, bodyFormats } from '../../../shared/data/body/body.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';

const choices = bodyFormats.map(value => ({ value, label: value.toUpperCase() }));

interface FormatChoiceProps {
  label: string;
  value: BodyFormat;
  onChange: (format: BodyFormat) => void;
}
export const FormatChoice = (props: FormatChoiceProps) => <RadioGroup kind="segments" choices={choices} {...props} />;
