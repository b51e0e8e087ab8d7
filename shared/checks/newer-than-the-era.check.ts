import { defineCheck } from './check.ts';

export const newerThanTheEra = defineCheck({
  id: 'newer-than-the-era',
  title: 'An activity is newer than the course',
  severity: 'recommendation',
  scope: 'node',
  why: 'The flow is of the Classic era, and the product of 2021 did not have this activity.',
  how: 'Switch the flow to the Current era, or do without the activity.',
  run: ({ node, activity, props }) =>
    activity.eras.includes(props.era)
      ? []
      : [{ node: node.id, message: `${activity.title} is not in the Classic era.` }],
  good: [{ what: 'Wait in the Current era', flow: { era: 'current', nodes: { Wait: 'wait' } } }],
  bad: [{ what: 'Wait in the Classic era', flow: { era: 'classic', nodes: { Wait: 'wait' } } }],
});
