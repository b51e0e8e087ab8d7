import { eventEnds, message, music, queue } from './parts.ts';
import type { Template } from './template.ts';

export const dataDip: Template = {
  id: 'data-dip',
  title: 'Customer data',
  summary:
    'Asks a service who is calling, shows the name to the agent and opens the customer on the agent\u2019s desktop.',
  flow: objects => ({
    variables: [
      { name: 'CustomerName', agentViewable: true, desktopLabel: 'Customer', description: 'Name the service gave.' },
      { name: 'CustomerId', value: 'unknown', description: 'By which the service knows the customer.' },
    ],
    nodes: {
      Welcome: message(objects.welcomeId, 'Greets the caller.'),
      Look_Up: {
        activity: 'http-request',
        description: 'Asks the service by the number of the caller.',
        settings: {
          authenticated: objects.connectorId !== null,
          connectorId: objects.connectorId,
          path: objects.connectorId === null ? '' : '/customers',
          url: objects.connectorId === null ? 'https://crm.example.com/customers' : '',
          method: 'GET',
          headers: [],
          body: '',
          results: [
            { variable: 'CustomerName', path: '$.name' },
            { variable: 'CustomerId', path: '$.id' },
          ],
        },
      },
      Found: {
        activity: 'condition',
        description: 'A customer was found when the service says 200.',
        settings: { expression: '{{Look_Up.httpStatusCode == 200}}' },
      },
      Unknown_Caller: {
        activity: 'set-variable',
        description: 'Shows the number instead of the name.',
        settings: { rows: [{ variable: 'CustomerName', setTo: 'variable', value: '', from: 'NewPhoneContact.ANI' }] },
      },
      Queue: queue(objects),
      Music: music(objects),
      Customer: {
        activity: 'screen-pop',
        description: 'Opens the customer.',
        settings: {
          url: 'https://crm.example.com/customer',
          parameters: [{ name: 'id', value: '{{CustomerId}}' }],
          desktopLabel: 'Customer',
        },
      },
      ...eventEnds.nodes,
    },
    links: [
      'start > Welcome',
      'Welcome > Look_Up',
      'Look_Up > Found',
      'Found:true > Queue',
      'Found:false > Unknown_Caller',
      'Unknown_Caller > Queue',
      'Queue > Music',
      'Music > Music',
      'agent-answered > Customer',
      'Customer > End_Answered',
      ...eventEnds.links.slice(1),
    ],
  }),
};
