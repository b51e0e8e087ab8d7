/** Whatever a template says, an evaluation ends, within its bounds, with a value or a coded error. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import { declarations } from './declarations.ts';
import { ExpressionError } from './errors.ts';
import { evaluate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';
import { profiles } from './profile.ts';
import { tokenize, tokensUntilError } from './syntax/lexer.ts';
import { operators, piecesOf } from './syntax/tokens.ts';

const variables = { a: 7, b: 'text', c: [3, 1, 2], d: { k: 'v', n: null }, e: null, f: 1.5, g: '', h: true };
const run = (template: string, options: Parameters<typeof evaluate>[2] = {}) =>
  evaluate(parseTemplate(template, { profile: '4.1.2' }), variables, options);

/** Pieces that make templates which nearly mean something. */
const words = fc.constantFrom(
  ...operators,
  ...declarations.filters.keys(),
  ...declarations.functions.keys(),
  ...declarations.tests.keys(),
  ...'abcdefgh',
  '{{',
  '}}',
  '{%',
  '%}',
  '{#',
  '#}',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '.',
  '?',
  '=',
  "'x'",
  '"y"',
  '"#{a}"',
  '1',
  '2.5',
  '0',
  '9L',
  'if',
  'else',
  'endif',
  'for',
  'in',
  'endfor',
  'set',
  'macro',
  'endmacro',
  'block',
  'endblock',
  'include',
  'null',
  'true',
  '-',
  ' ',
  '\n',
  'verbatim',
  'endverbatim',
);
const template = fc.oneof(
  fc.array(words, { maxLength: 25 }).map(parts => parts.join(' ')),
  fc.array(words, { maxLength: 12 }).map(parts => `{{ ${parts.join(' ')} }}`),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }).map(text => `{{ ${text} }}`),
);

test('the pieces of a template are its source again', () => {
  fc.assert(
    fc.property(template, source => {
      const join = (tokens: Parameters<typeof piecesOf>[1]) =>
        piecesOf(source, tokens)
          .map(({ start, end }) => source.slice(start, end))
          .join('');
      expect(join(tokensUntilError(source))).toBe(source);
      try {
        expect(join(tokenize(source))).toBe(source);
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
      }
    }),
    { numRuns: 1500 },
  );
});

