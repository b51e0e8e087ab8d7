import { defineCheck } from './check.ts';

export const descriptionMissing = defineCheck({
  id: 'description-missing',
  title: 'A step has no description',
  severity: 'recommendation',
  scope: 'node',
  why: 'Whoever opens the flow next year will want to know what the step is for. The product recommends it, too.',
  how: 'Write a sentence.',
  run: ({ node, activity }) =>
    node.description.trim() === '' && activity.role !== 'start'
      ? [{ node: node.id, field: 'description', message: `${node.label} has no description.` }]
      : [],
  good: [{ what: 'A sentence', flow: { nodes: { End: { activity: 'end-flow', description: 'Ends the call.' } } } }],
  bad: [{ what: 'Nothing', flow: { nodes: { End: 'end-flow' } } }],
});
