import { outcomesOf } from '../flow/graph.ts';
import { defineCheck } from './check.ts';

export const errorOutcomeOpen = defineCheck({
  id: 'error-outcome-open',
  title: 'An error would drop the call',
  severity: 'recommendation',
  scope: 'flow',
  why: 'An error outcome without a link goes to On Global Error; when that is not linked either, the call drops without a word.',
  how: 'Link On Global Error in the event flows, or the error outcomes themselves.',
  *run(flow) {
    if (flow.document.props.era !== 'current') return;
    const global = flow.nodes.find(({ activity }) => activity === 'on-global-error');
    if (global && flow.graph.out.has(global.id)) return;
    for (const node of flow.nodes) {
      const links = flow.graph.out.get(node.id);
      const open = outcomesOf(flow.document, node).filter(({ id, kind }) => kind === 'error' && !links?.has(id));
      if (open.length > 0 && flow.reached.has(node.id))
        yield { node: node.id, message: `${node.label}: ${open.map(({ label }) => label).join(', ')} is not linked.` };
    }
  },
  good: [
    {
      what: 'On Global Error deals with it',
      flow: {
        era: 'current',
        nodes: { Say: 'play-message', End: { activity: 'end-flow', sheet: 'events' } },
        links: ['start > Say', 'on-global-error > End'],
      },
    },
  ],
  bad: [
    { what: 'Nobody deals with it', flow: { era: 'current', nodes: { Say: 'play-message' }, links: ['start > Say'] } },
  ],
});
