import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { evaluate } from '../evaluate.ts';
import { parseTemplate } from '../parse.ts';
import {
  contextOf,
  problemsOfSamples,
  type Samples,
  sampleNames,
  sampleOf,
  sampleTypeOf,
  sampleTypes,
  sampleValue,
} from './sample.ts';

const namesOf = (template: string) => sampleNames(analyze(parseTemplate(template)).variables);
const resultOf = (template: string, samples: Samples) => {
  const result = evaluate(parseTemplate(template), contextOf(samples).context);
  return result.ok ? `${result.value} (${result.type})` : result.error.message;
};

test('a test asks once for each chain of names, and not for parts of what it asks for as a whole', () => {
  expect(namesOf('{{ a.b }} {{ a.b.c }} {{ a.b | upper }} {{ ani.length }} {{ true }}')).toEqual(['a.b', 'ani']);
  expect(
    namesOf('{% for x in items %}{{ x.name }}{{ loop.index }}{% endfor %}{{ HTTPRequest1.httpStatusCode }}'),
  ).toEqual(['items', 'HTTPRequest1.httpStatusCode']);
});

test('the declared type decides the result', () => {
  expect(resultOf('{{ counter + 1 }}', { counter: { type: 'Integer', text: '3' } })).toBe('4 (Long)');
  expect(resultOf('{{ counter + 1 }}', { counter: { type: 'String', text: '3' } })).toBe('31 (String)');
  expect(resultOf('{{ counter + 1 }}', { counter: { type: 'Decimal', text: '3' } })).toBe('4.0 (Double)');
  expect(
    resultOf('{{ a.b.c }}{{ a.d }}', {
      'a.b.c': { type: 'Boolean', text: 'TRUE' },
      'a.d': { type: 'none', text: 'x' },
    }),
  ).toBe('true (String)');
  expect(resultOf('{{ m.__proto__ }}', { m: { type: 'JSON', text: '{"__proto__": 1}' } })).toBe('1 (Integer)');
});

test('a text that does not fit its type is named, and the variable has no value', () => {
  const { context, problems } = contextOf({
    n: { type: 'Integer', text: '3.5' },
    b: { type: 'Boolean', text: 'yes' },
    j: { type: 'JSON', text: '{"a":}' },
    fine: { type: 'Integer', text: '' },
  });
  expect(problems.map(({ name }) => name)).toEqual(['n', 'b', 'j']);
  expect(problems[2]?.message).toContain('line 1, column 6');
  expect(context.get('n')).toBeNull();
});

test('every type takes the text it makes of a value of its own', () => {
  for (const value of ['text', 3, 2.5, true, null, { a: [1] }])
    expect(sampleValue(sampleOf(value))).toMatchObject({ ok: true });
  for (const type of sampleTypes) expect(sampleTypeOf(type)).toBe(type);
  expect(sampleTypeOf('Date Time')).toBe('DateTime');
  expect(sampleTypeOf('something new')).toBe('String');
});

test('what does not fit its type is named before anything is evaluated', () => {
  const problems = problemsOfSamples({
    count: { type: 'Integer', text: 'three' },
    large: { type: 'Integer', text: '9999999999999999999' },
    rate: { type: 'Decimal', text: '3,5' },
    vip: { type: 'Boolean', text: 'yes' },
    body: { type: 'JSON', text: '{' },
    fine: { type: 'Integer', text: ' -12 ' },
    empty: { type: 'Decimal', text: '' },
  });
  expect(problems.map(({ name }) => name)).toEqual(['count', 'large', 'rate', 'vip', 'body']);
});
