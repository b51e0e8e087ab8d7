import { defineCheck } from './check.ts';

export const callbackNotDisconnected = defineCheck({
  id: 'callback-not-disconnected',
  title: 'A callback branch does not hang up',
  severity: 'recommendation',
  scope: 'flow',
  why: 'The caller would stay on the line although a callback is arranged. The product says so beside the activity.',
  how: 'End the branch with Disconnect Contact.',
  *run(flow) {
    for (const node of flow.nodes) {
      const first = node.activity === 'callback' && flow.graph.out.get(node.id)?.get('default')?.to;
      if (!first) continue;
      const after = [...flow.from([first])].map(id => flow.document.nodes[id]?.activity);
      if (!after.includes('disconnect-contact'))
        yield { node: node.id, message: `No Disconnect Contact follows ${node.label}.` };
    }
  },
  good: [
    {
      what: 'A message, then Disconnect Contact',
      flow: {
        nodes: { Back: 'callback', Bye: 'play-message', End: 'disconnect-contact' },
        links: ['Back > Bye', 'Bye > End'],
      },
    },
  ],
  bad: [
    {
      what: 'Music goes on',
      flow: { nodes: { Back: 'callback', Music: 'play-music' }, links: ['Back > Music', 'Music > Music'] },
    },
  ],
});
