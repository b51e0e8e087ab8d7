import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import { text } from '../base/fields/text.ts';
import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { next, undefinedError } from './outcomes.ts';
import { fail, leave, type Outputs, pause } from './step.ts';

export const functionActivity = defineActivity({
  id: 'function',
  title: 'Function',
  role: 'action',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Calls a function of the organisation, written in JavaScript or Python, and takes its JSON result.',
  notes: ['Flow Lab does not run functions: a simulation answers with what you tell it to.'],
  fields: {
    name: text({ label: 'Function', help: 'Name of the function.', max: 200, required: true }),
    versionLabel: choice({
      label: 'Version label',
      help: 'Which version of the function is called.',
      choices: { Latest: 'Latest', Live: 'Live', Test: 'Test', Dev: 'Dev' },
      initial: 'Latest',
    }),
    inputs: groups({
      label: 'Inputs',
      help: 'At most ten values the function works with.',
      one: 'input',
      max: 10,
      item: {
        name: text({ label: 'Input', help: 'Name of the argument.', max: 200, required: true }),
        value: expression({ label: 'Value', help: 'Plain text, or an expression in {{ }}.' }),
      },
    }),
    output: variable({
      label: 'Output variable',
      help: 'A JSON variable of this flow that takes the result.',
      types: ['JSON'],
      sets: true,
    }),
  },
  outcomes: () => [next, undefinedError],
  outputs: [],
  openOutputs: true,
  step: ({ inputs, output }, context) => {
    const { turn } = context;
    if (turn.why === 'enter') for (const { value } of inputs) context.text(value);
    const answer = turn.why === 'answer' ? turn.answer : context.answer();
    if (!answer) return context.live ? pause(null) : fail('The script has no answer for this function.');
    if (answer.outcome === 'error') return fail('The function failed.');
    if (output !== '') context.assign(output, answer.output);
    const { output: result } = answer;
    return leave(
      'default',
      typeof result === 'object' && result !== null && !Array.isArray(result) ? (result as Outputs) : null,
    );
  },
  describe: ({ name }) => name,
  wxcc: { activityName: 'fn-activity', group: 'action' },
  sample: {
    name: 'priceOf',
    versionLabel: 'Live',
    inputs: [{ name: 'order', value: '{{OrderNumber}}' }],
    output: 'Price',
  },
  source: 'Reference, sections 1.1 and 1.3',
});