test('every template gives a value or a coded error with a place in it', () => {
  fc.assert(
    fc.property(template, fc.boolean(), fc.constantFrom(...profiles), (source, strict, profile) => {
      const parsed = parseTemplate(source, { profile });
      const result = evaluate(parsed, variables, { strict, limits: { steps: 20_000, text: 100_000, list: 10_000 } });
      if (result.ok) expect(typeof result.value).toBe('string');
      else {
        expect(result.error.code).toMatch(/^expr\//);
        expect(result.error.line).toBeGreaterThan(0);
        expect(result.error.column).toBeGreaterThan(0);
      }
      expect(analyze(parsed, ['a']).findings.every(({ message }) => message.length > 0)).toBe(true);
    }),
    { numRuns: 2500 },
  );
});

const many = 10_000;
test.each([
  ['brackets', `{{ ${'('.repeat(many)}1${')'.repeat(many)} }}`],
  ['lists', `{{ ${'['.repeat(many)}1${']'.repeat(many)} }}`],
  ['maps', `{{ ${"{'a':".repeat(many)}1${'}'.repeat(many)} }}`],
  ['minus signs', `{{ ${'- '.repeat(many)}1 }}`],
  ['sums', `{{ 1${' + 1'.repeat(many)} }}`],
  ['parts', `{{ a${'.x'.repeat(many)} }}`],
  ['subscripts', `{{ a${'[a'.repeat(many)}${']'.repeat(many)} }}`],
  ['filters', `{{ b${' | upper'.repeat(many)} }}`],
  ['choices', `{{ ${'a ? 1 : '.repeat(many)}2 }}`],
  ['tags', `${'{% if a %}'.repeat(many)}x${'{% endif %}'.repeat(many)}`],
  ['loops', `${'{% for i in c %}'.repeat(many)}x${'{% endfor %}'.repeat(many)}`],
  ['interpolations', `{{ ${'"#{'.repeat(many)}1${'}"'.repeat(many)} }}`],
  ['calls of itself', '{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}'],
  ['itself included', '{% set t = "{% include t %}" %}{% include t %}'],
])('%s ten thousand deep are a coded error', (_, source) => {
  const result = run(source);
  expect(result).toMatchObject({ ok: false, error: { code: 'expr/limit' } });
});

test.each([
  ['a range without end', '{{ range(0, 9000000000000000000) }}'],
  [
    'loops inside loops',
    '{% for i in 0..1000 %}{% for j in 0..1000 %}{% for k in 0..1000 %}x{% endfor %}{% endfor %}{% endfor %}',
  ],
  ['a text that doubles', `{% set s = 'xxxxxxxx' %}${'{% set s = s ~ s %}'.repeat(60)}{{ s }}`],
  ['a list that doubles', `{% set l = [1] %}${'{% set l = l + l %}'.repeat(60)}{{ l | length }}`],
  ['a list of lists, printed', `{% set l = [1] %}${'{% set l = [l, l] %}'.repeat(60)}{{ l }}`],
  [
    'lists of lists, compared',
    `{% set l = [1] %}{% set m = [1] %}${'{% set l = [l, l] %}{% set m = [m, m] %}'.repeat(60)}{{ l == m }}`,
  ],
  ['maps of maps as keys', `{% set l = {'a': 1} %}${"{% set l = {'a': l, 'b': l} %}".repeat(60)}{{ {l: 1} }}`],
  [
    'a replacement that grows',
    `{% set s = 'xxxxxxxx' %}${"{% set s = s | replace({'x': 'xxxxxxxx'}) %}".repeat(20)}{{ s }}`,
  ],
  ['a wide number', "{{ '%2000000000d' | format(1) }}"],
  ['a long fraction', "{{ '%.2000000000f' | format(1.5) }}"],
])('%s ends with a coded error', (_, source) => {
  expect(run(source)).toMatchObject({ ok: false, error: { code: 'expr/limit' } });
});

test.each([
  [
    'a catastrophic separator',
    "{{ ('a' ~ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!') | split('(a+)+b') }}",
  ],
  ['another one', "{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy' | split('(x|xx)*z') }}"],
  ['a text matched for ages', "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.matches('(a*)*b') }}"],
])('%s ends with an error about its pattern', (_, source) => {
  expect(run(source)).toMatchObject({ ok: false, error: { code: 'expr/slow-pattern' } });
});

test('a list that was put into itself is printed without end in sight', () => {
  const parsed = parseTemplate('{% set x = c + [c] %}{{ c }}', { profile: '3.2' });
  expect(evaluate(parsed, variables)).toMatchObject({ ok: true, value: '[3, 1, 2, (this Collection)]' });
});

test('templates of a megabyte are read and run', () => {
  expect(run('x'.repeat(1_000_000))).toMatchObject({ ok: true });
  expect(run('{{ a }} and '.repeat(80_000))).toMatchObject({ ok: true });
  expect(run('{'.repeat(1_000_000)).ok).toBe(false);
  expect(run(`{{ '${'x'.repeat(1_000_000)}' | upper }}`)).toMatchObject({ ok: true });
  expect(run(`{{ "${'#'.repeat(1_000_000)}" }}`).ok).toBe(true);
  expect(run(`{{ [${'1,'.repeat(400_000)}1] | length }}`)).toMatchObject({ ok: true, value: '400001' });
});

test('keys with special names are keys like any other', () => {
  const hostile = JSON.parse(
    '{"__proto__": {"polluted": "yes"}, "constructor": "c", "m": {"__proto__": "p", "toString": "t"}}',
  );
  const value = (template: string) => evaluate(parseTemplate(template), hostile);
  expect(value('{{ __proto__.polluted }}')).toMatchObject({ value: 'yes' });
  expect(value('{{ constructor }}')).toMatchObject({ value: 'c' });
  expect(value('{{ m.__proto__ }}{{ m.toString }}')).toMatchObject({ value: 'pt' });
  expect(value('{{ hasOwnProperty }}{{ valueOf }}{{ m.hasOwnProperty }}')).toMatchObject({ value: '' });
  expect(value("{% set __proto__ = {'polluted': 1} %}{{ {'__proto__': 1, 'constructor': 2} }}")).toMatchObject({
    ok: true,
  });
  expect(value("{{ 'x' | constructor }}")).toMatchObject({ ok: false, error: { code: 'expr/unknown-name' } });
  expect(value("{{ 'x' | escape('constructor') }}")).toMatchObject({ ok: false, error: { code: 'expr/arguments' } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
