import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { bodyType, results } from './common-fields.ts';
import { next } from './outcomes.ts';
import { parseStep } from './service.step.ts';

export const parse = defineActivity({
  id: 'parse',
  title: 'Parse',
  role: 'action',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Takes a text of JSON, TOML, XML or YAML apart and puts pieces of it into variables.',
  notes: [
    'A path that finds nothing leaves its variable empty; that is not an error.',
    'A path with a filter, ?( ), finds a list, even if there is one match only.',
  ],
  fields: {
    input: variable({
      label: 'Input variable',
      help: 'Where the text is, such as HTTPRequest1.httpResponseBody.',
      required: true,
      outputs: true,
      types: ['STRING', 'JSON'],
    }),
    contentType: bodyType(),
    results: results(true),
  },
  sections: [{ title: 'Parse settings', fields: ['input', 'contentType', 'results'] }],
  outcomes: () => [next],
  outputs: [],
  step: parseStep,
  describe: ({ input, results }) =>
    [input, results.map(({ variable }) => variable).join(', ')].filter(said => said !== '').join(' → '),
  wxcc: { activityName: 'parse-activity', group: 'action' },
  sample: { input: 'CustomerJson', contentType: 'JSON', results: [{ variable: 'CustomerName', path: '$.name' }] },
  source: 'Course, Parse Settings; reference, section 1.3',
});
