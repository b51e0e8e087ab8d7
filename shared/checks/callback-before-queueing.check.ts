import { defineCheck } from './check.ts';

export const callbackBeforeQueueing = defineCheck({
  id: 'callback-before-queueing',
  title: 'Callback without a queue',
  severity: 'recommendation',
  scope: 'flow',
  why: 'Callback keeps the place of a contact that waits in a queue; one that does not wait has none.',
  how: 'Put Callback after Queue Contact.',
  *run(flow) {
    for (const node of flow.nodes)
      if (node.activity === 'callback' && flow.reached.has(node.id) && !flow.queued.has(node.id))
        yield { node: node.id, message: `${node.label} is reached without a queue.` };
  },
  good: [
    {
      what: 'After Queue Contact',
      flow: { nodes: { Queue: 'queue-contact', Back: 'callback' }, links: ['start > Queue', 'Queue > Back'] },
    },
  ],
  bad: [{ what: 'Right after the start', flow: { nodes: { Back: 'callback' }, links: ['start > Back'] } }],
});
