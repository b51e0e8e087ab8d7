import type { Json } from '../base/canonical-json.ts';
import { choice } from '../base/fields/choice.ts';
import { expression } from '../base/fields/expression.ts';
import { groups } from '../base/fields/groups.ts';
import { variable } from '../base/fields/variable.ts';
import { defineActivity } from './activity.ts';
import { rowKey } from './common-fields.ts';
import { undefinedError } from './outcomes.ts';
import { leave } from './step.ts';

const asText = (value: Json): string =>
  typeof value === 'string'
    ? value
    : value === null
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

export const caseActivity = defineActivity({
  id: 'case',
  title: 'Case',
  role: 'gateway',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Compares one value with up to twenty others; each has its own way out, and Default is for everything else.',
  notes: ['Values are compared as text.'],
  fields: {
    compare: choice({
      label: 'Compare',
      help: 'A variable as it is, or the result of an expression.',
      choices: { variable: 'Variable', expression: 'Build expression' },
      initial: 'variable',
    }),
    variable: variable({
      label: 'Variable',
      help: 'A variable, or an output such as HTTPRequest1.httpStatusCode.',
      required: true,
      outputs: true,
      visibleWhen: { field: 'compare', is: ['variable'] },
    }),
    expression: expression({
      label: 'Expression',
      help: 'One expression in {{ }} whose result is compared.',
      required: true,
      wrapped: true,
      visibleWhen: { field: 'compare', is: ['expression'] },
    }),
    cases: groups({
      label: 'Cases',
      help: 'One to twenty values, each once.',
      one: 'case',
      required: true,
      max: 20,
      key: 'value',
      initial: [{ key: 'r1', value: '' }],
      source: 'Reference, section 1.3',
      item: {
        key: rowKey(),
        value: expression({
          label: 'Value',
          help: 'The text the value is compared with; it may hold {{ }}.',
          required: true,
          max: 1_000,
        }),
      },
    }),
  },
  outcomes: ({ cases }) => [
    ...cases.map(({ key, value }, index) => ({
      id: key,
      label: value === '' ? `Case ${index + 1}` : value,
      kind: 'branch' as const,
      condition: String(index),
    })),
    { id: 'default', label: 'Default', kind: 'branch', condition: 'default' },
    undefinedError,
  ],
  outputs: [],
  step: ({ compare, variable, expression, cases }, context) => {
    const found = compare === 'variable' ? context.value(variable) : context.text(expression);
    const text = asText(found);
    return leave(cases.find(({ value }) => context.text(value) === text)?.key ?? 'default');
  },
  describe: ({ compare, variable, expression, cases }) =>
    [
      compare === 'variable' ? variable : expression,
      cases
        .map(({ value }) => value)
        .filter(value => value !== '')
        .join(', '),
    ]
      .filter(said => said !== '')
      .join(': '),
  wxcc: { activityName: 'case-statement', group: 'enum-gateway' },
  sample: {
    compare: 'variable',
    variable: 'HTTPRequest1.httpStatusCode',
    expression: '',
    cases: [
      { key: 'a', value: '200' },
      { key: 'b', value: '404' },
    ],
  },
  source: 'Course, Case; reference, section 1.3',
});
