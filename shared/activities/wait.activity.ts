import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { next, undefinedError } from './outcomes.ts';
import { fail, goOn, pause } from './step.ts';

/** Seconds (reference, section 1.3). */
const [shortest, longest] = [10, 259_200];
const secondsOf = (duration: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number);
  return hours * 3_600 + minutes * 60 + seconds;
};

export const wait = defineActivity({
  id: 'wait',
  title: 'Wait',
  role: 'action',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Lets the flow rest for a while. The caller hears nothing of it.',
  fields: {
    duration: text({
      label: 'Duration',
      help: 'Hours, minutes and seconds, from 00:00:10 to 72:00:00.',
      max: 8,
      initial: '00:00:10',
      required: true,
      pattern: { regex: /^\d\d:[0-5]\d:[0-5]\d$/, words: 'hours, minutes and seconds such as 00:01:30' },
      source: 'Reference, section 1.3',
    }),
  },
  outcomes: () => [next, undefinedError],
  outputs: [],
  step: ({ duration }, { turn }) => {
    if (turn.why !== 'enter') return goOn();
    const seconds = secondsOf(duration);
    return seconds >= shortest && seconds <= longest
      ? pause(seconds * 1000)
      : fail(`The wait ${duration} is not allowed.`);
  },
  describe: ({ duration }) => duration,
  validate: ({ duration }) => {
    const total = secondsOf(duration);
    return total >= shortest && total <= longest
      ? []
      : [{ field: 'duration', text: 'The wait must last from 10 seconds to 72 hours.' }];
  },
  wxcc: { activityName: 'wait-activity', group: 'action' },
  sample: { duration: '00:01:30' },
  source: 'Reference, sections 1.1 and 1.3',
});
