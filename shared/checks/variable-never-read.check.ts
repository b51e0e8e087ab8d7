import { defineCheck } from './check.ts';

export const variableNeverRead = defineCheck({
  id: 'variable-never-read',
  title: 'A variable is never read',
  severity: 'recommendation',
  scope: 'flow',
  why: 'What is kept in it changes nothing. Often a name was mistyped somewhere.',
  how: 'Read it, show it to agents, or remove it.',
  *run(flow) {
    const read = new Set(flow.uses.flatMap(([, { reads }]) => reads.map(({ root }) => root)));
    const set = new Set(flow.uses.flatMap(([, { sets }]) => sets.map(({ name }) => name)));
    for (const { id, name, agentViewable, source } of flow.variables) {
      if (source !== 'custom' || agentViewable || read.has(name)) continue;
      yield {
        variable: id,
        field: 'name',
        message: set.has(name) ? `${name} is set, and never read.` : `${name} is not used.`,
        ...(!set.has(name) && {
          fix: { label: 'Remove the variable', edit: 'remove-variables', args: { ids: [id] } } as const,
        }),
      };
    }
  },
  good: [
    {
      what: 'Shown to agents',
      flow: { nodes: {}, variables: [{ name: 'Order', agentViewable: true, desktopLabel: 'Order' }] },
    },
    {
      what: 'Read by a condition',
      flow: { nodes: { Again: 'condition' }, variables: [{ name: 'Tries', type: 'INTEGER' }] },
    },
  ],
  bad: [
    { what: 'Not used', flow: { nodes: {}, variables: [{ name: 'Left_Over' }] } },
    { what: 'Set only', flow: { nodes: { Parse: 'parse' }, variables: [{ name: 'CustomerName' }] } },
  ],
});
