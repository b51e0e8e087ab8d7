import { defineActivity } from './activity.ts';

export const endFlow = defineActivity({
  id: 'end-flow',
  title: 'End Flow',
  role: 'terminating',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow'],
  summary: 'Ends this path of the flow. It does not hang up.',
  notes: ['Every flow needs at least one terminating activity. In event flows, End Flow ends what the event started.'],
  fields: {},
  outcomes: () => [],
  outputs: [],
  step: () => ({ kind: 'end', what: 'path' }),
  describe: () => '',
  wxcc: { activityName: 'end', group: 'end' },
  sample: {},
  source: 'Course, Terminating activities; reference, section 1.3',
});
