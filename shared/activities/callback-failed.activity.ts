import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const callbackFailed = defineActivity({
  id: 'callback-failed',
  title: 'Callback Failed',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts when a callback did not reach the customer.',
  notes: ['Appears when the main flow uses Callback.'],
  fields: {},
  outcomes: () => [out],
  outputs: [{ name: 'reason', type: 'STRING', help: 'Why, such as AMD for an answering machine.' }],
  event: { specification: 'ContactCallbackFailed', name: 'CallbackFailed' },
  step: () => start,
  describe: () => 'A callback did not succeed',
  wxcc: { activityName: 'Event', group: 'event' },
  sample: {},
  source: 'Reference, sections 1.3 and 5.7',
});
