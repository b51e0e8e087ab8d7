import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import { reference } from '../base/fields/reference.ts';
import { text } from '../base/fields/text.ts';
import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { next, undefinedError } from './outcomes.ts';
import { goOn, type Outputs } from './step.ts';

const inner = (label: string, help: string) =>
  text({ label, help, max: 80, required: true, characters: { set: 'A-Za-z0-9_', words: 'letters, digits and _' } });

export const subflow = defineActivity({
  id: 'subflow',
  title: 'Subflow',
  role: 'action',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow'],
  summary: 'Does what another flow, a subflow, describes, and then goes on here.',
  notes: ['The subflow must be published. A subflow cannot use another subflow.'],
  fields: {
    subflowId: reference({ label: 'Subflow', help: 'A published subflow.', to: 'flow', required: true }),
    automaticUpdates: boolean({
      label: 'Enable automatic updates',
      help: 'The version with the label below is used, also when the label moves to a newer one.',
      initial: true,
    }),
    versionLabel: choice({
      label: 'Subflow label',
      help: 'Which version of the subflow runs.',
      choices: { Latest: 'Latest', Live: 'Live', Test: 'Test', Dev: 'Dev' },
      initial: 'Latest',
    }),
    inputs: groups({
      label: 'Subflow input variables',
      help: 'What the subflow is told.',
      one: 'input',
      max: 50,
      item: {
        value: expression({ label: 'Current value', help: 'A value, or an expression in {{ }}.', max: 1_000 }),
        to: inner('Subflow input variable', 'The variable of the subflow that takes it.'),
      },
    }),
    outputs: groups({
      label: 'Subflow output variables',
      help: 'What the subflow answers.',
      one: 'output',
      max: 50,
      item: {
        from: inner('Subflow output variable', 'A variable of the subflow.'),
        variable: variable({
          label: 'Current flow variable',
          help: 'The variable of this flow that takes its value.',
          required: true,
          sets: true,
        }),
      },
    }),
  },
  sections: [
    { title: 'Subflow', fields: ['subflowId', 'automaticUpdates', 'versionLabel'] },
    { title: 'Variable mapping', fields: ['inputs', 'outputs'] },
  ],
  outcomes: () => [next, undefinedError],
  outputs: [],
  step: ({ subflowId, automaticUpdates, versionLabel, inputs, outputs }, context) => {
    const { turn } = context;
    if (turn.why !== 'answer') {
      const told = Object.fromEntries(inputs.map(({ value, to }) => [to, context.text(value)]));
      return {
        kind: 'subflow',
        flow: subflowId ?? '',
        label: automaticUpdates ? versionLabel : 'Latest',
        inputs: told,
      };
    }
    const answered = turn.answer.output as Outputs;
    for (const { from, variable } of outputs) context.assign(variable, answered[from] ?? null);
    return goOn();
  },
  describe: ({ subflowId }, names) => (subflowId === '' ? '' : names.of('flow', subflowId)),
  wxcc: { activityName: 'subflow-handoff', group: 'action' },
  sample: {
    subflowId: 'flow-opening-hours',
    automaticUpdates: true,
    versionLabel: 'Latest',
    inputs: [{ value: '{{NewPhoneContact.ANI}}', to: 'Number' }],
    outputs: [{ from: 'Name', variable: 'CustomerName' }],
  },
  source: 'Reference, sections 1.1 and 1.3',
});
