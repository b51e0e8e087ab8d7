import { referencesOf } from '../flow/references.ts';
import { defineCheck } from './check.ts';

export const goToCircle = defineCheck({
  id: 'go-to-circle',
  title: 'Flows go to each other in a circle',
  severity: 'recommendation',
  scope: 'flow',
  why: 'A call could go round without end.',
  how: 'Let one of the flows end instead of going on.',
  *run(flow) {
    const { flows } = flow.tenant;
    for (const node of flow.nodes) {
      if (node.activity !== 'go-to') continue;
      for (const { field, to, id } of referencesOf(node)) {
        if (to !== 'flow') continue;
        const seen = new Set([id]);
        for (const each of seen) for (const next of flows[each]?.goesTo ?? []) seen.add(next);
        if (flow.flowId !== null && seen.has(flow.flowId))
          yield {
            node: node.id,
            field,
            message: `${flow.tenant.names.flow?.[id] ?? 'That flow'} comes back to this flow.`,
          };
      }
    }
  },
  good: [{ what: 'A flow that ends', flow: { nodes: { Go: 'go-to' }, links: ['start > Go'] } }],
  bad: [
    {
      what: 'A flow that comes back by way of another',
      flow: { nodes: { Go: 'go-to' }, links: ['start > Go'] },
      tenant: {
        flows: {
          'flow-evening': { published: true, kind: 'flow', goesTo: ['flow-night'] },
          'flow-night': { published: true, kind: 'flow', goesTo: ['this-flow'] },
        },
      },
    },
  ],
});
