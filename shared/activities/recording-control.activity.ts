import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { fail, goOn } from './step.ts';

export const recordingControl = defineActivity({
  id: 'recording-control',
  title: 'Recording Control',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Decides by a variable whether the call is recorded, for example after asking the caller.',
  fields: {
    variable: variable({
      label: 'Flow variable',
      help: 'True: the call may be recorded.',
      required: true,
      types: ['BOOLEAN'],
    }),
  },
  outcomes: () => [next, failure],
  outputs: failureOutputs,
  step: ({ variable }, context) => {
    const may = context.value(variable);
    if (typeof may !== 'boolean') return fail(`${variable || 'No variable'} is neither true nor false.`, 1);
    context.setRecording(may);
    return goOn();
  },
  describe: ({ variable }) => variable,
  wxcc: { activityName: 'RecordingControl', group: 'action' },
  sample: { variable: 'MayRecord' },
  source: 'Reference, sections 1.1 and 1.3',
});
