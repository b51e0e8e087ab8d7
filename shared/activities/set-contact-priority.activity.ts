import { defineActivity } from './activity.ts';
import { priorityFields } from './common-fields.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { priorityOf } from './priority.step.ts';
import { fail, goOn } from './step.ts';

export const setContactPriority = defineActivity({
  id: 'set-contact-priority',
  title: 'Set Contact Priority',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Changes the priority of a contact that waits in a queue.',
  fields: priorityFields(),
  outcomes: () => [next, failure],
  outputs: failureOutputs,
  mostVisits: 100,
  step: (settings, context) =>
    context.setPriority(priorityOf(settings, context)) ? goOn() : fail('The contact waits in no queue.', 1),
  describe: ({ prioritySource, priority, priorityVariable }) =>
    prioritySource === 'static' ? `P${priority}` : priorityVariable,
  wxcc: { activityName: 'set-contact-priority', group: 'action' },
  sample: { prioritySource: 'static', priority: '2', priorityVariable: '' },
  source: 'Reference, sections 1.1 and 1.3',
});
