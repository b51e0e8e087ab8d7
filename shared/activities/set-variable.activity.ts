import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { out, undefinedError } from './outcomes.ts';
import { start } from './step.ts';

export const setVariable = defineActivity({
  id: 'set-variable',
  title: 'Set Variable',
  role: 'action',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Gives variables of the flow a new value.',
  notes: [
    'Only variables of the flow and global variables can be set; outputs of activities and events are read-only.',
    'The course sets one variable per activity; later versions set up to ten, from top to bottom.',
  ],
  fields: {
    rows: groups({
      label: 'Variables',
      help: 'One to ten, set from top to bottom.',
      one: 'variable',
      required: true,
      max: 10,
      initial: [{ variable: '', setTo: 'value', value: '', from: '' }],
      source: 'Reference, section 1.3',
      item: {
        variable: variable({
          label: 'Variable',
          help: 'A variable of this flow, or a global one.',
          required: true,
          sets: true,
        }),
        setTo: choice({
          label: 'Variable value',
          help: 'A value you write, or that of another variable.',
          choices: { value: 'Set value', variable: 'Set to variable' },
          initial: 'value',
        }),
        value: expression({
          label: 'Value',
          help: 'Plain text, or an expression such as {{Tries + 1}}. It must fit the type of the variable.',
          visibleWhen: { field: 'setTo', is: ['value'] },
        }),
        from: variable({
          label: 'Other variable',
          help: 'A variable, or an output such as Menu1.OptionEntered.',
          outputs: true,
          visibleWhen: { field: 'setTo', is: ['variable'] },
        }),
      },
    }),
  },
  outcomes: () => [out, undefinedError],
  outputs: [],
  step: ({ rows }, context) => {
    for (const { variable, setTo, value, from } of rows)
      context.assign(variable, setTo === 'variable' ? context.value(from) : context.text(value));
    return start;
  },
  describe: ({ rows }) =>
    rows
      .filter(({ variable }) => variable !== '')
      .map(({ variable, setTo, value, from }) => `${variable} = ${setTo === 'value' ? value : from}`)
      .join(', '),
  validate: ({ rows }) =>
    rows.flatMap(({ setTo, from }, index) =>
      setTo === 'variable' && from === ''
        ? [{ field: `rows.${index}.from`, text: 'Choose the variable whose value is taken.' }]
        : [],
    ),
  wxcc: { activityName: 'set-variable', group: 'set-variable' },
  sample: {
    rows: [
      { variable: 'Tries', setTo: 'value', value: '{{Tries + 1}}', from: '' },
      { variable: 'Caller', setTo: 'variable', value: '', from: 'NewPhoneContact.ANI' },
    ],
  },
  source: 'Course, Set Variable; reference, section 1.3',
});
