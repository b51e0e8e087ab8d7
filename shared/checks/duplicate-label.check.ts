import { freeName } from '../flow/edit/nodes.ts';
import { defineCheck } from './check.ts';

export const duplicateLabel = defineCheck({
  id: 'duplicate-label',
  title: 'Two steps have the same label',
  severity: 'error',
  scope: 'flow',
  why: 'Outputs are read by the label, and it must be clear whose they are. This holds across main flow and event flows.',
  how: 'Give each step a label of its own.',
  *run(flow) {
    const taken = new Set(flow.graph.labels.keys());
    for (const [word, [, ...others]] of flow.graph.labels) {
      if (others.length === 0 || word === '') continue;
      for (const { id, label } of others) {
        const free = freeName(label, false, taken);
        yield {
          node: id,
          field: 'label',
          message: `Another step is called ${label}, too.`,
          fix: { label: `Call this one ${free}`, edit: 'rename-node', args: { node: id, label: free } },
        };
      }
    }
  },
  good: [{ what: 'Two labels', flow: { nodes: { End1: 'end-flow', End2: 'end-flow' } } }],
  bad: [
    { what: 'Labels that differ in small and capital letters', flow: { nodes: { End: 'end-flow', end: 'end-flow' } } },
  ],
});
