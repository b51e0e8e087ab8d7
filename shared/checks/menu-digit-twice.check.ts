import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const menuDigitTwice = defineCheck({
  id: 'menu-digit-twice',
  title: 'A digit of a menu stands twice',
  severity: 'error',
  scope: 'node',
  why: 'One key press cannot go two ways.',
  how: 'Give each link a digit of its own, 0 to 9.',
  run: ({ node, settings }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'menu-digit-twice')
      .map(({ field, text }) => {
        const links = settings.links as readonly { readonly digit: string }[];
        const free = [...'1234567890'].find(digit => !links.some(link => link.digit === digit));
        const path = field.endsWith('.digit') ? field : null;
        return {
          node: node.id,
          field,
          message: path ? 'This digit is used by another link of the menu.' : text,
          ...(path &&
            free && {
              fix: {
                label: `Use ${free} instead`,
                edit: 'set-field',
                args: { node: node.id, path, value: free },
              } as const,
            }),
        };
      }),
  good: [{ what: 'The digits 1 and 2', flow: { nodes: { Menu: 'menu' }, links: ['start > Menu'] } }],
  bad: [
    {
      what: 'The digit 1 twice',
      flow: {
        nodes: {
          Menu: {
            activity: 'menu',
            settings: {
              links: [
                { key: 'a', digit: '1', description: 'Sales' },
                { key: 'b', digit: '1', description: 'Support' },
              ],
            },
          },
        },
        links: ['start > Menu'],
      },
    },
  ],
});
