import { defineCheck } from './check.ts';

export const variableNameTwice = defineCheck({
  id: 'variable-name-twice',
  title: 'Two variables have the same name',
  severity: 'error',
  scope: 'flow',
  why: 'It must be clear which one an expression means.',
  how: 'Rename one of them.',
  *run(flow) {
    const seen = new Set<string>();
    for (const { id, name } of flow.variables) {
      if (seen.has(name)) yield { variable: id, field: 'name', message: `There are two variables called ${name}.` };
      seen.add(name);
    }
    for (const { id, name } of flow.variables) {
      const node = flow.labels.get(name)?.node;
      if (node) yield { variable: id, field: 'name', message: `A step is called ${name}, too.` };
    }
  },
  good: [{ what: 'Two names', flow: { nodes: {}, variables: [{ name: 'A' }, { name: 'B' }] } }],
  bad: [{ what: 'A variable called like a step', flow: { nodes: { Menu: 'menu' }, variables: [{ name: 'Menu' }] } }],
});
