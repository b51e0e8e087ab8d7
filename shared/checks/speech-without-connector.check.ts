import { defineCheck } from './check.ts';
import { fieldProblems } from './field-problems.ts';

export const speechWithoutConnector = defineCheck({
  id: 'speech-without-connector',
  title: 'Text-to-Speech has no connector',
  severity: 'error',
  scope: 'node',
  why: 'Without a connector there is no voice that could speak the text.',
  how: 'Choose a Google connector, or use audio files only and turn Text-to-Speech off.',
  run: ({ node }) =>
    fieldProblems(node)
      .filter(({ check }) => check === 'speech-without-connector')
      .map(({ field }) => ({
        node: node.id,
        field,
        message: 'Text-to-Speech is on, and no connector is chosen.',
        fix: {
          label: 'Turn Text-to-Speech off',
          edit: 'change-settings',
          args: { node: node.id, values: { speech: false } },
        },
      })),
  good: [
    {
      what: 'A message that is spoken by a connector',
      flow: {
        nodes: {
          Welcome: {
            activity: 'play-message',
            settings: {
              speech: true,
              connectorId: 'google-bot',
              prompts: [{ kind: 'speech', audioFileId: null, text: 'Welcome.' }],
            },
          },
        },
        links: ['start > Welcome'],
      },
    },
  ],
  bad: [
    {
      what: 'Text-to-Speech on, without a connector',
      flow: {
        nodes: { Welcome: { activity: 'play-message', settings: { speech: true, connectorId: null } } },
        links: ['start > Welcome'],
      },
    },
  ],
});
