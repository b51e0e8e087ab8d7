import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const digitsMinOverMax = defineCheck({
  id: 'digits-min-over-max',
  title: 'Collect Digits asks for more digits than it takes',
  severity: 'error',
  scope: 'node',
  why: 'The entry ends at the maximum, so it never has the minimum: every caller would leave by Unmatched Entry.',
  how: 'Make the minimum at most the maximum.',
  run: ({ node, settings }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'digits-min-over-max')
      .map(({ field, text }) => ({
        node: node.id,
        field,
        message: text,
        ...(Number(settings.minDigits) <= 20 &&
          Number(settings.maxDigits) <= Number(settings.minDigits) && {
            fix: {
              label: `Raise the maximum to ${settings.minDigits}`,
              edit: 'change-settings',
              args: { node: node.id, values: { maxDigits: Number(settings.minDigits) } },
            } as const,
          }),
      })),
  good: [{ what: 'Four to eight digits', flow: { nodes: { Account: 'collect-digits' }, links: ['start > Account'] } }],
  bad: [
    {
      what: 'At least six and at most four digits',
      flow: {
        nodes: { Account: { activity: 'collect-digits', settings: { minDigits: 6, maxDigits: 4 } } },
        links: ['start > Account'],
      },
    },
  ],
});
