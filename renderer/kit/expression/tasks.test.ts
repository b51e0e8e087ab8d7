import { expect, test } from 'vitest';
import { helpPages } from '../../../shared/expression/help/pages.ts';
import { type Dialect, type JsonPathTask, perform } from './tasks.ts';

const dialect: Dialect = { profile: '3.2', autoEscaping: true, newLineTrimming: true };
const evaluated = (source: string, samples = {}) =>
  perform({ kind: 'evaluate', source, samples, dialect, strict: false, now: 0 });
const known = (name: string) => ({ name, type: 'String' });
const path = (written: string, document: string, more: Partial<JsonPathTask> = {}) =>
  perform({ kind: 'jsonpath', path: written, document, samples: {}, format: 'json', dialect, now: 0, ...more });

test('a check names the mistakes and what a test has to ask for', () => {
  const checked = perform({
    kind: 'check',
    source: '{{ HTTP1.status | uper ~ x }}',
    known: [known('HTTP1.code'), known('x')],
    dialect,
  });
  expect(checked.names).toEqual(['HTTP1.status', 'x']);
  expect(checked.findings.map(({ message, hint }) => [message, hint])).toEqual([
    ['Filter [uper] does not exist.', 'Did you mean “upper”?'],
    ['There is no variable HTTP1.status; it is null.', null],
  ]);
});

test('a test answers value, type and steps, or the problem with its place', () => {
  expect(evaluated('{{ a + 1 }}', { a: { type: 'Integer', text: '3' } })).toMatchObject({
    ok: true,
    value: '4',
    type: 'Long',
  });
  expect(evaluated('{{ a * 2 }}', { a: { type: 'String', text: 'x' } })).toMatchObject({
    ok: false,
    error: { code: 'expr/type', line: 1, column: 4 },
    parts: [{ source: 'a', value: 'x' }],
  });
  expect(evaluated('{{ a }}', { a: { type: 'Integer', text: 'x' } }).problems).toHaveLength(1);
});

test('a path answers with its matches and where they stand in the document', () => {
  const document = '{"items": [{"n": "a"}, {"n": "b"}]}';
  const found = path('$.items[{{ i }}].n', document, { samples: { i: { type: 'Integer', text: '1' } } });
  expect(found).toMatchObject({ step: 'done', path: '$.items[1].n', value: '"b"', names: ['i'], definite: true });
  const places = found.step === 'done' ? found.matches.flatMap(({ at }) => at) : [];
  expect(places.map(({ start, end }) => document.slice(start, end))).toEqual(['"b"']);
});

test('a path says in which step it failed', () => {
  expect(path('$.a', '{')).toMatchObject({ step: 'document', error: { line: 1 } });
  expect(path('$.{{ | }}', '{}')).toMatchObject({ step: 'template' });
  expect(path('$.a[', '{"a": 1}', {})).toMatchObject({ step: 'done' });
  expect(path('$[?(@.x', '{}')).toMatchObject({ step: 'path' });
});

test('matches in a body of another format lie in the JSON it becomes', () => {
  const found = path('$.c.n', '<c><n>Ann</n></c>', { format: 'xml' });
  expect(found).toMatchObject({ step: 'done', value: '"Ann"' });
  const converted = found.step === 'done' ? (found.converted ?? '') : '';
  const [place] = found.step === 'done' ? found.matches.flatMap(({ at }) => at) : [];
  expect(place && converted.slice(place.start, place.end)).toBe('"Ann"');
});

test.each(helpPages.flatMap(page => page.examples.map(example => ({ page, ...example }))))(
  'the help page $page.id shows $template with the result its declaration gives',
  ({ page, template, variables = {}, result }) => {
    const shown = perform({ kind: 'example', source: template, variables, profile: page.since ?? '3.2', now: 0 });
    expect(shown).toEqual({ ok: true, text: result });
  },
);
