import { defineActivity } from './activity.ts';
import { feedbackStep } from './feedback.step.ts';
import { feedbackFields, feedbackNotes, feedbackSample, feedbackSections } from './feedback-fields.ts';
import { failureOutputs, next, undefinedError } from './outcomes.ts';

export const feedback = defineActivity({
  id: 'feedback',
  title: 'Feedback',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Starts a survey of Webex Experience Management after the call.',
  notes: feedbackNotes,
  fields: feedbackFields,
  sections: feedbackSections,
  outcomes: () => [next, undefinedError],
  outputs: failureOutputs,
  step: feedbackStep,
  describe: ({ survey }) => survey,
  wxcc: { activityName: 'Feedback', group: 'action' },
  sample: { ...feedbackSample, timeout: 3 },
  source: 'Course, Feedback; reference, section 1.3',
});
