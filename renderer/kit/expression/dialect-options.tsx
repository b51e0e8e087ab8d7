import type { Settings } from '../../../shared/base/settings.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { changeSettings } from '../settings.ts';

const choices = [
  {
    value: '3.2',
    label: 'Engine 3.2',
    help: 'What the published material of the product was written against: "10" - 4 is an error.',
  },
  {
    value: '4.1.2',
    label: 'Engine 4.1.2',
    help: 'The newest: text that holds a number counts as one, so "10" - 4 is 6, and there are the filters format and nl2br.',
  },
] as const;

/** How expressions are read, in force everywhere at once. What is not known of the product is said to be so. */
export const DialectOptions = ({ settings }: { settings: Settings }) => (
  <>
    <Select
      label="Dialect of expressions"
      help={`${choices.find(({ value }) => value === settings.expressionProfile)!.help} Which version the product runs is not public.`}
      value={settings.expressionProfile}
      choices={choices}
      onChange={expressionProfile => void changeSettings({ expressionProfile })}
    />
    <Switch
      label="Escape what is printed"
      help={
        'Quotes become &quot; and < becomes &lt;. The engine does so unless told otherwise; whether the product does is not known.'
      }
      isSelected={settings.expressionEscaping}
      onChange={expressionEscaping => void changeSettings({ expressionEscaping })}
    />
    <Switch
      label="Drop the line break behind }}"
      help="One line break behind }}, %} and #} is dropped. The engine does so unless told otherwise; whether the product does is not known."
      isSelected={settings.expressionTrimming}
      onChange={expressionTrimming => void changeSettings({ expressionTrimming })}
    />
  </>
);
