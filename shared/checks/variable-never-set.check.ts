import { defineCheck } from './check.ts';

export const variableNeverSet = defineCheck({
  id: 'variable-never-set',
  title: 'A variable never gets a value',
  severity: 'recommendation',
  scope: 'flow',
  why: 'It has no default value and nothing sets it, so it is always empty.',
  how: 'Give it a default value, or set it before it is read.',
  *run(flow) {
    const read = new Set(flow.uses.flatMap(([, { reads }]) => reads.map(({ root }) => root)));
    const set = new Set(flow.uses.flatMap(([, { sets }]) => sets.map(({ name }) => name)));
    for (const { id, name, value, agentEditable, source } of flow.variables)
      if (source === 'custom' && value === '' && !agentEditable && read.has(name) && !set.has(name))
        yield { variable: id, field: 'value', message: `${name} is read, and never gets a value.` };
  },
  good: [
    {
      what: 'A default value',
      flow: { nodes: { Again: 'condition' }, variables: [{ name: 'Tries', type: 'INTEGER', value: '0' }] },
    },
  ],
  bad: [
    {
      what: 'Neither default nor set',
      flow: { nodes: { Again: 'condition' }, variables: [{ name: 'Tries', type: 'INTEGER' }] },
    },
  ],
});
