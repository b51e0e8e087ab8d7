import { defineCheck } from './check.ts';

export const startRules = defineCheck({
  id: 'start-rules',
  title: 'The flow does not begin as it must',
  severity: 'error',
  scope: 'flow',
  why: 'A flow has one start. Nothing leads to it, and nothing leads to an event handler.',
  how: 'Keep one start, and remove links into starts.',
  *run(flow) {
    const wanted = flow.document.props.kind === 'flow' ? 'new-phone-contact' : 'start-subflow';
    const starts = flow.nodes.filter(node => node.sheet === 'main' && flow.activity(node)?.role === 'start');
    if (!starts.some(({ activity }) => activity === wanted)) yield { message: 'The main flow has no start.' };
    for (const { id } of starts.slice(1)) yield { node: id, message: 'The main flow has a second start.' };
    for (const node of flow.nodes) {
      if (flow.activity(node)?.role !== 'start') continue;
      const ids = flow.graph.in.get(node.id)?.map(link => link.id) ?? [];
      if (ids.length === 0) continue;
      yield {
        node: node.id,
        message: `A link leads to ${node.label}, which is a start.`,
        fix: { label: 'Remove the link', edit: 'remove-links', args: { ids } },
      };
    }
  },
  good: [{ what: 'One start', flow: { nodes: { End: 'end-flow' }, links: ['start > End'] } }],
  bad: [
    {
      what: 'A link into the start',
      flow: { nodes: { Music: 'play-music' }, links: ['start > Music', 'Music > start'] },
    },
    { what: 'Two starts', flow: { nodes: { Second: 'new-phone-contact' } } },
  ],
});
