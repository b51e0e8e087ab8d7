import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const contactAniUpdated = defineActivity({
  id: 'contact-ani-updated',
  title: 'Contact Ani Updated',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when the number of the caller changes during the call, as after a transfer.',
  fields: {},
  outcomes: () => [out],
  outputs: [],
  openOutputs: true,
  event: { specification: 'ContactAniUpdated', name: 'ContactAniUpdated', always: true },
  step: () => start,
  describe: () => 'The number of the caller changes',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, sections 1.3 and 5.7',
});
