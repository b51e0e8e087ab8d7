import { defineCheck } from './check.ts';

/** What is done at once: nothing is played, nobody is asked, no time passes by. */
const instant: ReadonlySet<string> = new Set([
  'set-variable',
  'condition',
  'case',
  'parse',
  'http-request',
  'bre-request',
  'function',
  'percent-allocation',
  'business-hours',
  'get-queue-info',
  'advanced-queue-information',
  'set-contact-priority',
  'escalate-call-distribution-group',
  'screen-pop',
  'queue-contact',
]);

export const loopWithoutWait = defineCheck({
  id: 'loop-without-wait',
  title: 'A circle without a pause',
  severity: 'recommendation',
  scope: 'flow',
  why: 'The call would run around it as fast as it can, until the product ends it.',
  how: 'Play something in the circle or wait in it, or count the rounds and leave.',
  *run(flow) {
    const quick = flow.nodes.filter(({ activity }) => instant.has(activity)).map(({ id }) => id);
    for (const circle of flow.circles(new Set(quick))) {
      const inside = new Set(circle);
      const kinds = circle.map(id => flow.document.nodes[id]!.activity);
      const leaves = circle.some(
        id => flow.activity(flow.document.nodes[id]!)?.role === 'gateway' && flow.next(id).some(to => !inside.has(to)),
      );
      if (kinds.includes('set-variable') && leaves) continue;
      const [first = ''] = circle;
      const labels = circle.map(id => flow.document.nodes[id]!.label);
      const lead = labels.length === 1 ? 'leads back to itself' : 'lead in a circle';
      yield { node: first, message: `${labels.join(', ')} ${lead} without a pause.` };
    }
  },
  good: [
    {
      what: 'A counter that ends',
      flow: {
        nodes: { Count: 'set-variable', Again: 'condition', End: 'end-flow' },
        links: ['start > Count', 'Count > Again', 'Again:true > End', 'Again:false > Count'],
      },
    },
    { what: 'Music that repeats', flow: { nodes: { Music: 'play-music' }, links: ['start > Music', 'Music > Music'] } },
  ],
  bad: [
    {
      what: 'A condition that asks itself again',
      flow: {
        nodes: { Again: 'condition', End: 'end-flow' },
        links: ['start > Again', 'Again:true > End', 'Again:false > Again'],
      },
    },
  ],
});
