import { beginsWithDigit } from '../base/fields/variable.ts';
import { freeName } from '../flow/edit/nodes.ts';
import { defineCheck } from './check.ts';

export const variableNameUnreadable = defineCheck({
  id: 'variable-name-unreadable',
  title: 'The name of a variable begins with a digit',
  severity: 'error',
  scope: 'flow',
  why: 'An expression reads a number there: {{2nd_try}} is a syntax error, and the value of the variable can never be used.',
  how: 'Begin the name with a letter or _.',
  *run(flow) {
    const taken = new Set(
      [...flow.variables.map(({ name }) => name), ...flow.labels.keys()].map(name => name.toLowerCase()),
    );
    for (const { id, name, source } of flow.variables) {
      if (!beginsWithDigit(name)) continue;
      const free = freeName(`_${name.slice(0, 70)}`, true, taken);
      yield {
        variable: id,
        field: 'name',
        message: `No expression can read ${name}: it begins with a digit.`,
        ...(source === 'custom'
          ? { fix: { label: `Call it ${free}`, edit: 'rename-variable', args: { variable: id, name: free } } }
          : {}),
      };
    }
  },
  good: [{ what: 'A digit behind a letter', flow: { nodes: {}, variables: [{ name: 'Try_2' }] } }],
  bad: [{ what: 'A digit at the beginning', flow: { nodes: {}, variables: [{ name: '2nd_try' }] } }],
});
