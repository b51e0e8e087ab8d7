import { defineCheck } from './check.ts';

export const mainFlowNeverEnds = defineCheck({
  id: 'main-flow-never-ends',
  title: 'Nothing ends the main flow',
  severity: 'recommendation',
  scope: 'flow',
  why: 'A caller nobody answers stays in the main flow. Published examples do this in a queue, where the agent ends the call.',
  how: 'Give the main flow a path that ends, for example after some rounds of music.',
  *run(flow) {
    const ends = flow.nodes.filter(node => flow.activity(node)?.role === 'terminating');
    if (ends.length > 0 && ends.every(({ sheet }) => sheet === 'events'))
      yield { message: 'Only the event flows have a terminating activity.' };
  },
  good: [{ what: 'Disconnect Contact in the main flow', flow: { nodes: { End: 'disconnect-contact' } } }],
  bad: [
    {
      what: 'End Flow in the event flows only',
      flow: { nodes: { Music: 'play-music', End: { activity: 'end-flow', sheet: 'events' } } },
    },
  ],
});
