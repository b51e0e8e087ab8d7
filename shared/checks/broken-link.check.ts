import { defineCheck } from './check.ts';

export const brokenLink = defineCheck({
  id: 'broken-link',
  title: 'A link leads nowhere',
  severity: 'error',
  scope: 'flow',
  why: 'The call could not go on. Only an import can bring such a link.',
  how: 'Remove the link and draw it again.',
  *run({ document }) {
    for (const { id, from, to } of Object.values(document.links)) {
      const source = document.nodes[from];
      const target = document.nodes[to];
      if (source && target && source.sheet === target.sheet) continue;
      const what = source && target ? 'leads from one sheet to the other' : 'leads to a step that is not there';
      yield {
        ...(source && { node: from }),
        message: `A link ${source ? `of ${source.label} ` : ''}${what}.`,
        fix: { label: 'Remove the link', edit: 'remove-links', args: { ids: [id] } },
      };
    }
  },
  good: [{ what: 'A link to a step', flow: { nodes: { End: 'end-flow' }, links: ['start > End'] } }],
  bad: [
    { what: 'A link to nothing', flow: { nodes: { End: 'end-flow' }, links: ['start > Gone'] } },
    {
      what: 'A link from the main flow into the event flows',
      flow: { nodes: { End: { activity: 'end-flow', sheet: 'events' } }, links: ['start > End'] },
    },
  ],
});
