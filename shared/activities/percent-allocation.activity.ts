import { groups } from '../base/fields/groups.ts';
import { integer } from '../base/fields/integer.ts';
import { text } from '../base/fields/text.ts';
import { defineActivity } from './activity.ts';
import { rowKey } from './common-fields.ts';
import { undefinedError } from './outcomes.ts';
import { fail, leave } from './step.ts';

export const percentAllocation = defineActivity({
  id: 'percent-allocation',
  title: 'Percent Allocation',
  role: 'gateway',
  library: 'flow-control',
  eras: ['current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Sends a share of the contacts each way, by chance.',
  fields: {
    paths: groups({
      label: 'Paths',
      help: 'Two to ten; the percentages add up to 100.',
      one: 'path',
      required: true,
      min: 2,
      max: 10,
      initial: [
        { key: 'r1', percentage: 50, description: '' },
        { key: 'r2', percentage: 50, description: '' },
      ],
      source: 'Reference, section 1.3',
      item: {
        key: rowKey(),
        percentage: integer({
          label: 'Percentage',
          help: 'Share of the contacts that go this way.',
          unit: '%',
          min: 0,
          max: 100,
          required: true,
        }),
        description: text({ label: 'Description', help: 'What the path is for.', max: 100 }),
      },
    }),
  },
  outcomes: ({ paths }) => [
    ...paths.map(({ key, percentage, description }, index) => ({
      id: key,
      label: `${description === '' ? `Path ${index + 1}` : description}, ${percentage} %`,
      kind: 'branch' as const,
      condition: String(index),
    })),
    undefinedError,
  ],
  outputs: [
    { name: 'percentage', type: 'INTEGER', help: 'Share of the path that was taken.' },
    { name: 'description', type: 'STRING', help: 'Description of that path.' },
  ],
  step: ({ paths }, context) => {
    let left = context.chance() * 100;
    for (const { key, percentage, description } of paths) {
      if (left < percentage) return leave(key, { percentage, description });
      left -= percentage;
    }
    return fail('The percentages do not add up to 100.');
  },
  describe: ({ paths }) => paths.map(({ percentage }) => `${percentage} %`).join(', '),
  validate: ({ paths }) => {
    const sum = paths.reduce((total, { percentage }) => total + percentage, 0);
    return sum === 100 ? [] : [{ field: 'paths', text: `The percentages add up to ${sum}; they must add up to 100.` }];
  },
  wxcc: { activityName: 'percent-allocation', group: 'enum-gateway' },
  sample: {
    paths: [
      { key: 'a', percentage: 80, description: 'As before' },
      { key: 'b', percentage: 20, description: 'New menu' },
    ],
  },
  source: 'Reference, sections 1.1 and 1.3',
});
