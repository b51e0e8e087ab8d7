import { defineActivity } from './activity.ts';

export const endSubflow = defineActivity({
  id: 'end-subflow',
  title: 'End Subflow',
  role: 'terminating',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main'],
  flows: ['subflow'],
  summary: 'Ends the subflow; the flow that used it goes on.',
  fields: {},
  outcomes: () => [],
  outputs: [],
  step: () => ({ kind: 'end', what: 'subflow' }),
  describe: () => '',
  wxcc: { activityName: 'end-subflow', group: 'end' },
  sample: {},
  source: 'Reference, sections 1.1 and 5',
});
