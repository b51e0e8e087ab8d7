import { nearest } from '../expression/hints.ts';
import { defineCheck } from './check.ts';

export const unknownVariable = defineCheck({
  id: 'unknown-variable',
  title: 'A variable or output does not exist',
  severity: 'error',
  scope: 'flow',
  why: 'Nothing would ever be in it: a text stays empty, and a calculation with it stops the call.',
  how: 'Correct the name, or add the variable to the flow.',
  *run(flow) {
    for (const [node, { reads, sets }] of flow.uses) {
      for (const { field, root, path } of reads) {
        if (flow.types.has(root)) continue;
        const known = flow.labels.get(root);
        const [output] = path;
        if (!known) yield { node: node.id, field, ...missing(root, flow.similar(root)) };
        else if (known.activity && !known.activity.openOutputs && output !== undefined) {
          const outputs = known.activity.outputs.map(({ name }) => name);
          if (outputs.some(name => name.toLowerCase() === output.toLowerCase())) continue;
          const close = nearest(output, outputs);
          const hint = close ? ` Did you mean ${root}.${close}?` : '';
          yield { node: node.id, field, message: `${root} has no output ${output}.${hint}` };
        }
      }
      for (const { field, name } of sets)
        if (!flow.types.has(name)) yield { node: node.id, field, ...missing(name, flow.similar(name)) };
    }
  },
  good: [
    {
      what: 'A variable of the flow and an output',
      flow: {
        nodes: {
          Menu: 'menu',
          Say: { activity: 'condition', settings: { expression: '{{Menu.OptionEntered == "1" and Tries < 3}}' } },
        },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
    {
      what: 'A member of a JSON output, an event output in small letters, and a global variable',
      flow: {
        nodes: {
          Pop: {
            activity: 'screen-pop',
            settings: { url: '{{Call.httpResponseHeaders.Date}}{{NewPhoneContact.ani}}{{Global_Language}}' },
          },
          Call: { activity: 'http-request', settings: { results: [], body: '', parameters: [] } },
        },
      },
    },
  ],
  bad: [
    {
      what: 'A spelling mistake',
      flow: {
        nodes: { Again: { activity: 'condition', settings: { expression: '{{Trise < 3}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
    {
      what: 'An output the activity does not have',
      flow: {
        nodes: { Menu: 'menu', Is: { activity: 'condition', settings: { expression: '{{Menu.Digit == "1"}}' } } },
      },
    },
    { what: 'A value set into no variable', flow: { nodes: { Set: 'set-variable' } } },
  ],
});

function missing(name: string, close: string | null) {
  const fix = { label: `Add the variable ${name}`, edit: 'add-variable', args: { name, type: 'STRING' } } as const;
  const isName = /^[A-Za-z0-9_]{1,80}$/.test(name);
  return { message: `There is no variable ${name}.${close ? ` Did you mean ${close}?` : ''}`, ...(isName && { fix }) };
}
