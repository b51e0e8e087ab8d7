import { expression } from '../base/fields/expression.ts';
import { defineActivity } from './activity.ts';
import { undefinedError } from './outcomes.ts';
import { fail, leave } from './step.ts';

export const condition = defineActivity({
  id: 'condition',
  title: 'Condition',
  role: 'gateway',
  library: 'flow-control',
  eras: ['classic', 'current'],
  sheets: ['main', 'events'],
  flows: ['flow', 'subflow'],
  summary: 'Goes one way when an expression is true and another when it is false.',
  notes: ['Text and number are never equal: compare text with "200" and a number with 200.'],
  fields: {
    expression: expression({
      label: 'Expression',
      help: 'One expression in {{ }} that comes to true or false, such as {{Tries >= 3}}. Operators: ==, !=, <, >, <=, >=, +, -, *, /.',
      required: true,
      wrapped: true,
      result: 'yes or no',
      control: 'lines',
    }),
  },
  outcomes: () => [
    { id: 'true', label: 'True', kind: 'branch', condition: 'true' },
    { id: 'false', label: 'False', kind: 'branch', condition: 'false' },
    undefinedError,
  ],
  outputs: [],
  step: ({ expression }, context) => {
    const text = context.text(expression).trim().toLowerCase();
    if (text === 'true') return leave('true');
    // What is not there is not true; anything else is no answer to a yes-or-no question.
    if (text === 'false' || text === '') return leave('false');
    return fail(`${expression} comes to ${JSON.stringify(text.slice(0, 80))}, which is neither true nor false.`);
  },
  describe: ({ expression }) => expression,
  wxcc: { activityName: 'condition-activity', group: 'enum-gateway' },
  sample: { expression: '{{Tries >= 3}}' },
  source: 'Course, Condition; reference, section 1.3',
});
