import { defineActivity } from './activity.ts';
import { describeQueue, queueChoice } from './common-fields.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { advancedQueueStep } from './queue.step.ts';

export const advancedQueueInformation = defineActivity({
  id: 'advanced-queue-information',
  title: 'Advanced Queue Information',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary:
    'Asks how a queue stands for a contact with skill requirements: its place, its group, and the agents who fit.',
  fields: queueChoice,
  outcomes: () => [next, failure],
  outputs: [
    { name: 'PositionInQueue', type: 'INTEGER', help: 'Place of the caller in the queue; 1 is next.' },
    { name: 'LoggedOnAgentsCurrent', type: 'INTEGER', help: 'Fitting agents signed in for the present group.' },
    { name: 'LoggedOnAgentsAll', type: 'INTEGER', help: 'Fitting agents signed in for all groups.' },
    { name: 'AvailableAgentsCurrent', type: 'INTEGER', help: 'Fitting agents of the present group who are available.' },
    { name: 'AvailableAgentsAll', type: 'INTEGER', help: 'Fitting agents of all groups who are available.' },
    { name: 'CurrentGroup', type: 'INTEGER', help: 'Number of the call distribution group the contact has reached.' },
    { name: 'TotalGroups', type: 'INTEGER', help: 'How many groups the queue has.' },
    ...failureOutputs,
  ],
  mostVisits: 1_500,
  step: advancedQueueStep,
  describe: describeQueue,
  wxcc: { activityName: 'advanced-queue-info', group: 'action' },
  sample: { queueSource: 'static', queueId: 'queue-support', queueVariable: '' },
  source: 'Reference, sections 1.1 and 1.3',
});
