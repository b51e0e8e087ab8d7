import { defineCheck } from './check.ts';

export const noTerminatingActivity = defineCheck({
  id: 'no-terminating-activity',
  title: 'Nothing ends the flow',
  severity: 'error',
  scope: 'flow',
  why: 'At least one terminating activity says that the flow comes to an end.',
  how: 'End each path with Disconnect Contact, End Flow, Blind Transfer or GoTo.',
  *run(flow) {
    if (flow.nodes.some(node => flow.activity(node)?.role === 'terminating')) return;
    yield { message: 'There is no terminating activity, neither in the main flow nor in the event flows.' };
  },
  good: [{ what: 'End Flow in the event flows', flow: { nodes: { End: { activity: 'end-flow', sheet: 'events' } } } }],
  bad: [
    { what: 'Music without end', flow: { nodes: { Music: 'play-music' }, links: ['start > Music', 'Music > Music'] } },
  ],
});
