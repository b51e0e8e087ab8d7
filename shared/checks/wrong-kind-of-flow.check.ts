import { referencesOf } from '../flow/references.ts';
import { defineCheck } from './check.ts';

export const wrongKindOfFlow = defineCheck({
  id: 'wrong-kind-of-flow',
  title: 'A flow stands where a subflow belongs, or the other way round',
  severity: 'error',
  scope: 'node',
  why: 'GoTo leaves for a whole flow; Subflow does a part of the work and comes back.',
  how: 'Choose one of the right kind.',
  *run({ node, tenant }) {
    const wanted = node.activity === 'subflow' ? 'subflow' : 'flow';
    for (const { field, to, id } of referencesOf(node))
      if (to === 'flow' && tenant.flows[id] && tenant.flows[id].kind !== wanted)
        yield { node: node.id, field, message: `${tenant.names.flow?.[id] ?? 'This one'} is not a ${wanted}.` };
  },
  good: [{ what: 'GoTo and a flow', flow: { nodes: { Go: 'go-to' } } }],
  bad: [
    {
      what: 'GoTo and a subflow',
      flow: { nodes: { Go: 'go-to' } },
      tenant: { flows: { 'flow-evening': { published: true, kind: 'subflow', goesTo: [] } } },
    },
    { what: 'Subflow and a flow', flow: { era: 'current', nodes: { Part: 'subflow' } } },
  ],
});
