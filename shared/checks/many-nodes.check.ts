import { manyNodes, mostNodes } from '../flow/model.ts';
import { defineCheck } from './check.ts';

export const largeFlow = defineCheck({
  id: 'many-nodes',
  title: 'The flow is very large',
  severity: 'recommendation',
  scope: 'flow',
  why: `People lose their way in so many steps. A flow holds at most ${mostNodes}.`,
  how: 'Move parts into other flows and go there with GoTo, or into subflows.',
  *run(flow) {
    if (flow.nodes.length >= manyNodes) yield { message: `This flow has ${flow.nodes.length} steps.` };
  },
  good: [{ what: 'A few steps', flow: { nodes: { End: 'end-flow' } } }],
  bad: [
    {
      what: 'A thousand steps with its start',
      flow: {
        nodes: Object.fromEntries(Array.from({ length: manyNodes - 1 }, (_, index) => [`End${index}`, 'end-flow'])),
      },
    },
  ],
});
