import { defineActivity } from './activity.ts';
import { feedbackStep } from './feedback.step.ts';
import { feedbackFields, feedbackNotes, feedbackSample, feedbackSections } from './feedback-fields.ts';
import { failureOutputs, next, undefinedError } from './outcomes.ts';

export const feedbackV2 = defineActivity({
  id: 'feedback-v2',
  title: 'Feedback V2',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts a survey after the call, as Feedback does, by the newer service.',
  notes: feedbackNotes,
  fields: feedbackFields,
  sections: feedbackSections,
  outcomes: () => [next, undefinedError],
  outputs: failureOutputs,
  mostVisits: 10,
  step: feedbackStep,
  describe: ({ survey }) => survey,
  wxcc: { activityName: 'Feedback-V2', group: 'action' },
  sample: { ...feedbackSample, timeout: 3 },
  source: 'Reference, sections 1.1, 1.3 and 1.4',
});
