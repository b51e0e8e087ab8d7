import { expression } from '../base/fields/expression.ts';
import { defineActivity } from './activity.ts';
import { fail } from './step.ts';

export const setCallerId = defineActivity({
  id: 'set-caller-id',
  title: 'Set Caller ID',
  role: 'terminating',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Decides which number is shown to the one who is called. Ends the event flow of PreDial.',
  notes: ['It works only in the event flow that starts with PreDial.'],
  fields: {
    callerId: expression({
      label: 'Caller ID',
      help: 'A number such as +14085550100, or an expression that comes to one.',
      required: true,
      max: 1_000,
    }),
  },
  outcomes: () => [],
  outputs: [],
  step: ({ callerId }, context) => {
    const number = context.text(callerId).trim();
    if (!/^\+[1-9]\d{1,14}$/.test(number))
      return fail(`${JSON.stringify(number)} is no number with + and country code.`);
    context.setCallerId(number);
    return { kind: 'end', what: 'path' };
  },
  describe: ({ callerId }) => callerId,
  validate: ({ callerId }) =>
    callerId.trim() === '' || callerId.includes('{{') || /^\+[1-9]\d{1,14}$/.test(callerId.trim())
      ? []
      : [{ field: 'callerId', text: 'Write the number with + and country code, such as +14085550100.' }],
  wxcc: { activityName: 'SetCallerID', group: 'terminating-action' },
  sample: { callerId: '+14085550100' },
  source: 'Reference, sections 1.1 and 1.3',
});
