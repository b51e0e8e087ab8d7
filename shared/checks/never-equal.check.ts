import { defineCheck } from './check.ts';
import { comparisonsOf, kindOfSide } from './comparisons.ts';

export const neverEqual = defineCheck({
  id: 'never-equal',
  title: 'A text is compared with a number',
  severity: 'recommendation',
  scope: 'flow',
  why: 'The language never takes a text and a number for equal, and says nothing about it. Whether the product converts one of them is not published.',
  how: 'Write a number without quotes where the variable is a number, and with quotes where it is text.',
  *run(flow) {
    for (const [node, uses] of flow.uses)
      for (const { field, operator, left, right, source } of comparisonsOf(uses)) {
        if (!['==', 'equals', '!='].includes(operator)) continue;
        const kinds = [kindOfSide(left, flow), kindOfSide(right, flow)];
        if (kinds.includes('text') && kinds.includes('number'))
          yield { node: node.id, field, message: `${source} compares a text with a number.` };
      }
  },
  good: [
    {
      what: 'Digits are text',
      flow: {
        nodes: {
          Menu: 'menu',
          Is: { activity: 'condition', settings: { expression: '{{Menu.OptionEntered == "1"}}' } },
        },
      },
    },
  ],
  bad: [
    {
      what: 'Digits compared with a number',
      flow: {
        nodes: { Menu: 'menu', Is: { activity: 'condition', settings: { expression: '{{Menu.OptionEntered == 1}}' } } },
      },
    },
    {
      what: 'A number compared with text',
      flow: {
        nodes: { Is: { activity: 'condition', settings: { expression: '{{Tries == "3"}}' } } },
        variables: [{ name: 'Tries', type: 'INTEGER' }],
      },
    },
  ],
});
