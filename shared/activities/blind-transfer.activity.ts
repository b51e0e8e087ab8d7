import { expression } from '../base/fields/expression.ts';
import { defineActivity } from './activity.ts';
import { pairs } from './common-fields.ts';
import { blindTransferStep } from './transfer.step.ts';

export const blindTransfer = defineActivity({
  id: 'blind-transfer',
  title: 'Blind Transfer',
  role: 'terminating',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main'],
  flows: ['flow', 'subflow'],
  summary: 'Sends the caller to an outside number without an agent. This flow ends with it.',
  notes: ['The caller hears nothing until someone answers.', 'It cannot be used once the contact is in a queue.'],
  fields: {
    dialNumber: expression({
      label: 'Transfer dial number',
      help: 'A number, such as +14085550100, or an expression that comes to one.',
      required: true,
      max: 1_000,
    }),
    headers: pairs({
      label: 'Headers',
      help: 'Sent along with the call. In newer versions of the product.',
      one: 'header',
      max: 20,
    }),
  },
  sections: [{ title: 'Transfer', fields: ['dialNumber', 'headers'] }],
  outcomes: () => [],
  outputs: [],
  mostVisits: 10,
  step: blindTransferStep,
  describe: ({ dialNumber }) => (dialNumber === '' ? '' : `Dial Number = ${dialNumber}`),
  wxcc: { activityName: 'blind-transfer', group: 'terminating-action' },
  sample: { dialNumber: '+14085550100', headers: [] },
  source: 'Course, Blind Transfer; reference, section 1.3',
});
