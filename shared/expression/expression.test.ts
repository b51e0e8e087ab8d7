import { describe, expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import { completionsAt } from './complete.ts';
import { type EvaluateOptions, evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { parseTemplate } from './parse.ts';
import { parseJson } from './values/json.ts';
import { JMap } from './values/map.ts';

const run = (template: string, variables: Record<string, unknown> = {}, options: EvaluateOptions = {}) =>
  evaluate(parseTemplate(template, { profile: '4.1.2' }), variables, { typed: true, ...options });
const value = (template: string, variables?: Record<string, unknown>, options?: EvaluateOptions) => {
  const result = run(template, variables, options);
  return result.ok ? result.value : `${result.error.javaClass}: ${result.error.message}`;
};

describe('an error says where it is and what was meant', () => {
  test.each([
    ['{{ a && b }}', 1, 6, 'Write “and” instead of &&.'],
    ['{{ a || b }}', 1, 7, 'Write “or” instead of ||.'],
    ['first\n{{ x | uper }}', 2, 8, 'Did you mean “upper”?'],
    ["{{ x | replace('a', 'b') }}", 1, 8, "replace takes one map: replace({'old': 'new'})."],
    ['{% if x %}a{% elif y %}b{% endif %}', 1, 15, 'Write elseif.'],
    ["{{ 'a' in l }}", 1, 8, 'There is no “in”: write list contains item.'],
    ['{{ “x” }}', 1, 4, 'Use straight quotes: " or \'.'],
    ["{{ s | split(',')[0] }}", 1, 18, "Put the list or filter in brackets first: (value | split(','))[0]."],
    [
      "{{ s > 'b' }}",
      1,
      4,
      'Text is never compared by size. Use a variable of type Integer or Decimal, or compare with ==.',
    ],
  ])('%s', (template, line, column, hint) => {
    expect(run(template, { x: 'x', s: 'a', l: [] })).toMatchObject({ ok: false, error: { line, column, hint } });
  });

  test('a condition that fails keeps the place and the reason of what failed in it', () => {
    const result = run('\n{% if name > 3 %}x{% endif %}', { name: 'Ann' });
    expect(result).toMatchObject({ ok: false, error: { javaClass: 'PebbleException', line: 2, column: 7 } });
    expect(result.ok ? '' : result.error.hint).toContain('never compared by size');
  });
});

describe('a result has the type of its value', () => {
  test.each([
    ['{{ n + 1 }}', 'Long'],
    ['{{ n }}', 'Integer'],
    ['{{ 1.5 }}', 'Double'],
    ["{{ 'a' ~ 1 }}", 'String'],
    ['{{ [1] }}', 'List'],
    ['{{ n > 1 }}', 'Boolean'],
    ['{{ missing }}', 'null'],
    ['n is {{ n }}', 'String'],
  ])('%s is %s', (template, type) => {
    expect(run(template, { n: 3 })).toMatchObject({ ok: true, type });
  });
});

describe('dates are written and read as Java 17 does', () => {
  const ts = { ts: { $java: 'Long', v: '1600000000123' } };
  test.each([
    ['{{ ts | date("yyyy.MM.dd G \'at\' HH:mm:ss z") }}', '2020.09.13 AD at 12:26:40 UTC'],
    ['{{ ts | date("EEE, MMM d, \'\'yy") }}', "Sun, Sep 13, '20"],
    ['{{ ts | date("K:mm a, z", timeZone="America/Los_Angeles") }}', '5:26 AM, PDT'],
    ['{{ ts | date("yyMMddHHmmssZ", timeZone="GMT+5:30") }}', '200913175640+0530'],
    ['{{ ts | date("YYYY-\'W\'ww-u", timeZone="Asia/Tokyo") }}', '2020-W38-7'],
    ['{{ "20230105" | date("d MMM", existingFormat="yyyyMMdd") }}', '5 Jan'],
    ['{{ "3/4/24" | date("yyyy", existingFormat="M/d/yy") }}', '2024'],
    ['{{ "12:30 AM" | date("HH:mm", existingFormat="hh:mm a") }}', '00:30'],
    ['{{ "2024-03-10 02:30 -0500" | date("HH:mm", existingFormat="yyyy-MM-dd HH:mm Z") }}', '07:30'],
  ])('%s', (template, wanted) => {
    expect(value(template, ts, { now: Date.UTC(2025, 0, 1) })).toBe(wanted);
  });

  test('the clock that jumps over an hour reads the hour after it', () => {
    const options = { timeZone: 'America/New_York' };
    expect(value('{{ "2024-03-10 02:30" | date("HH:mm", existingFormat="yyyy-MM-dd HH:mm") }}', {}, options)).toBe(
      '03:30',
    );
  });
});

describe('numbers are written in patterns as Java does', () => {
  test.each([
    [0.5, '#.##', '0.5'],
    [0.5, '#.00', '.50'],
    [0.5, '.##', '.5'],
    [1234.5, '0.###E0', '1.234E3'],
    [12345, '##0.##E0', '12.3E3'],
    [-1234.567, '#,##0.00;(#,##0.00)', '(1,234.57)'],
    [0.125, '0.0%', '12.5%'],
    [1e21, '#,###', '1,000,000,000,000,000,000,000'],
    [3, "00 'pieces'", '03 pieces'],
  ])('%d in %s is %s', (number, pattern, wanted) => {
    expect(
      value('{{ n | numberformat(p) }}', { n: { $java: 'Double', v: String(number) }, p: pattern }).replaceAll(
        '&#39;',
        "'",
      ),
    ).toBe(wanted);
  });
});

test('JSON keeps the order of its keys and the types of its numbers', () => {
  const parsed = parseJson('{"b": 1, "1": 2.0, "a": 3000000000}');
  expect(parsed).toBeInstanceOf(JMap);
  expect(
    evaluate(
      parseTemplate('{{ _context.b }} {{ m }}'),
      new JMap('java.util.LinkedHashMap').set('m', parsed).set('b', true),
    ),
  ).toMatchObject({
    value: 'true {b=1, 1=2.0, a=3000000000}',
  });
  expect(() => parseJson('{"a": 1,}')).toThrow(expect.objectContaining({ code: 'expr/json', offset: 8 }));
});

test('variables given as plain data are never changed', () => {
  const variables = { list: [3, 1, 2], name: 'a' };
  expect(value('{{ list | sort }}{% set name = 1 %}{{ name }}', variables)).toBe('[1, 2, 3]1');
  expect(variables).toEqual({ list: [3, 1, 2], name: 'a' });
});

describe('an analysis of a template', () => {
  const analysis = (template: string, known?: string[]) =>
    analyze(parseTemplate(template, { profile: '4.1.2' }), known);

  test('lists the variables a test of it needs, as far as their names are fixed', () => {
    const { variables } = analysis(
      "{{ Http.body['id'] ~ ani.length }}{% for q in queues %}{{ q.name ~ loop.index }}{% endfor %}{% set x = y %}{{ x }}",
    );
    expect(variables.map(({ root, path }) => [root, ...path].join('.'))).toEqual([
      'Http.body.id',
      'ani',
      'queues',
      'y',
    ]);
  });

  test('finds what is wrong whatever the variables are', () => {
    const found = analysis("{{ a | uper }}{{ a | slice(1, 2, 3) }}{{ a | replace }}{{ 1 == '1' }}{{ b }}", [
      'a',
      'bb',
    ]).findings;
    expect(found.map(({ code, column }) => [code, column])).toEqual([
      ['expr/unknown-name', 8],
      ['expr/arguments', 34],
      ['expr/arguments', 46],
      ['expr/never-equal', 59],
      ['expr/no-such-variable', 73],
    ]);
  });

  test('knows the parts of an output, and what cannot work with a declared type', () => {
    const known = [
      { name: 'Http.status', type: 'Integer' },
      { name: 'text', type: 'String' },
      { name: 'when', type: 'Date Time' },
      { name: 'count', type: 'Integer' },
      { name: 'body', type: 'JSON' },
    ];
    const codes = (template: string, profile: '3.2' | '4.1.2' = '3.2') =>
      analyze(parseTemplate(template, { profile }), known).findings.map(({ code, hint }) => `${code} ${hint}`);
    expect(codes('{{ Http.statos }}')).toEqual(['expr/no-such-variable Did you mean “Http.status”?']);
    expect(codes('{{ body.anything.at.all }}{{ Http.status.x }}')).toEqual([]);
    expect(codes("{{ Http.status == '200' }}{{ text == 5 }}")).toHaveLength(2);
    expect(codes('{{ text > 5 }}{{ when < 5 }}{{ text.length > 5 }}{{ count > 5 }}')).toHaveLength(2);
    expect(codes('{{ text * 2 }}{{ count * 2 }}{{ text + 2 }}')).toHaveLength(1);
    expect(codes('{{ text * 2 }}', '4.1.2')).toEqual([]);
    expect(codes('{% for text in body %}{{ text > 5 }}{% endfor %}')).toEqual([]);
    expect(codes('{{ body | constructor }}')).toHaveLength(1);
  });

  test.each(['abbreviate(3)', 'reverse', 'title', "split(',')", 'capitalize', 'first', 'join', 'sort', 'trim'])(
    'reports that an Integer can not go through %s, as the evaluation does',
    filter => {
      const template = `{{ Count | ${filter} }}`;
      const name = filter.split('(')[0] ?? '';
      const known = [{ name: 'Count', type: 'Integer' }];
      expect(analyze(parseTemplate(template), known).findings).toMatchObject([
        { code: 'expr/type', severity: 'error', column: 12, hint: expect.stringContaining(name) },
      ]);
      const found = run(template, { Count: 12345 });
      expect(found).toMatchObject({ ok: false, error: { code: 'expr/type', hint: expect.stringContaining(name) } });
    },
  );

  test('takes what can be of a fitting type, and what its hints say works', () => {
    const known = [
      { name: 'Count', type: 'Integer' },
      { name: 'Text', type: 'String' },
      { name: 'Body', type: 'JSON' },
      { name: 'Yes', type: 'Boolean' },
    ];
    const codes = (template: string) => analyze(parseTemplate(template), known).findings.map(({ code }) => code);
    const fine = "{{ Text | title }}{{ Body | title }}{{ Count | upper }}{{ Count | abs }}{{ (Count ~ '') | title }}";
    expect(codes(fine)).toEqual([]);
    expect(codes('{{ Text | abs }}{{ Yes | title }}{{ [1] | title }}{{ (Count + 1) | title }}')).toHaveLength(4);
    expect(codes('{% for Count in Body %}{{ Count | title }}{% endfor %}')).toEqual([]);
    expect(value("{{ (Count ~ '') | abbreviate(4) }}", { Count: 12345 })).toBe('1...');
    expect(value('{{ Text | abbreviate(Count * 1) }}', { Count: 4, Text: '12345' })).toBe('1...');
  });

  test('knows macros, and does not judge those of another template', () => {
    expect(analysis('{% macro f(a) %}{{ a }}{% endmacro %}{{ f(1) }}').findings).toEqual([]);
    expect(analysis('{% macro f(a) %}{{ a }}{% endmacro %}{{ f(1, 2) }}').findings).toHaveLength(1);
    expect(analysis("{% import 'x' %}{{ g(1) }}").findings).toEqual([]);
  });
});

test.each([
  ["{{ 'abc }}", 4, "The text that begins here is not closed: put ' behind it."],
  ['{{ "a" ~ "b }}', 10, 'The text that begins here is not closed: put " behind it.'],
  ["{% if x == 'a %}b{% endif %}", 12, "The text that begins here is not closed: put ' behind it."],
  ["{{ 'abc }} and {{ 'x' }}", 21, expect.stringMatching(/^A quote before this is not closed/)],
  ['{{ "abc }} and {{ "x" }}', 21, expect.stringMatching(/^A quote before this is not closed/)],
])('a quote that is not closed is told as one: %s', (template, column, hint) => {
  expect(parseTemplate(template).errors).toMatchObject([{ code: 'expr/syntax', column, hint }]);
});

test('an explanation gives the value of every part that was reached', () => {
  const { result, parts } = explain(parseTemplate("{{ (a + 1) * 2 > 7 ? name | upper : 'no' }}"), {
    a: 3,
    name: 'ann',
  });
  expect(result).toMatchObject({ ok: true, value: 'ANN' });
  const flat = (list: typeof parts): [string, string | null][] =>
    list.flatMap(part => [[part.source, part.value] as [string, string | null], ...flat(part.parts)]);
  expect(flat(parts)).toEqual([
    ["(a + 1) * 2 > 7 ? name | upper : 'no'", 'ANN'],
    ['(a + 1) * 2 > 7', 'true'],
    ['(a + 1) * 2', '8'],
    ['(a + 1)', '4'],
    ['a', '3'],
    ['name | upper', 'ANN'],
    ['name', 'ann'],
  ]);
});

describe('completion', () => {
  const variables = [{ name: 'NewPhoneContact', type: 'JSON', origin: 'the call' }];
  const names = (source: string) =>
    completionsAt(source, source.length, variables, '3.2').offers.map(({ name }) => name);

  test.each([
    ['{{ x | ur', ['urlencode']],
    ['{{ New', ['NewPhoneContact']],
    ["{{ f('a', (b | abb", ['abbreviate']],
    ['{{ x is od', ['odd']],
    ['{% elsei', ['elseif']],
    ['{{ x cont', ['contains']],
    ['plain te', []],
  ])('after %s offers %j', (source, offered) => {
    expect(names(source)).toEqual(offered);
  });
});
