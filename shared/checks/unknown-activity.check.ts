import { defineCheck } from './check.ts';

export const unknownActivity = defineCheck({
  id: 'unknown-activity',
  title: 'Flow Lab does not know this activity',
  severity: 'recommendation',
  scope: 'flow',
  why: 'It came with an import. It is kept as it is and exported again, but not checked, and a simulation cannot run it.',
  how: 'Nothing, where the product knows it.',
  *run(flow) {
    for (const node of flow.nodes)
      if (!flow.activity(node)) yield { node: node.id, message: `${node.label} is kept as it was imported.` };
  },
  good: [{ what: 'An activity of the palette', flow: { nodes: { End: 'end-flow' } } }],
  bad: [{ what: 'An activity of another product', flow: { nodes: { Odd: { activity: 'unknown' } } } }],
});
