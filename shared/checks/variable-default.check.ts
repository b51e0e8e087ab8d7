import { valueProblem } from '../flow/edit/variables.ts';
import { defineCheck } from './check.ts';

export const variableDefault = defineCheck({
  id: 'variable-default',
  title: 'A default value does not fit its type',
  severity: 'error',
  scope: 'flow',
  why: 'A call begins with this value.',
  how: 'Correct the value, or make a variable of another type.',
  *run(flow) {
    for (const { id, name, type, value, source } of flow.variables) {
      const problem = source === 'global' ? null : valueProblem(type, value);
      if (problem) yield { variable: id, field: 'value', message: `${name}: ${problem}` };
    }
  },
  good: [{ what: 'A whole number', flow: { nodes: {}, variables: [{ name: 'Tries', type: 'INTEGER', value: '0' }] } }],
  bad: [
    {
      what: 'Words in an Integer',
      flow: { nodes: {}, variables: [{ name: 'Tries', type: 'INTEGER', value: 'none' }] },
    },
  ],
});
