import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { next, undefinedError } from './outcomes.ts';

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
  describe: ({ duration }) => duration,
  validate: ({ duration }) => {
    const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number);
    const total = hours * 3_600 + minutes * 60 + seconds;
    return total >= 10 && total <= 259_200
      ? []
      : [{ field: 'duration', text: 'The wait must last from 10 seconds to 72 hours.' }];
  },
  wxcc: { activityName: 'wait-activity', group: 'action' },
  sample: { duration: '00:01:30' },
  source: 'Reference, sections 1.1 and 1.3',
});
