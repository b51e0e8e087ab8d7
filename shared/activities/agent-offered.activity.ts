import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const agentOffered = defineActivity({
  id: 'agent-offered',
  title: 'Agent Offered',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when the contact is offered to an agent who has not answered yet.',
  fields: {},
  outcomes: () => [out],
  outputs: [],
  openOutputs: true,
  event: { specification: 'AgentOfferContact', name: 'AgentOffered', always: true },
  step: () => start,
  describe: () => 'An agent is asked to answer',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, sections 1.3 and 5.7',
});
