import { choice } from '../base/fields/choice.ts';
import { defineActivity } from './activity.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { escalateStep } from './queue.step.ts';

const steps = { next: 'Next group', last: 'Last group' } as const;

export const escalateCallDistributionGroup = defineActivity({
  id: 'escalate-call-distribution-group',
  title: 'Escalate Call Distribution Group',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main'],
  flows: ['flow', 'subflow'],
  summary: 'Lets more teams answer a waiting contact at once instead of after the seconds set in the queue.',
  notes: ['The contact must be in a queue.'],
  fields: {
    step: choice({
      label: 'Group',
      help: 'How far the contact moves in the call distribution of its queue.',
      choices: steps,
      initial: 'next',
    }),
  },
  outcomes: () => [next, failure],
  outputs: [
    { name: 'CurrentGroup', type: 'INTEGER', help: 'Number of the group the contact has reached.' },
    { name: 'TotalGroups', type: 'INTEGER', help: 'How many groups the queue has.' },
    ...failureOutputs,
  ],
  mostVisits: 750,
  step: escalateStep,
  describe: ({ step }) => steps[step],
  wxcc: { activityName: 'escalate-cdg', group: 'action' },
  sample: { step: 'next' },
  source: 'Reference, sections 1.1 and 1.3',
});
