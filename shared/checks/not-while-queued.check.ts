import { defineCheck } from './check.ts';

const never: ReadonlySet<string> = new Set(['blind-transfer', 'virtual-agent-v2']);

export const notWhileQueued = defineCheck({
  id: 'not-while-queued',
  title: 'An activity fails while the contact waits',
  severity: 'recommendation',
  scope: 'flow',
  why: 'Blind Transfer and Virtual Agent V2 cannot be used once the contact is in a queue.',
  how: 'Use them before Queue Contact.',
  *run(flow) {
    for (const node of flow.nodes)
      if (never.has(node.activity) && flow.queued.has(node.id))
        yield { node: node.id, message: `${node.label} comes after the contact was put into a queue.` };
  },
  good: [{ what: 'Before the queue', flow: { nodes: { Send: 'blind-transfer' }, links: ['start > Send'] } }],
  bad: [
    {
      what: 'After the queue',
      flow: { nodes: { Queue: 'queue-contact', Send: 'blind-transfer' }, links: ['start > Queue', 'Queue > Send'] },
    },
  ],
});
