import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const caseWithoutBranch = defineCheck({
  id: 'case-without-branch',
  title: 'A Case has no case',
  severity: 'error',
  scope: 'node',
  why: 'Every contact would leave by Default, so the activity decides nothing.',
  how: 'Add the values that matter, or link past the activity.',
  run: ({ node }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'case-without-branch')
      .map(({ field }) => ({ node: node.id, field, message: 'There is no value to compare with.' })),
  good: [{ what: 'A Case with two values', flow: { nodes: { Case: 'case' }, links: ['start > Case'] } }],
  bad: [
    {
      what: 'A Case without values',
      flow: { nodes: { Case: { activity: 'case', settings: { cases: [] } } }, links: ['start > Case'] },
    },
  ],
});
