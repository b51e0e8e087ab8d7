import { valueProblem } from '../flow/edit/variables.ts';
import { settingsOf } from '../flow/fields-of.ts';
import { holdsExpression } from '../flow/variable-uses.ts';
import { defineCheck } from './check.ts';

export const valueOfWrongType = defineCheck({
  id: 'value-of-wrong-type',
  title: 'A value does not fit the variable it is set to',
  severity: 'error',
  scope: 'flow',
  why: 'The product takes only a value of the variable’s type here.',
  how: 'Correct the value, or set a variable of another type.',
  *run(flow) {
    for (const node of flow.nodes) {
      if (node.activity !== 'set-variable') continue;
      const rows = settingsOf(node).rows as readonly { variable: string; setTo: string; value: string }[];
      for (const [index, { variable, setTo, value }] of rows.entries()) {
        const type = flow.types.get(variable);
        if (type === undefined || type === 'STRING' || setTo !== 'value' || holdsExpression(value)) continue;
        const problem = valueProblem(type, value);
        if (problem) yield { node: node.id, field: `rows.${index}.value`, message: `${variable}: ${problem}` };
      }
    }
  },
  good: [
    {
      what: 'A whole number',
      flow: {
        nodes: {
          Reset: {
            activity: 'set-variable',
            settings: { rows: [{ variable: 'Tries', setTo: 'value', value: '0', from: '' }] },
          },
        },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
    {
      what: 'An expression',
      flow: { nodes: { Count: 'set-variable' }, variables: [{ name: 'Tries', type: 'INTEGER' }] },
    },
  ],
  bad: [
    {
      what: 'A decimal in an Integer',
      flow: {
        nodes: {
          Reset: {
            activity: 'set-variable',
            settings: { rows: [{ variable: 'Tries', setTo: 'value', value: '2.5', from: '' }] },
          },
        },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
  ],
});
