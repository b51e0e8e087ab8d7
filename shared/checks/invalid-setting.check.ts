import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const invalidSetting = defineCheck({
  id: 'invalid-setting',
  title: 'A setting is outside what it may be',
  severity: 'error',
  scope: 'node',
  why: 'The product takes only values within its limits.',
  how: 'Change the value as the message says.',
  run: ({ node }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'invalid-setting')
      .map(({ field, text }) => ({ node: node.id, field, message: text })),
  good: [{ what: 'A wait of 30 seconds', flow: { nodes: { Menu: 'menu' }, links: ['start > Menu'] } }],
  bad: [
    {
      what: 'A menu that waits for 31 seconds',
      flow: { nodes: { Menu: { activity: 'menu', settings: { timeout: 31 } } }, links: ['start > Menu'] },
    },
    {
      what: 'Percentages that add up to 90',
      flow: {
        era: 'current',
        nodes: {
          Split: {
            activity: 'percent-allocation',
            settings: {
              paths: [
                { key: 'a', percentage: 50, description: '' },
                { key: 'b', percentage: 40, description: '' },
              ],
            },
          },
        },
      },
    },
  ],
});
