import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { text } from '../base/fields/text.ts';
import { active, namedCharacters, systemDefault, uniqueName } from './common-fields.ts';
import { defineEntity } from './entity.ts';

export const globalVariable = defineEntity({
  id: 'global-variable',
  title: 'Global variable',
  plural: 'Global variables',
  menu: 'provisioning',
  summary:
    'A value every flow can read and set, and that can be shown to the agent with the contact. It can be made inactive but never deleted.',
  nameFields: ['name'],
  removal: 'never',
  source: 'Public API, CadVariableDTO; help article ngfdsbi',
  fields: {
    name: uniqueName({
      help: 'How flows write it. It cannot be changed later.',
      characters: namedCharacters.identifier,
      immutable: true,
    }),
    description: text({
      label: 'Description',
      help: 'What the value means, for those who build flows.',
      control: 'lines',
      max: 256,
    }),
    variableType: choice({
      label: 'Type',
      help: 'The kind of value. It cannot be changed later.',
      choices: { STRING: 'String', INTEGER: 'Integer', DATE_TIME: 'DateTime', BOOLEAN: 'Boolean', DECIMAL: 'Decimal' },
      initial: 'STRING',
      immutable: true,
    }),
    defaultValue: text({
      label: 'Default value',
      help: 'The value a call starts with; it must fit the type.',
      max: 256,
    }),
    agentViewable: boolean({ label: 'Agent viewable', help: 'Shows the value to the agent. Needs a desktop label.' }),
    desktopLabel: text({
      label: 'Desktop label',
      help: 'The words before the value on the agent\u2019s desktop.',
      max: 50,
      required: true,
      visibleWhen: { field: 'agentViewable', is: [true] },
    }),
    agentEditable: boolean({
      label: 'Agent editable',
      help: 'Lets the agent change the value.',
      visibleWhen: { field: 'agentViewable', is: [true] },
    }),
    reportable: boolean({
      label: 'Reportable',
      help: 'Keeps the value for reports. At most 100 variables of a tenant are reportable.',
    }),
    sensitive: boolean({ label: 'Sensitive', help: 'Keeps the value out of logs.' }),
    active: active(),
    systemDefault: systemDefault(),
  },
  sample: {
    name: 'Booking_Number',
    description: '',
    variableType: 'STRING',
    defaultValue: '',
    agentViewable: true,
    desktopLabel: 'Booking',
    agentEditable: false,
    reportable: true,
    sensitive: false,
    active: true,
    systemDefault: false,
  },
});
