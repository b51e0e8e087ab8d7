import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const agentAnswered = defineActivity({
  id: 'agent-answered',
  title: 'Agent Answered',
  role: 'start',
  library: null,
  eras: ['classic', 'current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when an agent answers the contact, which ends what the main flow plays to the waiting caller.',
  notes: ['Appears when the main flow uses an activity that leads to an agent, such as Queue Contact.'],
  fields: {},
  outcomes: () => [out],
  outputs: [
    { name: 'AgentID', type: 'STRING', help: 'Id of the agent who answered.' },
    { name: 'AgentName', type: 'STRING', help: 'Name of the agent.' },
    { name: 'AgentEmailId', type: 'STRING', help: 'E-mail address of the agent.' },
    { name: 'AgentSessionID', type: 'STRING', help: 'Id of the session the agent is signed in with.' },
    { name: 'QueueID', type: 'STRING', help: 'Id of the queue the contact waited in.' },
    { name: 'QueueName', type: 'STRING', help: 'Name of that queue.' },
    { name: 'TeamID', type: 'STRING', help: 'Id of the team of the agent.' },
    { name: 'TeamName', type: 'STRING', help: 'Name of that team.' },
    { name: 'TenantID', type: 'STRING', help: 'Id of the tenant.' },
    { name: 'CAD', type: 'JSON', help: 'The call-associated data as the agent sees it.' },
  ],
  event: { specification: 'AgentContactAssigned', name: 'AgentAnswered' },
  step: () => start,
  describe: () => 'An agent answers',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Course, Event flows; reference, sections 1.3 and 5.7',
});
