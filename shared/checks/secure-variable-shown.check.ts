import { defineCheck } from './check.ts';

export const secureVariableShown = defineCheck({
  id: 'secure-variable-shown',
  title: 'A secure variable is shown to agents',
  severity: 'error',
  scope: 'flow',
  why: 'Secure means that nobody sees the value; agent viewable shows it on the desktop.',
  how: 'Decide for one of the two.',
  *run(flow) {
    for (const { id, name, secure, agentViewable } of flow.variables)
      if (secure && agentViewable)
        yield {
          variable: id,
          field: 'agentViewable',
          message: `${name} is secure and agent viewable.`,
          fix: {
            label: 'Hide it from agents',
            edit: 'change-variable',
            args: { id, values: { agentViewable: false } },
          },
        };
  },
  good: [{ what: 'Secure and hidden', flow: { nodes: {}, variables: [{ name: 'Pin', secure: true }] } }],
  bad: [
    { what: 'Secure and shown', flow: { nodes: {}, variables: [{ name: 'Pin', secure: true, agentViewable: true }] } },
  ],
});
