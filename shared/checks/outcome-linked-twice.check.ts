import { defineCheck } from './check.ts';

export const outcomeLinkedTwice = defineCheck({
  id: 'outcome-linked-twice',
  title: 'An outcome has two links',
  severity: 'error',
  scope: 'flow',
  why: 'A call goes one way at a time. Only an import can bring two.',
  how: 'Keep one of the links.',
  *run({ document, graph }) {
    let outcomes = 0;
    for (const ways of graph.out.values()) outcomes += ways.size;
    if (outcomes === Object.keys(document.links).length) return;
    const first = new Set<string>();
    for (const { id, from, outcome } of Object.values(document.links)) {
      const key = `${from} ${outcome}`;
      if (first.has(key))
        yield {
          node: from,
          message: `Two links leave ${document.nodes[from]?.label ?? from} by the same outcome.`,
          fix: { label: 'Remove the second link', edit: 'remove-links', args: { ids: [id] } },
        };
      first.add(key);
    }
  },
  good: [{ what: 'One link', flow: { nodes: { End: 'end-flow' }, links: ['start > End'] } }],
  bad: [
    {
      what: 'Two links',
      flow: { nodes: { End: 'end-flow', Stop: 'end-flow' }, links: ['start > End', 'start > Stop'] },
    },
  ],
});
