import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { failure, failureOutputs, next } from './outcomes.ts';
import { fail, goOn } from './step.ts';

export const startMediaStream = defineActivity({
  id: 'start-media-stream',
  title: 'Start Media Stream',
  role: 'action',
  library: 'call-handling',
  eras: ['current'],
  sheets: ['events'],
  flows: ['flow'],
  summary: 'Sends what agent and caller say to a service, for example for a live transcript.',
  notes: ['It stands after Agent Answered.'],
  fields: {
    destination: text({
      label: 'Media destination',
      help: 'Name of the service; empty for the one of the organisation.',
      max: 200,
    }),
  },
  outcomes: () => [next, failure],
  outputs: failureOutputs,
  mostVisits: 20,
  step: ({ destination }, context) => {
    if (!context.agent) return fail('No agent is in the call, so there is nothing to send.', 1);
    context.note('media-stream', destination);
    return goOn();
  },
  describe: ({ destination }) => destination,
  wxcc: { activityName: 'start-media-stream', group: 'action' },
  sample: { destination: 'Transcripts' },
  source: 'Reference, sections 1.1, 1.3 and 1.4',
});
