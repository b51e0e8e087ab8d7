import { defineCheck } from './check.ts';

export const neverEqual = defineCheck({
  id: 'never-equal',
  title: 'Values of two types are compared',
  severity: 'recommendation',
  scope: 'flow',
  why: 'The language never takes text, a number and a Boolean for equal, and says nothing about it. Whether the product converts one of them is not published.',
  how: 'Write a number, true or false without quotes where the variable has such a type, and with quotes where it is text.',
  *run({ typeProblems }) {
    for (const { node, field, source, finding } of typeProblems)
      if (finding.code === 'expr/never-equal') yield { node, field, message: `${source}: ${finding.message}` };
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
    {
      what: 'A Boolean compared with text',
      flow: {
        nodes: { Is: { activity: 'condition', settings: { expression: '{{Vip == "true"}}' } } },
        variables: [{ name: 'Vip', type: 'BOOLEAN' }],
      },
    },
  ],
});
