import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const menuWithoutBranch = defineCheck({
  id: 'menu-without-branch',
  title: 'A menu has no branch',
  severity: 'error',
  scope: 'node',
  why: 'Whatever the caller presses would be an unmatched entry.',
  how: 'Add a custom link for each digit the prompt offers.',
  run: ({ node }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'menu-without-branch')
      .map(({ field }) => ({
        node: node.id,
        field,
        message: 'This menu has no digit to press.',
        fix: {
          label: 'Add the digit 1',
          edit: 'change-settings',
          args: { node: node.id, values: { links: [{ key: 'r1', digit: '1', description: '' }] } },
        },
      })),
  good: [{ what: 'A menu with two digits', flow: { nodes: { Menu: 'menu' }, links: ['start > Menu'] } }],
  bad: [
    {
      what: 'A menu without digits',
      flow: { nodes: { Menu: { activity: 'menu', settings: { links: [] } } }, links: ['start > Menu'] },
    },
  ],
});
