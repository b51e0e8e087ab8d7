import { defineCheck } from './check.ts';

export const httpAfterQueueing = defineCheck({
  id: 'http-after-queueing',
  title: 'A request right after queueing',
  severity: 'recommendation',
  scope: 'flow',
  why: 'An agent who is free answers at once and interrupts the main flow, so the request may never be made.',
  how: 'Make the request before Queue Contact, or play music first.',
  *run(flow) {
    for (const { id, activity } of flow.nodes) {
      if (activity !== 'queue-contact' && activity !== 'queue-to-agent') continue;
      const link = flow.graph.out.get(id)?.get('default');
      const next = link && flow.document.nodes[link.to];
      if (!link || (next?.activity !== 'http-request' && next?.activity !== 'bre-request')) continue;
      yield {
        node: next.id,
        message: `${next.label} comes right after ${flow.document.nodes[id]!.label}.`,
        fix: {
          label: 'Put Play Music in between',
          edit: 'insert-before',
          args: { link: link.id, activity: 'play-music' },
        },
      };
    }
  },
  good: [
    {
      what: 'Music first',
      flow: {
        nodes: { Queue: 'queue-contact', Music: 'play-music', Ask: 'http-request' },
        links: ['start > Queue', 'Queue > Music', 'Music > Ask'],
      },
    },
  ],
  bad: [
    {
      what: 'Queue Contact, then HTTP Request',
      flow: { nodes: { Queue: 'queue-contact', Ask: 'http-request' }, links: ['start > Queue', 'Queue > Ask'] },
    },
  ],
});
