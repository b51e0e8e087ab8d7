import { integer } from '../base/fields/integer.ts';
import { defineActivity } from './activity.ts';
import { describeQueue, queueChoice } from './common-fields.ts';
import { next } from './outcomes.ts';
import { getQueueInfoStep } from './queue.step.ts';

export const getQueueInfo = defineActivity({
  id: 'get-queue-info',
  title: 'Get Queue Info',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Asks how a queue stands: the place of the caller, the time the wait is expected to take, calls and agents.',
  notes: [
    'The expected wait needs enough recent calls that waited about equally long. Without them EWT is -1 and the flow leaves by Insufficient Information.',
    'For contacts with skill requirements there is never an expected wait.',
  ],
  fields: {
    ...queueChoice,
    lookback: integer({
      label: 'Lookback time',
      help: 'From how many past minutes the expected wait is computed.',
      unit: 'min',
      min: 5,
      max: 240,
      initial: 5,
      required: true,
      source: 'Reference, section 1.3',
    }),
  },
  sections: [{ title: 'Queue information', fields: ['queueSource', 'queueId', 'queueVariable', 'lookback'] }],
  outcomes: () => [
    next,
    { id: 'insufficientdata', label: 'Insufficient Information', kind: 'branch', condition: 'insufficientdata' },
    { id: 'failure', label: 'Failure', kind: 'error', condition: 'failure', everyEra: true },
  ],
  outputs: [
    { name: 'PIQ', type: 'INTEGER', help: 'Place of the caller in the queue; 1 is next.' },
    { name: 'EWT', type: 'INTEGER', help: 'Expected wait in milliseconds; -1 when it is not known.' },
    { name: 'PositionInQueue', type: 'INTEGER', help: 'The same as PIQ, by its newer name.', era: 'current' },
    { name: 'EstimatedWaitTime', type: 'INTEGER', help: 'The same as EWT, by its newer name.', era: 'current' },
    { name: 'CallsQueuedNow', type: 'INTEGER', help: 'Calls that wait in the queue now.' },
    { name: 'OldestCallTime', type: 'INTEGER', help: 'How long the oldest of them has waited, in seconds.' },
    { name: 'LoggedOnAgentsCurrent', type: 'INTEGER', help: 'Agents signed in for the group the caller is in.' },
    { name: 'LoggedOnAgentsAll', type: 'INTEGER', help: 'Agents signed in for all groups of the queue.' },
    { name: 'AvailableAgentsCurrent', type: 'INTEGER', help: 'Agents of the present group who are available.' },
    { name: 'AvailableAgentsAll', type: 'INTEGER', help: 'Agents of all groups who are available.' },
    { name: 'FailureCode', type: 'INTEGER', help: '1 system error, 2 stale data, 3 too little data, 4 no such queue.' },
    { name: 'FailureDescription', type: 'STRING', help: 'The failure in words.', era: 'current' },
  ],
  step: getQueueInfoStep,
  describe: describeQueue,
  wxcc: { activityName: 'queue-lookup', group: 'action' },
  sample: { queueSource: 'static', queueId: 'queue-support', queueVariable: '', lookback: 5 },
  source: 'Course, Get Queue Info; reference, section 1.3',
});
