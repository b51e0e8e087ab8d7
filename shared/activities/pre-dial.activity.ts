import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const preDial = defineActivity({
  id: 'pre-dial',
  title: 'PreDial',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts before an outside number is called, and lets the flow decide which number is shown.',
  notes: ['End it with Set Caller ID.'],
  fields: {},
  outcomes: () => [out],
  outputs: [
    { name: 'direction', type: 'STRING', help: 'Inbound or outbound.' },
    { name: 'participantType', type: 'STRING', help: 'Who is called, such as an agent.' },
    { name: 'dialNumber', type: 'STRING', help: 'The number that is called.' },
    { name: 'otherPartyDn', type: 'STRING', help: 'Number of the other party.' },
    { name: 'epDn', type: 'STRING', help: 'Number of the entry point.' },
    { name: 'agentSelectedAni', type: 'STRING', help: 'The number the agent chose to show.' },
    { name: 'operationType', type: 'STRING', help: 'Why the call is made, such as a transfer.' },
  ],
  event: { specification: 'ContactPredial', name: 'PreDial', always: true },
  step: () => start,
  describe: () => 'A number is about to be called',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, sections 1.3 and 5.7',
});
