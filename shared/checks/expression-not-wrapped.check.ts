import { fieldsOf } from '../flow/fields-of.ts';
import { usesOf } from '../flow/variable-uses.ts';
import { defineCheck } from './check.ts';

export const expressionNotWrapped = defineCheck({
  id: 'expression-not-wrapped',
  title: 'The expression is not in {{ }}',
  severity: 'error',
  scope: 'node',
  why: 'Here the whole field must be one expression; anything beside it makes a text of it.',
  how: 'Put {{ before it and }} after it, and nothing else.',
  *run({ node }) {
    for (const { path, field, value } of fieldsOf(node)) {
      const text = String(value).trim();
      if (field.kind !== 'expression' || !field.wrapped || text === '') continue;
      const template = usesOf(node).templates.find(each => each.field === path);
      if (template && (template.parsed.errors.length > 0 || template.parsed.only || isOne(text))) continue;
      yield {
        node: node.id,
        field: path,
        message: 'Write the whole field as one expression, such as {{Tries >= 3}}.',
        ...(!template && {
          fix: {
            label: 'Put it in {{ }}',
            edit: 'set-field',
            args: { node: node.id, path, value: `{{${text}}}` },
          } as const,
        }),
      };
    }
  },
  good: [{ what: 'One expression', flow: { nodes: { Again: 'condition' } } }],
  bad: [
    {
      what: 'No braces',
      flow: { nodes: { Again: { activity: 'condition', settings: { expression: 'Tries >= 3' } } } },
    },
    {
      what: 'Text beside the braces',
      flow: { nodes: { Again: { activity: 'condition', settings: { expression: '{{Tries}} >= 3' } } } },
    },
  ],
});

/** Space around the braces is harmless. */
const isOne = (text: string) => text.startsWith('{{') && text.endsWith('}}') && !text.slice(2, -2).includes('}}');
