import { variableName } from '../base/fields/variable.ts';
import { freeName } from '../flow/edit/nodes.ts';
import { defineCheck } from './check.ts';

export const invalidLabel = defineCheck({
  id: 'invalid-label',
  title: 'A label is no name',
  severity: 'error',
  scope: 'flow',
  why: 'Every label seen in real flows is made of letters, digits and _; with others, expressions could not read the outputs.',
  how: 'Use letters from A to Z, digits and _, without spaces.',
  *run(flow) {
    const taken = new Set(flow.graph.labels.keys());
    for (const node of flow.nodes) {
      if (variableName.test(node.label)) continue;
      const stem = node.label
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9_]/g, '')
        .slice(0, 60);
      const title = (flow.activity(node)?.title ?? 'Step').replace(/[^A-Za-z0-9_]/g, '');
      const free = freeName(stem || title, stem !== '', taken);
      yield {
        node: node.id,
        field: 'label',
        message: node.label.trim() === '' ? 'This step has no label.' : 'A label has at most 80 letters, digits and _.',
        fix: { label: `Call it ${free}`, edit: 'rename-node', args: { node: node.id, label: free } },
      };
    }
  },
  good: [{ what: 'Letters, digits and _', flow: { nodes: { Main_Menu2: 'menu' } } }],
  bad: [
    { what: 'A space', flow: { nodes: { 'Main menu': 'menu' } } },
    { what: 'Another script', flow: { nodes: { меню: 'menu' } } },
  ],
});
