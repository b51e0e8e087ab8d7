import { usesOf } from '../flow/variable-uses.ts';
import { defineCheck } from './check.ts';

export const unknownName = defineCheck({
  id: 'unknown-name',
  title: 'An expression uses a filter or function there is none of',
  severity: 'error',
  scope: 'node',
  why: 'The call would stop at this step with an error.',
  how: 'Use one of the filters and functions the expression editor offers.',
  run: ({ node }) =>
    usesOf(node).templates.flatMap(({ field, analysis }) =>
      analysis.findings
        .filter(({ code }) => code === 'expr/unknown-name')
        .map(({ message, hint }) => ({ node: node.id, field, message: hint ? `${message} ${hint}` : message })),
    ),
  good: [
    {
      what: 'A filter of the language',
      flow: { nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{NewPhoneContact.ANI | upper}}' } } } },
    },
  ],
  bad: [
    {
      what: 'A filter with a spelling mistake',
      flow: { nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{NewPhoneContact.ANI | uper}}' } } } },
    },
  ],
});
