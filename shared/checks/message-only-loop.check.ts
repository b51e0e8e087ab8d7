import { defineCheck } from './check.ts';

export const messageOnlyLoop = defineCheck({
  id: 'message-only-loop',
  title: 'Waiting callers hear messages only',
  severity: 'recommendation',
  scope: 'flow',
  why: 'After Queue Contact, a circle of Play Message alone gives the call no rest in which an agent can take it.',
  how: 'Put Play Music into the circle.',
  *run(flow) {
    if (flow.queued.size === 0) return;
    const messages = flow.nodes.filter(({ id, activity }) => activity === 'play-message' && flow.queued.has(id));
    for (const circle of flow.circles(new Set(messages.map(({ id }) => id))))
      for (const id of circle)
        yield {
          node: id,
          message: `${flow.document.nodes[id]!.label} is played again and again, without music in between.`,
        };
  },
  good: [
    {
      what: 'A message and music in turn',
      flow: {
        nodes: { Queue: 'queue-contact', Say: 'play-message', Music: 'play-music' },
        links: ['start > Queue', 'Queue > Say', 'Say > Music', 'Music > Say'],
      },
    },
    { what: 'Before the queue', flow: { nodes: { Say: 'play-message' }, links: ['start > Say', 'Say > Say'] } },
  ],
  bad: [
    {
      what: 'A message that repeats while the caller waits',
      flow: {
        nodes: { Queue: 'queue-contact', Say: 'play-message' },
        links: ['start > Queue', 'Queue > Say', 'Say > Say'],
      },
    },
  ],
});
