/**
 * What the real engine does, fact by fact: precedence, numbers, nothing, conditions, filters, tags. Each line was read in
 * its source and run; `error` stands where it stops.
 */
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';

const error = Symbol('error');
type Case = readonly [template: string, expected: string | typeof error];

/** A whole number in typed JSON is a Java Integer. */
const variables = {
  i: 2_147_483_647,
  j: 1,
  s: 'hello',
  v: '<"a" & \'b\'>',
  l: ['a', 'b'],
  m: { size: 'key', a: { b: 'deep' } },
  nothing: null,
};
const written = (template: string, profile: '4.1.2' | '3.2', autoEscaping: boolean): string | typeof error => {
  const now = Date.parse('2025-02-06T21:09:02.712Z');
  const result = evaluate(parseTemplate(template, { profile, autoEscaping }), variables, { typed: true, now });
  return result.ok ? result.value : error;
};

const always: Readonly<Record<string, readonly Case[]>> = {
  'reads signs and texts': [
    ['{{-5}}', '-5'],
    ['a {{- 5 }}', 'a5'],
    ['{{ 5 -}} b', '5b'],
    ['{{ 007 }}', '7'],
    ["{{ 'a\\nb' }}", 'a\\nb'],
    ["{{ 'it\\'s' }}", "it's"],
    ['{{ "x#{1 + 1}y" }}', 'x2y'],
    ['{{ "#" }}', '#'],
    ['{{ "# {n}" }}', '# {n}'],
    ["{{ {'a': 1}}}", '{a=1}'],
    ['{{ 1 }}\nb', '1b'],
    ['{{ 1 }}\n\nb', '1\nb'],
    ['a{# x #}b', 'ab'],
    ['a{#', 'a'],
    ['a{# b', error],
    ['{% verbatim %} {{ x }}{% endverbatim %}', '{{ x }}'],
    ['a }} b %}', 'a }} b %}'],
  ],
  'binds signs as tightly as the real engine': [
    ["{{ 1 + 2 ~ 'x' }}", '12x'],
    ['{{ -5 | abs }}', '5'],
    ["{{ 'a' ~ 'b' | upper }}", 'AB'],
    ["{{ l contains 'a' == true }}", 'false'],
    ['{{ 2 > 1 == true }}', 'true'],
    ['{{ 1 < 2 < 3 }}', error],
    ['{{ 1 + 1 .. 5 }}', error],
    ['{{ 1..2 + 3 }}', '[1, 2, 3]'],
    ['{{ true ? 1 : false ? 2 : 3 }}', '1'],
    ['{{ ([1, 2])[0] }}', '1'],
    ["{{ not s == 'x' }}", 'false'],
  ],
  'counts as Java does': [
    ['{{ 7 / 2 }}', '3'],
    ['{{ -7 / 2 }}', '-3'],
    ['{{ -7 % 3 }}', '-1'],
    ['{{ 7.0 / 2 }}', '3.5'],
    ['{{ 1.0 }}', '1.0'],
    ['{{ 0.0001 }}', '1.0E-4'],
    ['{{ 9999999.0 }}', '9999999.0'],
    ['{{ 10000000.0 }}', '1.0E7'],
    ['{{ 1.0 / 0 }}', 'Infinity'],
    ['{{ 0.0 / 0 }}', 'NaN'],
    ['{{ 1 / 0 }}', error],
    ['{{ 1 % 0 }}', error],
    ['{{ i + j }}', '-2147483648'],
    ['{{ i + 1 }}', '2147483648'],
    ['{{ 9223372036854775807 + 1 }}', '-9223372036854775808'],
    ['{{ [1] + [2, 3] }}', '[1, 2, 3]'],
    ['{{ [1, 2] + 3 }}', '[1, 2, 3]'],
    ['{{ "5" + 3 }}', '53'],
    ['{{ null + "a" }}', 'nulla'],
    ['{{ null ~ "a" }}', 'a'],
    ['{{ null + 1 }}', error],
    ['{{ true + 1 }}', error],
  ],
  'compares without converting': [
    ['{{ 1 == 1.0 }}', 'true'],
    ['{{ "200" == 200 }}', 'false'],
    ['{{ nothing == null }}', 'true'],
    ["{{ '' == null }}", 'false'],
    ['{{ "5" > 3 }}', error],
    ['{{ null > 3 }}', 'false'],
    ['{{ null <= 3 }}', 'false'],
    ['{{ [1, 2] contains j }}', 'false'],
    ['{{ [1, 2, 3] contains [1, 2] }}', 'true'],
    ["{{ {'a': 1} contains 'a' }}", 'true'],
    ["{{ 'null' contains null }}", 'true'],
    ['{{ null contains 1 }}', 'false'],
    ['{{ 5 contains 5 }}', error],
  ],
  'decides conditions': [
    ["{{ 'false' ? 'y' : 'n' }}", 'y'],
    ["{{ 0 ? 'y' : 'n' }}", 'n'],
    ["{{ null ? 'y' : 'n' }}", 'n'],
    ["{{ [] ? 'y' : 'n' }}", error],
    ['{{ not null }}', 'true'],
    ["{{ not '' }}", 'true'],
    ['{{ false and missing.x > 1 }}', 'false'],
    ['{% if [] %}a{% endif %}', error],
    ["{% if ' ' %}a{% endif %}", 'a'],
    ['{% if x %}a{% elseif 1 %}b{% else %}c{% endif %}', 'b'],
  ],
  'looks into values': [
    ['{{ m.a.b }}', 'deep'],
    ["{{ m['a']['b'] }}", 'deep'],
    ['{{ m.size }}', 'key'],
    ['{{ m.size() }}', '2'],
    ['{{ no.thing.at.all }}', ''],
    ['{{ l[5] }}', ''],
    ['{{ l[-1] }}', ''],
    ['{{ l[1] }}', 'b'],
    ['{{ s[0] }}', ''],
    ['{{ s.length }}', '5'],
    ['{{ s.substring(1) }}', ''],
    ['{{ s.substring(j) }}', 'ello'],
    ['{{ s.class }}', error],
    ['{{ s.getClass() }}', error],
    ['{{ m.constructor }}{{ m.__proto__ }}', ''],
  ],
  filters: [
    ["{{ 'hello world' | abbreviate(8) }}", 'hello...'],
    ["{{ 'hello' | abbreviate(2) }}", 'he'],
    ["{{ 'hello' | abbreviate(5) }}", 'he...'],
    ["{{ 'abc' | abbreviate(3) }}", 'abc'],
    ["{{ 'hello' | abbreviate(-1) }}", error],
    ['{{ null | abs }}', error],
    ["{{ '  hello World' | capitalize }}", '  Hello World'],
    ["{{ 'hello wORLD' | title }}", 'Hello WORLD'],
    ["{{ '' | default('x') }}", 'x'],
    ["{{ '  ' | default('x') }}", 'x'],
    ['{{ 0 | default(5) }}', '0'],
    ["{{ false | default('x') }}", 'false'],
    ["{{ 'abc' | first }}{{ 'abc' | last }}", 'ac'],
    ['{{ [] | first }}', ''],
    ["{{ '' | first }}", error],
    ["{{ [1, null, 2] | join(',') }}", '1,null,2'],
    ["{{ null | length }}{{ 5 | length }}{{ 'abc' | length }}{{ {'a': 1} | length }}", '0031'],
    ["{{ 'ß' | upper }}", 'SS'],
    ["{{ 'a.b' | replace({'.': '-'}) }}", 'a-b'],
    ["{{ 'a.b' | replace('.', '-') }}", error],
    ["{{ 'abc' | slice(1) }}", 'bc'],
    ["{{ 'abc' | slice(0, 9) }}", error],
    ["{{ 'abc' | slice(2, 2) }}", error],
    ["{{ 'abc' | slice(-1) }}", error],
    ["{{ 'a,b,,' | split(',') | length }}", '2'],
    ["{{ ('a.b' | split('[.]'))[1] }}", 'b'],
    ["{{ 'a.b' | split('.') | length }}", '0'],
    ["{{ 'a b&c*' | urlencode }}", 'a+b%26c*'],
    ["{{ 'a' | sha256 }}", 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'],
    ["{{ 'hi' | base64encode }}{{ 'aGk' | base64decode }}", 'aGk=hi'],
    ['{{ 1234567.8916 | numberformat }}', '1,234,567.892'],
    // 1234567.8915 lies a little below itself.
    ['{{ 1234567.8915 | numberformat }}', '1,234,567.891'],
    ["{{ 0.125 | numberformat('0.00') }}", '0.12'],
    ["{{ 'x' | numberformat }}", error],
    ['{{ \'<a & "b">\' | escape }}', '&lt;a &amp; &quot;b&quot;&gt;'],
    ['{{ [3, 1, 2] | sort }}{{ [1, 2] | reverse }}', '[1, 2, 3][2, 1]'],
    ["{{ 0 | date('yyyy-MM-dd', timeZone='UTC') }}", '1970-01-01'],
    ["{{ '2023-02-30' | date('yyyy-MM-dd', existingFormat='yyyy-MM-dd') }}", '2023-03-02'],
    ["{{ 0 | date('e') }}", error],
    ['{{ 5 | upper | lower | trim }}', '5'],
    ['{{ 5 | trim }}', error],
  ],
  'functions and tests': [
    ['{{ max(1, 5, 3) }}{{ min(2, 1.0) }}', '51.0'],
    ["{{ max('a', 'b') }}", error],
    ['{{ range(1, 5, 2) }}', '[1, 3, 5]'],
    ["{{ range('a', 'c') }}", '[a, b, c]'],
    ['{{ range(5, 1) }}', '[]'],
    ['{{ range(1, 2, 0) }}', error],
    ['{{ 4 is even }}{{ 3 is not even }}', 'truetrue'],
    ['{{ null is even }}', error],
    ['{{ 1.0 is even }}', error],
    ['{{ [] is empty }}{{ 0 is empty }}', 'truefalse'],
    ['{{ {} is iterable }}{{ {} is map }}{{ [] is iterable }}', 'falsetruetrue'],
    ['{{ x is defined }}{{ nothing is defined }}{{ x is null }}', 'falsefalsetrue'],
    ['{{ now() }}', '2025-02-06T21:09:02.712Z[UTC]'],
    ['{{ now() | epoch }}', '1738876142'],
    ['{{ "December 10, 2023 00:00" | epoch(format="MMMM d, yyyy HH:mm") }}', '1702166400'],
  ],
  tags: [
    ['{% for x in null %}a{% else %}b{% endfor %}', ''],
    ['{% for x in [] %}a{% else %}b{% endfor %}', 'b'],
    ["{% for e in {'a': 1} %}{{ e }}{{ e.key }}{{ e.value }}{% endfor %}", 'a=1a1'],
    ['{% for x in 5 %}a{% endfor %}', error],
    ['{% for x in l %}{{ loop.index }}{{ x }}{{ loop.last }} {% endfor %}', '0afalse 1btrue '],
    ['{% set n = 1 %}{% for x in l %}{% set n = n + 1 %}{% endfor %}{{ n }}', '3'],
    ["{{ f(2) }}{% macro f(a, b='d') %}{{ a }}{{ b }}{{ s }}{% endmacro %}", '2d'],
    ['{% set true = 1 %}', error],
    ['{% foo %}', error],
    ['{% %}', error],
    ['{% if 1 %}a', error],
    ['{% filter upper %}a{{ s }}{% endfilter %}', 'AHELLO'],
  ],
  'refuses what other languages have': [
    ['{{ a && b }}', error],
    ['{{ a ?? 1 }}', error],
    ['{{ !a }}', error],
    ['{{ [1, 2 }}', error],
    ['{{ [1, ] }}', error],
    ["{{ 'a }}", error],
    ['{{ }}', error],
    ['{{ s.contains("h") }}', error],
    ['{{ s | nope }}', error],
    ['{{ nope() }}', error],
    ['{{ s is nope }}', error],
    ["{{ s | date(timeZone='UTC', 'x') }}", error],
  ],
};

describe.each(['4.1.2', '3.2'] as const)('the engine of %s', profile => {
  describe.each(Object.entries(always))('%s', (_topic, cases) => {
    it.each(cases)('%s gives %s', (template, expected) => {
      expect(written(template, profile, false)).toBe(expected);
    });
  });
  it.each([
    ['{{ v }}', '&lt;&quot;a&quot; &amp; &#39;b&#39;&gt;'],
    ['{{ v | raw }}', '<"a" & \'b\'>'],
    ['{{ v | upper | raw }}', '<"A" & \'B\'>'],
    ['{{ v | raw | upper }}', '&lt;&quot;A&quot; &amp; &#39;B&#39;&gt;'],
    ["{{ '<' }}{{ '<' ~ '>' }}", '<<>'],
    ["{{ true ? '<' : v }}", '<'],
    ["{{ '<' | upper }}", '&lt;'],
    ['{% autoescape false %}{{ v }}{% endautoescape %}', '<"a" & \'b\'>'],
    ['{% set q = v | raw %}{{ q }}', '<"a" & \'b\'>'],
  ])('escapes what is printed: %s gives %s', (template, expected) => {
    expect(written(template, profile, true)).toBe(expected);
  });
});

describe('text in a calculation', () => {
  it.each([
    ['{{ "7" - 2 }}', '5'],
    ['{{ "7.5" * 2 }}', '15.0'],
    ['{{ "x" * 2 }}', error],
  ])('%s: a number since 4.1.2, before it an error', (template, expected) => {
    expect(written(template, '4.1.2', false)).toBe(expected);
    expect(written(template, '3.2', false)).toBe(error);
  });
});
