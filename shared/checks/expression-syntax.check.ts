import { usesOf } from '../flow/variable-uses.ts';
import { defineCheck } from './check.ts';

export const expressionSyntax = defineCheck({
  id: 'expression-syntax',
  title: 'An expression cannot be read',
  severity: 'error',
  scope: 'node',
  why: 'The call would stop at this step with an error.',
  how: 'Open the expression in the tester: it shows the place, and often what was meant.',
  run: ({ node }) =>
    usesOf(node).templates.flatMap(({ field, parsed }) =>
      parsed.errors.map(({ message, hint, line, column }) => ({
        node: node.id,
        field,
        message: `Line ${line}, column ${column}: ${message}${hint ? ` ${hint}` : ''}`,
      })),
    ),
  good: [
    {
      what: 'A comparison',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries < 3}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
  ],
  bad: [
    {
      what: 'A comparison without its right side',
      flow: { nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries < }}' } } } },
    },
    {
      what: 'Braces that are not closed',
      flow: { nodes: { Pop: { activity: 'screen-pop', settings: { url: 'https://example.com/{{Id' } } } },
    },
  ],
});
