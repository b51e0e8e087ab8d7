import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { reference } from '../base/fields/reference.ts';
import { defineActivity } from './activity.ts';
import { priorityFields } from './common-fields.ts';
import { next, undefinedError } from './outcomes.ts';
import { queueToAgentStep } from './queue.step.ts';

const queue = (label: string, help: string) =>
  reference({ label, help, to: 'queue', required: true, where: { channelType: 'TELEPHONY' } });

export const queueToAgent = defineActivity({
  id: 'queue-to-agent',
  title: 'Queue To Agent',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Brings the contact to one agent, for example the one who knows the customer.',
  notes: [
    'When the agent cannot take the contact it goes to the recovery queue, or waits for the agent if it is parked.',
  ],
  fields: {
    agent: expression({
      label: 'Agent variable',
      help: 'What comes to the e-mail address or the id of an agent, such as {{AgentEmail}}.',
      required: true,
      max: 1_000,
    }),
    lookup: choice({
      label: 'Agent lookup type',
      help: 'What the variable holds.',
      choices: { agentEmail: 'E-mail', agentId: 'ID' },
      initial: 'agentEmail',
    }),
    setPriority: boolean({
      label: 'Set contact priority',
      help: 'Contacts with a priority are served before others.',
      initial: false,
    }),
    ...priorityFields({ field: 'setPriority', is: [true] }),
    reportingQueueId: queue('Reporting queue', 'The queue the contact is counted in.'),
    park: boolean({
      label: 'Park contact if agent unavailable',
      help: 'The contact waits for this agent instead of going elsewhere at once.',
      initial: false,
    }),
    recoveryQueueId: queue('Recovery queue', 'Where the contact goes when something happens to the agent meanwhile.'),
  },
  sections: [
    { title: 'Contact handling', fields: ['agent', 'lookup', 'reportingQueueId', 'park', 'recoveryQueueId'] },
    { title: 'Priority', fields: ['setPriority', 'prioritySource', 'priority', 'priorityVariable'] },
  ],
  outcomes: () => [next, undefinedError],
  outputs: [
    { name: 'AgentId', type: 'STRING', help: 'Id of the agent.' },
    { name: 'AgentState', type: 'STRING', help: 'State of the agent, such as Available.' },
    { name: 'AgentIdleCode', type: 'STRING', help: 'Why the agent is idle.' },
    {
      name: 'FailureCode',
      type: 'INTEGER',
      help: '1 unavailable, 2 not found, 3 not signed in, 4 feature off, 5 invalid team, 6 busy, 8 invalid operation.',
    },
    { name: 'FailureDescription', type: 'STRING', help: 'The failure in words.' },
  ],
  exposes: ['agent-answered', 'agent-disconnected', 'phone-contact-ended', 'agent-offered'],
  step: queueToAgentStep,
  describe: ({ agent }) => agent,
  wxcc: { activityName: 'queue-to-agent', group: 'action' },
  sample: {
    agent: '{{AgentEmail}}',
    lookup: 'agentEmail',
    setPriority: false,
    prioritySource: 'static',
    priority: '1',
    priorityVariable: '',
    reportingQueueId: 'queue-support',
    park: true,
    recoveryQueueId: 'queue-support',
  },
  source: 'Reference, sections 1.1 and 1.3',
});
