import { defineCheck } from './check.ts';

export const nodeNotReachable = defineCheck({
  id: 'node-not-reachable',
  title: 'A step is never reached',
  severity: 'recommendation',
  scope: 'flow',
  why: 'No call can come to it, so it does nothing. Often a link was forgotten.',
  how: 'Link a step before it to it, or remove it.',
  *run(flow) {
    for (const node of flow.nodes)
      if (!flow.reached.has(node.id))
        yield {
          node: node.id,
          message: `No path leads from a start to ${node.label}.`,
          fix: { label: 'Remove the step', edit: 'remove-nodes', args: { ids: [node.id] } },
        };
  },
  good: [{ what: 'Linked from the start', flow: { nodes: { End: 'end-flow' }, links: ['start > End'] } }],
  bad: [
    {
      what: 'Two steps that lead only to each other',
      flow: { nodes: { A: 'play-music', B: 'play-music' }, links: ['A > B', 'B > A'] },
    },
  ],
});
