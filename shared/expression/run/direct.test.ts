import { expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { defaultLimits } from '../limits.ts';
import { parseTemplate } from '../parse.ts';

const contexts: readonly Record<string, unknown>[] = [
  {
    a: 'x<y>&"\'',
    b: { c: { d: 'deep', length: 'own' } },
    locale: 'mine',
    list: ['first'],
    n: 3,
    t: { $java: 'Long', v: '5' },
  },
  {},
  { a: null, b: 'text', list: { 0: 'key' } },
  { a: '', b: { c: 'short' }, n: { toString: 'own' } },
  { a: 'x'.repeat(200_000) },
  JSON.parse('{"a": {"__proto__": "own"}, "__proto__": {"b": "own"}}'),
];
const templates = [
  '{{a}}',
  '{{ b.c.d }}',
  "{{ b['c'] }}",
  '{{ b.c }}',
  '{{ a.length }}',
  '{{ b.c.length }}',
  '{{ locale }}',
  '{{ template }}',
  '{{ list.0 }}',
  "{{ list['0'] }}",
  '{{ n }}',
  '{{ n.toString }}',
  '{{ constructor }}',
  '{{ a.constructor }}',
  '{{ a.__proto__ }}',
  '{{ __proto__.b }}',
  '{{- a -}}',
  '{{ t }}',
  '{{ t.v }}',
];

/** Limits that are the usual ones, but said: the general way is taken. */
const general = { limits: defaultLimits };

test.each(templates)('%s gives by the direct way what it gives by the general one', template => {
  for (const context of contexts)
    for (const options of [{}, { strict: true }, { typed: true }])
      for (const autoEscaping of [true, false]) {
        const parsed = parseTemplate(template, { autoEscaping });
        const direct = evaluate(parsed, structuredCloneOf(context), options);
        expect(direct).toEqual(evaluate(parsed, structuredCloneOf(context), { ...options, ...general }));
      }
});

/** Values made by an evaluation are remembered in its variables: each has its own. */
const structuredCloneOf = (context: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(context)) as Record<string, unknown>;
