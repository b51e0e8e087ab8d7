import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const phoneContactEnded = defineActivity({
  id: 'phone-contact-ended',
  title: 'Phone Contact Ended',
  role: 'start',
  library: null,
  eras: ['classic', 'current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when the call has ended and everyone has left it.',
  notes: [
    'It also starts when the caller hangs up while waiting; no agent need have answered.',
    'Nothing can be played any more: use it for data, or for a survey by e-mail or SMS.',
  ],
  fields: {},
  outcomes: () => [out],
  outputs: [
    { name: 'AgentID', type: 'STRING', help: 'Id of the last agent; empty when there was none.' },
    { name: 'AgentEmailID', type: 'STRING', help: 'E-mail address of that agent.' },
    { name: 'TeamID', type: 'STRING', help: 'Id of the team of that agent.' },
    { name: 'QueueID', type: 'STRING', help: 'Id of the last queue.' },
    { name: 'InboundChannel', type: 'STRING', help: 'Channel of the contact, such as telephony.' },
    { name: 'RoutingStrategyID', type: 'STRING', help: 'Id of the routing strategy that was current.' },
  ],
  event: { specification: 'ContactEnded', name: 'PhoneContactEnded' },
  step: () => start,
  describe: () => 'The call has ended',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Course, Event flows; reference, sections 1.3 and 5.7',
});
