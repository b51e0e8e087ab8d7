import { defineCheck } from './check.ts';

export const desktopLabelMissing = defineCheck({
  id: 'desktop-label-missing',
  title: 'A variable agents see has no desktop label',
  severity: 'recommendation',
  scope: 'flow',
  why: 'Agents would read the name of the variable instead of words they know.',
  how: 'Enter a desktop label.',
  *run(flow) {
    for (const { id, name, agentViewable, desktopLabel } of flow.variables)
      if (agentViewable && desktopLabel.trim() === '')
        yield {
          variable: id,
          field: 'desktopLabel',
          message: `${name} has no desktop label.`,
          fix: { label: 'Use its name', edit: 'change-variable', args: { id, values: { desktopLabel: name } } },
        };
  },
  good: [
    {
      what: 'A label',
      flow: { nodes: {}, variables: [{ name: 'Order', agentViewable: true, desktopLabel: 'Order' }] },
    },
  ],
  bad: [{ what: 'No label', flow: { nodes: {}, variables: [{ name: 'Order', agentViewable: true }] } }],
});
