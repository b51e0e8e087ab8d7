import { handlersOf } from '../flow/edit/handlers.ts';
import { defineCheck } from './check.ts';

export const unusedEventHandler = defineCheck({
  id: 'unused-event-handler',
  title: 'An event can never happen',
  severity: 'recommendation',
  scope: 'flow',
  why: 'No activity of the main flow leads to this event any more, so what follows it never runs.',
  how: 'Remove the event handler, or use the activity again.',
  *run(flow) {
    const wanted = new Set(handlersOf(flow.document));
    for (const node of flow.nodes)
      if (flow.activity(node)?.event && !wanted.has(node.activity) && flow.graph.out.has(node.id))
        yield {
          node: node.id,
          message: `Nothing in the main flow leads to ${node.label}.`,
          fix: { label: 'Remove the event handler', edit: 'remove-nodes', args: { ids: [node.id] } },
        };
  },
  good: [
    {
      what: 'Agent Answered with Queue Contact',
      flow: {
        nodes: { Queue: 'queue-contact', Answered: 'agent-answered', End: { activity: 'end-flow', sheet: 'events' } },
        links: ['start > Queue', 'Answered > End'],
      },
    },
  ],
  bad: [
    {
      what: 'Agent Answered without a queue',
      flow: {
        nodes: { Answered: 'agent-answered', End: { activity: 'end-flow', sheet: 'events' } },
        links: ['Answered > End'],
      },
    },
  ],
});
