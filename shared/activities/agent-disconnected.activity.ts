import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const agentDisconnected = defineActivity({
  id: 'agent-disconnected',
  title: 'Agent Disconnected',
  role: 'start',
  library: null,
  eras: ['classic', 'current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when the agent leaves the call and the caller is still there, for example for a survey.',
  notes: ['Appears when the main flow uses an activity that leads to an agent, such as Queue Contact.'],
  fields: {},
  outcomes: () => [out],
  outputs: [
    { name: 'AgentId', type: 'STRING', help: 'Id of the agent who left.' },
    { name: 'AgentEmailId', type: 'STRING', help: 'E-mail address of the agent.' },
    { name: 'QueueId', type: 'STRING', help: 'Id of the queue.' },
    { name: 'TeamId', type: 'STRING', help: 'Id of the team of the agent.' },
    { name: 'InboundChannel', type: 'STRING', help: 'Channel of the contact, such as telephony.' },
    { name: 'RoutingStrategyId', type: 'STRING', help: 'Id of the routing strategy that was current.' },
  ],
  event: { specification: 'FCAsk(ContactLastAgentRemoved)', name: 'AgentDisconnected' },
  step: () => start,
  describe: () => 'The agent leaves',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Course, Event flows; reference, sections 1.3 and 5.7',
});
