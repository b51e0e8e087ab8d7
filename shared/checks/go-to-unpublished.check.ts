import { referencesOf } from '../flow/references.ts';
import { defineCheck } from './check.ts';

export const goToUnpublished = defineCheck({
  id: 'go-to-unpublished',
  title: 'The other flow is not published',
  severity: 'error',
  scope: 'node',
  why: 'Only a published flow can run.',
  how: 'Publish the other flow first.',
  *run({ node, tenant }) {
    for (const { field, to, id } of referencesOf(node))
      if (to === 'flow' && tenant.flows[id]?.published === false)
        yield { node: node.id, field, message: `${tenant.names.flow?.[id] ?? 'The flow'} is not published.` };
  },
  good: [{ what: 'A published flow', flow: { nodes: { Go: 'go-to' }, links: ['start > Go'] } }],
  bad: [
    {
      what: 'A draft',
      flow: { nodes: { Go: 'go-to' }, links: ['start > Go'] },
      tenant: { flows: { 'flow-evening': { published: false, kind: 'flow', goesTo: [] } } },
    },
  ],
});
