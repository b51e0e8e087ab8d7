import { defineCheck } from './check.ts';
import { comparisonsOf, kindOfSide } from './comparisons.ts';

export const wrongType = defineCheck({
  id: 'wrong-type',
  title: 'A text is compared by size',
  severity: 'error',
  scope: 'flow',
  why: 'Only numbers can be greater or smaller: the call would stop at this step with an error.',
  how: 'Use a variable of type Integer or Decimal.',
  *run(flow) {
    for (const [node, uses] of flow.uses)
      for (const { field, operator, left, right, source } of comparisonsOf(uses)) {
        if (!['<', '>', '<=', '>='].includes(operator)) continue;
        if ([left, right].some(side => kindOfSide(side, flow) === 'text'))
          yield { node: node.id, field, message: `${source} compares a text by size.` };
      }
  },
  good: [
    {
      what: 'Two numbers',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries < 3}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
  ],
  bad: [
    {
      what: 'A String variable',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries < 3}}' } } },
        variables: [{ name: 'Tries', type: 'STRING' }],
      },
    },
  ],
});
