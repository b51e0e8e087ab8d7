import { end } from '../../flow/templates/parts.ts';
import { defineExample } from '../example.ts';
import { collect, say, when } from './parts.ts';

export const httpExample = defineExample({
  id: 'course-http',
  title: 'Asking a CRM for a name',
  summary: 'Takes a customer number, asks a service for the name, and greets by it when the status is 200.',
  tries: ['Type 1: the service knows this customer.', 'Call again and type 2: it answers 404.'],
  http: [
    { url: 'https://crm.example.com/customers/1', status: 200, body: { customer: { name: 'Ada', tier: 'gold' } } },
    { url: 'https://crm.example.com/customers/*', status: 404 },
  ],
  flow: objects => ({
    variables: [{ name: 'CustomerName', description: 'What the service answered.' }],
    nodes: {
      Number: collect('Type your customer number, 1 or 2.', objects, { minDigits: 1, maxDigits: 1 }),
      Look_Up: {
        activity: 'http-request',
        description: 'GET by the number that was typed.',
        settings: {
          authenticated: false,
          connectorId: null,
          path: '',
          url: 'https://crm.example.com/customers/{{Number.DigitsEntered}}',
          method: 'GET',
          headers: [],
          body: '',
          results: [{ variable: 'CustomerName', path: '$.customer.name' }],
        },
      },
      Found: when('{{Look_Up.httpStatusCode == 200}}', 'Did it answer well?'),
      Hello: say('Hello {{CustomerName}}, good to hear you again.', objects),
      Stranger: say('Hello. I could not find that number.', objects),
      Hang_Up: end('Ends the call.'),
    },
    links: [
      'start > Number',
      'Number > Look_Up',
      'Number:timeout > Stranger',
      'Number:invalid > Stranger',
      'Look_Up > Found',
      'Found:true > Hello',
      'Found:false > Stranger',
      'Hello > Hang_Up',
      'Stranger > Hang_Up',
    ],
  }),
});
