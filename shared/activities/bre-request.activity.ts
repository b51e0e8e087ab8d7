import { expression } from '../base/fields/expression.ts';
import { defineActivity } from './activity.ts';
import { bodyType, pairs, responseTimeout, results, retries } from './common-fields.ts';
import { next } from './outcomes.ts';
import { breRequestStep } from './service.step.ts';

export const breRequest = defineActivity({
  id: 'bre-request',
  title: 'BRE Request',
  role: 'action',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Asks the Business Rules Engine of the organisation and takes parts of its answer into variables.',
  notes: ['The tenant id is sent by itself; it is not set here.'],
  fields: {
    context: expression({
      label: 'Context',
      help: 'Which rules are asked; sent by the key context.',
      required: true,
      max: 1_000,
    }),
    ani: expression({
      label: 'ANI',
      help: 'Number of the caller; sent by the key ani.',
      initial: '{{NewPhoneContact.ANI}}',
      max: 1_000,
    }),
    parameters: pairs({ label: 'Query parameters', help: 'What else the rules look at.', one: 'parameter' }),
    responseTimeout: responseTimeout(),
    retries: retries(),
    responseType: bodyType(),
    results: results(false),
  },
  sections: [
    { title: 'Query parameters', fields: ['context', 'ani', 'parameters'] },
    { title: 'Advanced settings', fields: ['responseTimeout', 'retries'] },
    { title: 'Parse settings', fields: ['responseType', 'results'] },
  ],
  outcomes: () => [next],
  outputs: [
    { name: 'httpResponseBody', type: 'STRING', help: 'The answer as text.' },
    { name: 'httpStatusCode', type: 'INTEGER', help: 'Status of the answer, such as 200.' },
  ],
  step: breRequestStep,
  describe: ({ context }) => (context === '' ? '' : `context = ${context}`),
  wxcc: { activityName: 'bre-request', group: 'action' },
  sample: {
    context: 'loyalty',
    ani: '{{NewPhoneContact.ANI}}',
    parameters: [],
    responseTimeout: 2_000,
    retries: 1,
    responseType: 'JSON',
    results: [{ variable: 'CustomerName', path: '$.name' }],
  },
  source: 'Course, BRE Request; reference, section 1.3',
});
