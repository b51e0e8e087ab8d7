import { outcomesOf } from '../flow/graph.ts';
import { defineCheck } from './check.ts';

export const terminatingLeadsOn = defineCheck({
  id: 'terminating-leads-on',
  title: 'Something follows the end',
  severity: 'error',
  scope: 'flow',
  why: 'A terminating activity has no way out; what follows would never run.',
  how: 'Remove the link.',
  *run(flow) {
    for (const node of flow.nodes) {
      if (flow.activity(node)?.role !== 'terminating') continue;
      const outcomes = outcomesOf(flow.document, node);
      for (const [outcome, { id }] of flow.graph.out.get(node.id) ?? [])
        if (outcomes.find(each => each.id === outcome)?.kind !== 'error')
          yield {
            node: node.id,
            message: `A link leaves ${node.label}, which ends the flow.`,
            fix: { label: 'Remove the link', edit: 'remove-links', args: { ids: [id] } },
          };
    }
  },
  good: [
    {
      what: 'The error outcome of GoTo',
      flow: { era: 'current', nodes: { Go: 'go-to', End: 'end-flow' }, links: ['start > Go', 'Go:error > End'] },
    },
  ],
  bad: [
    {
      what: 'Music after End Flow',
      flow: { nodes: { End: 'end-flow', Music: 'play-music' }, links: ['End:default > Music'] },
    },
  ],
});
