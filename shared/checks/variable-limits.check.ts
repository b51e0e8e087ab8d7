import { defineCheck } from './check.ts';

/** Reference, section 2. */
const mostViewable = 30;
const mostJson = 5;

export const variableLimits = defineCheck({
  id: 'variable-limits',
  title: 'Too many variables of a kind',
  severity: 'error',
  scope: 'flow',
  why: `The product takes at most ${mostViewable} variables that agents see, and ${mostJson} of type JSON.`,
  how: 'Hide or join some of them.',
  *run(flow) {
    const viewable = flow.variables.filter(({ agentViewable }) => agentViewable).length;
    const json = flow.variables.filter(({ type }) => type === 'JSON').length;
    if (viewable > mostViewable)
      yield { message: `${viewable} variables are agent viewable; ${mostViewable} is the most.` };
    if (json > mostJson) yield { message: `${json} variables are of type JSON; ${mostJson} is the most.` };
  },
  good: [{ what: 'Five JSON variables', flow: { nodes: {}, variables: json(5) } }],
  bad: [{ what: 'Six JSON variables', flow: { nodes: {}, variables: json(6) } }],
});

function json(count: number) {
  return Array.from({ length: count }, (_, index) => ({ name: `Data${index}`, type: 'JSON' as const }));
}
