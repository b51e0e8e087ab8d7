import { referencesOf } from '../flow/references.ts';
import { defineCheck } from './check.ts';
import { entityTitle } from './entity-title.ts';

export const danglingReference = defineCheck({
  id: 'dangling-reference',
  title: 'A step uses something the tenant does not have',
  severity: 'error',
  scope: 'node',
  why: 'A queue, prompt, connector or flow that is not there cannot be used when a call comes. After an import from another organisation this is the usual work.',
  how: 'Choose another one, or make it under its screen.',
  run: ({ node, tenant }) =>
    referencesOf(node)
      .filter(({ to, id }) => !Object.hasOwn(tenant.names[to] ?? {}, id))
      .map(({ field, to }) => ({
        node: node.id,
        field,
        message: `The ${entityTitle(to)} chosen here is not in this workspace.`,
      })),
  good: [
    { what: 'A queue of the tenant', flow: { nodes: { Queue: 'queue-contact' }, links: ['start > Queue'] } },
    {
      what: 'A request with no connector has none to miss',
      flow: {
        nodes: {
          Request: { activity: 'http-request', settings: { authenticated: false, connectorId: 'connector-gone' } },
        },
        links: ['start > Request'],
      },
    },
    { what: 'A flow of the workspace', flow: { nodes: { Onward: 'go-to' }, links: ['start > Onward'] } },
  ],
  bad: [
    {
      what: 'A queue that was deleted',
      flow: {
        nodes: { Queue: { activity: 'queue-contact', settings: { queueId: 'queue-gone' } } },
        links: ['start > Queue'],
      },
    },
    {
      what: 'A prompt of another workspace',
      flow: {
        nodes: {
          Welcome: {
            activity: 'play-message',
            settings: { prompts: [{ kind: 'audio-file', audioFileId: 'elsewhere', text: '' }] },
          },
        },
        links: ['start > Welcome'],
      },
    },
    {
      what: 'A connector that was deleted',
      flow: {
        nodes: {
          Request: {
            activity: 'http-request',
            settings: { authenticated: true, connectorId: 'connector-gone', path: '/' },
          },
        },
        links: ['start > Request'],
      },
    },
    {
      what: 'A virtual agent whose connector was deleted',
      flow: {
        nodes: { Bot: { activity: 'virtual-agent', settings: { agentId: 'bot-gone' } } },
        links: ['start > Bot'],
      },
    },
    {
      what: 'A flow that was deleted',
      flow: {
        nodes: { Onward: { activity: 'go-to', settings: { destination: 'flow', flowId: 'flow-gone' } } },
        links: ['start > Onward'],
      },
    },
  ],
});
