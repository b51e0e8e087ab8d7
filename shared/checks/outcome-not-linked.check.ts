import { outcomesOf } from '../flow/graph.ts';
import { defineCheck } from './check.ts';

export const outcomeNotLinked = defineCheck({
  id: 'outcome-not-linked',
  title: 'A way out leads nowhere',
  severity: 'error',
  scope: 'flow',
  why: 'A call that takes this way drops. In real flows every way out but error outcomes is linked. Error outcomes may stay open: they go to On Global Error.',
  how: 'Draw a link from the outcome to the step that should follow.',
  *run(flow) {
    for (const node of flow.nodes) {
      const activity = flow.activity(node);
      if (!activity || activity.event) continue;
      const links = flow.graph.out.get(node.id);
      for (const { id, label, kind } of outcomesOf(flow.document, node)) {
        if (kind === 'error' || links?.has(id)) continue;
        const entry = id === 'timeout' || id === 'invalid';
        const end = node.sheet === 'events' ? 'end-flow' : 'disconnect-contact';
        yield {
          node: node.id,
          message: `${node.label}: ${label} is not linked.`,
          fix: entry
            ? {
                label: `Lead it back to ${node.label}`,
                edit: 'link',
                args: { from: node.id, outcome: id, to: node.id },
              }
            : {
                label: `End it with ${end === 'end-flow' ? 'End Flow' : 'Disconnect Contact'}`,
                edit: 'end-outcome',
                args: { node: node.id, outcome: id, activity: end },
              },
        };
      }
    }
  },
  good: [
    {
      what: 'All linked; the error outcome may stay open',
      flow: { era: 'current', nodes: { Play: 'play-message', End: 'end-flow' }, links: ['start > Play', 'Play > End'] },
    },
    {
      what: 'An event handler nobody uses',
      flow: { nodes: { AgentAnswered: 'agent-answered' }, links: ['start > AgentAnswered'] },
    },
  ],
  bad: [
    {
      what: 'A menu whose timeout is open',
      flow: {
        nodes: { Menu: 'menu', End: 'end-flow' },
        links: ['start > Menu', 'Menu:a > End', 'Menu:b > End', 'Menu:invalid > Menu'],
      },
    },
    { what: 'A start without a link', flow: { nodes: {} } },
  ],
});
