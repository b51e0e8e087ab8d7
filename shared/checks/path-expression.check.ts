import { evaluateJsonPath } from '../data/jsonpath/jsonpath.ts';
import { fieldsOf } from '../flow/fields-of.ts';
import { holdsExpression } from '../flow/variable-uses.ts';
import { defineCheck } from './check.ts';

export const pathExpression = defineCheck({
  id: 'path-expression',
  title: 'A path expression cannot be read',
  severity: 'error',
  scope: 'node',
  why: 'The step would find nothing, or stop the call.',
  how: 'Write a JSONPath such as $.customer.name or $.items[0].id.',
  *run({ node }) {
    for (const { path, value } of fieldsOf(node)) {
      const text = String(value).trim();
      if (!/^results\.\d+\.path$/.test(path) || text === '' || holdsExpression(text)) continue;
      const problem = readingProblem(text);
      if (problem !== null) yield { node: node.id, field: path, message: problem };
    }
  },
  good: [{ what: 'A member', flow: { nodes: { Parse: 'parse' } } }],
  bad: [
    {
      what: 'A bracket that is not closed',
      flow: { nodes: { Parse: { activity: 'parse', settings: { results: [{ variable: 'Name', path: '$.a[0' }] } } } },
    },
  ],
});

/** Only what no document could mend. */
function readingProblem(path: string): string | null {
  const result = evaluateJsonPath(path, {});
  return !result.ok && result.error.code === 'jsonpath/syntax' ? result.error.message : null;
}
