import { defineActivity } from './activity.ts';

export const disconnectContact = defineActivity({
  id: 'disconnect-contact',
  title: 'Disconnect Contact',
  role: 'terminating',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Hangs up. Needed wherever no agent joins the call who would do so.',
  notes: ['Use as many as keep the flow easy to read.', 'A branch with Callback ends in it.'],
  fields: {},
  outcomes: () => [],
  outputs: [],
  step: () => ({ kind: 'end', what: 'contact' }),
  describe: () => '',
  wxcc: { activityName: 'disconnect-contact', group: 'terminating-action' },
  sample: {},
  source: 'Course, Terminating activities; reference, section 1.3',
});
