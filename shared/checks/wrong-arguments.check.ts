import { usesOf } from '../flow/variable-uses.ts';
import { defineCheck } from './check.ts';

export const wrongArguments = defineCheck({
  id: 'wrong-arguments',
  title: 'A filter or function has the wrong arguments',
  severity: 'error',
  scope: 'node',
  why: 'The call would stop at this step with an error.',
  how: 'Give the arguments the expression editor shows.',
  run: ({ node }) =>
    usesOf(node).templates.flatMap(({ field, analysis }) =>
      analysis.findings
        .filter(({ code }) => code === 'expr/arguments')
        .map(({ message, hint }) => ({ node: node.id, field, message: hint ? `${message} ${hint}` : message })),
    ),
  good: [
    {
      what: 'slice with two places',
      flow: { nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{NewPhoneContact.ANI | slice(0, 3)}}' } } } },
    },
  ],
  bad: [
    {
      what: 'replace with two texts instead of a map',
      flow: {
        nodes: { Pop: { activity: 'screen-pop', settings: { url: '{{NewPhoneContact.ANI | replace("+", "")}}' } } },
      },
    },
  ],
});
