import { boolean } from '../base/fields/boolean.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { reference } from '../base/fields/reference.ts';
import { defineActivity } from './activity.ts';
import { bodyType, bodyTypes, pairs, responseTimeout, results, retries } from './common-fields.ts';
import { next } from './outcomes.ts';
import { httpRequestStep } from './service.step.ts';

/** The seven methods with what each is for (RFC 9110, section 9.3; PATCH: RFC 5789). */
const methods = {
  GET: 'GET: read data',
  POST: 'POST: send data, or create something',
  PUT: 'PUT: create something or replace the whole of it',
  PATCH: 'PATCH: change a part of something',
  DELETE: 'DELETE: remove something',
  OPTIONS: 'OPTIONS: ask which methods are allowed',
  HEAD: 'HEAD: read the headers without the data',
} as const;
const withBody = { field: 'method', is: ['POST', 'PUT', 'PATCH'] } as const;

export const httpRequest = defineActivity({
  id: 'http-request',
  title: 'HTTP Request',
  role: 'action',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Asks a service of the web, such as a CRM, and takes parts of its answer into variables.',
  notes: [
    'Every status leaves by the same way out: look at httpStatusCode with Condition or Case.',
    'After Play Message the request waits until the message has ended.',
    'Not right after Queue Contact: let music or a message come first.',
  ],
  fields: {
    authenticated: boolean({
      label: 'Use authenticated endpoint',
      help: 'On, a connector of the tenant signs in with Basic Auth or OAuth 2.0. Off, the address is asked as it is.',
      initial: true,
    }),
    connectorId: reference({
      label: 'Connector',
      help: 'A custom connector of the tenant; it holds the base address and how to sign in.',
      to: 'custom-connector',
      required: true,
      visibleWhen: { field: 'authenticated', is: [true] },
    }),
    path: expression({
      label: 'Request path',
      help: 'Added to the base address of the connector; it may hold {{ }}.',
      max: 4_000,
      visibleWhen: { field: 'authenticated', is: [true] },
    }),
    url: expression({
      label: 'Request URL',
      help: 'The whole address; it may hold {{ }}.',
      required: true,
      max: 4_000,
      visibleWhen: { field: 'authenticated', is: [false] },
    }),
    method: choice({ label: 'Method', help: 'What is asked of the service.', choices: methods, initial: 'GET' }),
    parameters: pairs({
      label: 'Query parameters',
      help: 'Added to the address after a question mark.',
      one: 'parameter',
    }),
    headers: pairs({ label: 'HTTP request headers', help: 'Sent before the body.', one: 'header' }),
    contentType: choice({
      label: 'Content type',
      help: 'The form of the request body.',
      choices: { ...bodyTypes, FORM: 'Form URL encoded' },
      initial: 'JSON',
      visibleWhen: withBody,
    }),
    body: expression({
      label: 'Request body',
      help: 'What is sent; it may hold {{ }}.',
      control: 'lines',
      max: 100_000,
      visibleWhen: withBody,
    }),
    responseTimeout: responseTimeout(),
    retries: retries(),
    responseType: bodyType(),
    results: results(false),
  },
  sections: [
    { title: 'Request', fields: ['authenticated', 'connectorId', 'path', 'url', 'method'] },
    { title: 'Query parameters', fields: ['parameters'] },
    { title: 'HTTP request headers', fields: ['headers'] },
    { title: 'Request body', fields: ['contentType', 'body'] },
    { title: 'Advanced settings', fields: ['responseTimeout', 'retries'] },
    { title: 'Parse settings', fields: ['responseType', 'results'] },
  ],
  outcomes: () => [next],
  outputs: [
    { name: 'httpStatusCode', type: 'INTEGER', help: 'Status of the answer, such as 200.' },
    { name: 'httpResponseBody', type: 'STRING', help: 'The answer as text.' },
    { name: 'httpResponseHeaders', type: 'JSON', help: 'Headers of the answer.' },
  ],
  step: httpRequestStep,
  describe: ({ authenticated, connectorId, path, url, method }, names) => {
    const address = authenticated ? `${connectorId ? names.of('custom-connector', connectorId) : ''}${path}` : url;
    return address === '' ? '' : `${method} ${address}`;
  },
  wxcc: { activityName: 'http-request-v2', group: 'action', alsoNamed: ['http-request'] },
  sample: {
    authenticated: false,
    connectorId: null,
    path: '',
    url: 'https://crm.example.com/customers',
    method: 'POST',
    parameters: [{ name: 'phone', value: '{{NewPhoneContact.ANI}}' }],
    headers: [{ name: 'Accept', value: 'application/json' }],
    contentType: 'JSON',
    body: '{"phone": "{{NewPhoneContact.ANI}}"}',
    responseTimeout: 2_000,
    retries: 1,
    responseType: 'JSON',
    results: [{ variable: 'CustomerName', path: '$.name' }],
  },
  source: 'Course, HTTP Request; reference, section 1.3',
});
