import { expect, test } from 'vitest';
import { expressionLanguage, expressionPieces, pageAt } from './expression-language.ts';
import { jsonLanguage } from './json-language.ts';

const coloured = (text: string) =>
  expressionPieces(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
const outputs = [
  { name: 'counter', type: 'Integer', origin: 'Flow variable' },
  { name: 'HTTPRequest1.httpStatusCode', type: 'Integer', origin: 'HTTP Request' },
  { name: 'HTTPRequest1.httpResponseBody', type: 'String', origin: 'HTTP Request' },
];
const language = expressionLanguage(outputs, '3.2');
const offers = (text: string) => language.complete!(text, text.length).offers;

test('words are told apart by what they are, also while the expression is not finished', () => {
  expect(coloured("Hi {{ name | replace({'a': 1}) is empty and f(true")).toEqual([
    'mark {{',
    'name name',
    'operator |',
    'call replace',
    "text 'a'",
    'number 1',
    'operator is',
    'call empty',
    'operator and',
    'call f',
    'constant true',
  ]);
  expect(coloured('plain text')).toEqual([]);
});

test('outputs are offered whole, and part by part behind a point', () => {
  expect(offers('{{ HTTP').map(({ label }) => label)).toEqual([
    'HTTPRequest1.httpStatusCode',
    'HTTPRequest1.httpResponseBody',
  ]);
  expect(offers('{{ HTTPRequest1.httpS')).toMatchObject([
    { label: 'httpStatusCode', detail: 'Integer', help: 'HTTP Request' },
  ]);
  expect(offers('{{ other.')).toEqual([]);
});

test('a filter that needs arguments is put in with its brackets, and the caret between them', () => {
  expect(offers('{{ x | repl')).toMatchObject([{ insert: 'replace()', caret: 8 }]);
  expect(offers('{{ x | upp')).toMatchObject([{ insert: 'upper' }]);
  expect(offers('{{ no')[0]).toMatchObject({ insert: 'now()' });
});

test('help is about the word at the caret: a filter is not the function of the same name', () => {
  expect(pageAt('{{ a | upper }}', 9)?.page.id).toBe('filter/upper');
  expect(pageAt('{{ max(1, 2) }}', 4)?.page.id).toBe('function/max');
  expect(pageAt('{% if a %}x{% endif %}', 4)?.page.id).toBe('tag/if');
  expect(pageAt('{{ a ~ b }}', 6)?.page.id).toBe('operator/join');
  expect(language.help?.('{{ counter }}', 5)).toMatchObject({ title: 'counter: Integer', lines: ['Flow variable'] });
  expect(language.help?.('{{ HTTPRequest1.httpStatusCode }}', 20)?.lines).toEqual(['HTTP Request']);
});

test('JSON is coloured by the line', () => {
  const line = '  "a b": [1, "x", true],';
  expect(jsonLanguage.pieces(line).map(({ start, end, kind }) => `${kind} ${line.slice(start, end)}`)).toEqual([
    'key "a b"',
    'number 1',
    'text "x"',
    'constant true',
  ]);
});
