import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const onGlobalError = defineActivity({
  id: 'on-global-error',
  title: 'On Global Error',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when a step fails whose error outcome is not linked.',
  notes: ['Without it, and without a link from the error outcome, the call drops.'],
  fields: {},
  outcomes: () => [out],
  outputs: [],
  openOutputs: true,
  event: { specification: 'GlobalErrorHandling', name: 'OnGlobalError', always: true },
  step: () => start,
  describe: () => 'A step fails and nobody deals with it',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, sections 0, 1.3 and 5.7',
});
