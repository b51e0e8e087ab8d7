import { defineCheck } from './check.ts';

export const eventOutputElsewhere = defineCheck({
  id: 'event-output-elsewhere',
  title: 'An output of an event is read outside its event flow',
  severity: 'error',
  scope: 'flow',
  why: 'What an event tells is there only in the flow that begins with it.',
  how: 'In the event flow, set a variable to the output, and read that variable.',
  *run(flow) {
    const handlers = flow.nodes.filter(node => flow.activity(node)?.event);
    if (handlers.length === 0) return;
    const within = new Map(handlers.map(({ id, label }) => [label, flow.from([id])]));
    for (const [node, { reads }] of flow.uses)
      for (const { field, root } of reads) {
        const reach = within.get(root);
        if (reach && !reach.has(node.id) && !flow.types.has(root))
          yield { node: node.id, field, message: `${root} is known only in the event flow that begins with it.` };
      }
  },
  good: [
    {
      what: 'Read in its own event flow',
      flow: {
        nodes: {
          AgentAnswered: 'agent-answered',
          Pop: { activity: 'screen-pop', settings: { url: 'https://example.com/{{AgentAnswered.AgentID}}' } },
        },
        links: ['AgentAnswered > Pop'],
      },
    },
  ],
  bad: [
    {
      what: 'Read in the main flow',
      flow: {
        nodes: {
          AgentAnswered: 'agent-answered',
          Is: { activity: 'condition', settings: { expression: '{{AgentAnswered.TeamName == "Sales"}}' } },
        },
        links: ['start > Is'],
      },
    },
  ],
});
