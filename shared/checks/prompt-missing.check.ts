import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const promptMissing = defineCheck({
  id: 'prompt-missing',
  title: 'There is nothing to play',
  severity: 'error',
  scope: 'node',
  why: 'Callers would hear silence and not know what is asked of them.',
  how: 'Choose an audio file, a variable that names one, or enter a text to be spoken.',
  run: ({ node }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'prompt-missing')
      .map(({ field, text }) => ({ node: node.id, field, message: text })),
  good: [{ what: 'A menu with an audio file', flow: { nodes: { Menu: 'menu' }, links: ['start > Menu'] } }],
  bad: [
    {
      what: 'A menu without a prompt',
      flow: { nodes: { Menu: { activity: 'menu', settings: { prompts: [] } } }, links: ['start > Menu'] },
    },
    {
      what: 'A message whose file is not chosen',
      flow: { nodes: { Welcome: { activity: 'play-message', empty: true } }, links: ['start > Welcome'] },
    },
  ],
});
