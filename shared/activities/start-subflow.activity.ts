import { defineActivity } from './activity.ts';
import { out } from './outcomes.ts';
import { start } from './step.ts';

export const startSubflow = defineActivity({
  id: 'start-subflow',
  title: 'Start Subflow',
  role: 'start',
  library: null,
  eras: ['current'],
  sheets: ['main'],
  flows: ['subflow'],
  summary: 'Starts a subflow when another flow uses it.',
  notes: ['What the subflow is told are its input variables, what it answers its output variables.'],
  fields: {},
  outcomes: () => [out],
  outputs: [],
  step: () => start,
  describe: () => 'A flow uses this subflow',
  wxcc: { activityName: 'NewSubFlowStart', group: 'start-subflow' },
  sample: {},
  source: 'Reference, sections 1.1 and 5',
});
