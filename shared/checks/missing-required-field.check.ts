import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const missingRequiredField = defineCheck({
  id: 'missing-required-field',
  title: 'A required field is empty',
  severity: 'error',
  scope: 'node',
  why: 'The step cannot do its work without it, so the product refuses to publish the flow.',
  how: 'Fill in the field.',
  run: ({ node }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'missing-required-field')
      .map(({ field, text }) => ({ node: node.id, field, message: text })),
  good: [{ what: 'A queue is chosen', flow: { nodes: { Queue: 'queue-contact' }, links: ['start > Queue'] } }],
  bad: [
    {
      what: 'No queue is chosen',
      flow: { nodes: { Queue: { activity: 'queue-contact', empty: true } }, links: ['start > Queue'] },
    },
    {
      what: 'A case has no value',
      flow: {
        nodes: { Case: { activity: 'case', settings: { cases: [{ key: 'a', value: '' }] } } },
        links: ['start > Case'],
      },
    },
  ],
});
