import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { reference } from '../base/fields/reference.ts';
import { defineActivity } from './activity.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { callbackStep } from './queue.step.ts';

export const callback = defineActivity({
  id: 'callback',
  title: 'Callback',
  role: 'action',
  library: 'call-handling',
  eras: ['classic', 'current'],
  sheets: ['main'],
  flows: ['flow', 'subflow'],
  summary:
    'Lets a waiting caller hang up and be called back. In the same queue the contact keeps its place until an agent is free.',
  notes: [
    'It must come after Queue Contact, and the branch must end in Disconnect Contact.',
    'The feature must be enabled for the organisation, and the preferred queue must be there.',
  ],
  fields: {
    dialNumber: expression({
      label: 'Callback dial number',
      help: 'The number that is called back; at first the one the caller rings from.',
      initial: '{{NewPhoneContact.ANI}}',
      required: true,
      max: 1_000,
    }),
    queueSource: choice({
      label: 'Callback queue',
      help: 'The queue the contact waits in, another one, or one named by a variable.',
      choices: { same: 'Same queue', static: 'Static queue', variable: 'Variable queue' },
      initial: 'same',
    }),
    queueId: reference({
      label: 'Queue',
      help: 'The queue in which the callback waits for an agent.',
      to: 'queue',
      required: true,
      where: { channelType: 'TELEPHONY' },
      visibleWhen: { field: 'queueSource', is: ['static'] },
    }),
    queueVariable: expression({
      label: 'Queue variable',
      help: 'What comes to the id of a queue.',
      required: true,
      max: 1_000,
      visibleWhen: { field: 'queueSource', is: ['variable'] },
    }),
    callerId: expression({
      label: 'Callback ANI',
      help: 'The number the customer sees when called back; empty for that of the organisation. Since 2023.',
      max: 1_000,
    }),
  },
  sections: [{ title: 'Callback', fields: ['dialNumber', 'queueSource', 'queueId', 'queueVariable', 'callerId'] }],
  outcomes: () => [next, failure],
  outputs: failureOutputs,
  exposes: ['callback-failed'],
  mostVisits: 10,
  step: callbackStep,
  describe: ({ dialNumber, queueSource, queueId, queueVariable }, names) => {
    const queue = queueSource === 'variable' ? queueVariable : queueId ? names.of('queue', queueId) : '';
    return [dialNumber, queueSource === 'same' ? '' : queue].filter(said => said !== '').join(', ');
  },
  wxcc: { activityName: 'callback', group: 'action' },
  sample: {
    dialNumber: '{{NewPhoneContact.ANI}}',
    queueSource: 'static',
    queueId: 'queue-callback',
    queueVariable: '',
    callerId: '',
  },
  source: 'Course, Call Back; reference, section 1.3',
});
