import { describe, expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import { declarations } from './declarations.ts';
import { evaluate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';
import { has, type Profile, profiles } from './profile.ts';

/** Variables by declared type, and values such a variable may have. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  String: ['abc', '5', 'a', '2025-01-31', 'AB=='],
  Integer: [3, 0, 12345],
  Decimal: [2.5],
  Boolean: [true, false],
};
const known = [...Object.keys(values).map(type => ({ name: type, type })), { name: 'Other', type: 'JSON' }];
const lists = ['[]', "['a', 'b']"];
const maps = ['{}', "{'a': 1}"];
/** What stands in a template for each kind: a variable, or a literal. */
const operands = [...Object.keys(values), 'List', 'Map'];

const worksWith = (template: string, profile: Profile, used: readonly string[]): boolean => {
  let forms = [template];
  for (const name of new Set(used)) {
    const written = { List: lists, Map: maps }[name];
    if (written) forms = forms.flatMap(form => written.map(text => form.replaceAll(name, text)));
  }
  const contexts = used.reduce<Record<string, unknown>[]>(
    (all, name) => all.flatMap(one => (values[name] ?? [null]).map(value => ({ ...one, [name]: value }))),
    [{}],
  );
  return forms.some(form => {
    const parsed = parseTemplate(form, { profile, autoEscaping: false });
    return contexts.some(context => evaluate(parsed, context, { now: 0 }).ok);
  });
};
const isFlagged = (template: string, profile: Profile): boolean => {
  const written = template.replaceAll('List', lists[1]!).replaceAll('Map', maps[1]!);
  return analyze(parseTemplate(written, { profile }), known).findings.some(({ code }) => code === 'expr/type');
};
const told = (templates: readonly (readonly [template: string, used: readonly string[]])[], profile: Profile) => {
  const flagged = templates.filter(([template]) => isFlagged(template, profile));
  const failing = templates.filter(([template, used]) => !worksWith(template, profile, used));
  return { flagged: flagged.map(([template]) => template), failing: failing.map(([template]) => template) };
};

/** Arguments without which a filter ends with an error. */
const needs: Readonly<Record<string, string>> = {
  abbreviate: '(5)',
  split: "(',')",
  replace: "({'a': 'b'})",
  default: "('x')",
  merge: '([1])',
  date: "('yyyy', existingFormat='yyyy-MM-dd')",
  epoch: "(format='yyyy-MM-dd')",
  slice: '(0, 1)',
};

const typeOf = (template: string, profile: Profile): string => {
  const result = evaluate(parseTemplate(template, { profile }), {}, { now: 0 });
  return result.ok ? result.type : result.error.message;
};
const types = {
  text: /^(String|SafeString)$/,
  number: /^(Integer|Long|Double)$/,
  boolean: /^Boolean$/,
  list: /List|\[\]$/,
  map: /Map/,
};

describe.each(profiles)('in the dialect %s', profile => {
  test.each(['+', '-', '*', '/', '%', '<', '>', '<=', '>=', '==', 'contains', 'and', 'or', '~', '..'])(
    'exactly those uses of %s are reported that no value of the types makes work',
    operator => {
      const templates = operands.flatMap(left =>
        operands.map(right => [`{{ ${left} ${operator} ${right} }}`, [left, right]] as const),
      );
      const { flagged, failing } = told(templates, profile);
      // Whether “false and list” fails depends on the left side alone.
      const expected = ['and', 'or'].includes(operator)
        ? templates.filter(([, used]) => used.some(name => name === 'List' || name === 'Map')).map(([text]) => text)
        : failing;
      expect(flagged).toEqual(expected);
    },
  );

  test('exactly those conditions, signs, loops, tests and functions are reported that never work', () => {
    const forms = [
      '{% if X %}{% endif %}',
      '{% for i in X %}{% endfor %}',
      '{{ -X }}',
      '{{ not X }}',
      '{{ X ? 1 : 2 }}',
    ];
    const calls = ['{{ X is even }}', '{{ X is odd }}', '{{ max(1, X) }}', '{{ min(X, 1) }}', '{{ range(X, X) }}'];
    const templates = [...forms, ...calls].flatMap(form =>
      operands.map(name => [form.replaceAll('X', name), [name]] as const),
    );
    const { flagged, failing } = told(templates, profile);
    const decimals = ['{{ Decimal is even }}', '{{ Decimal is odd }}'];
    expect(flagged).toEqual(failing.filter(template => !decimals.includes(template)));
  });

  test('exactly those inputs of filters are reported that never work', () => {
    const templates = [...declarations.filters.values()]
      .filter(({ since }) => has(profile, since))
      .flatMap(({ name }) => operands.map(input => [`{{ ${input} | ${name}${needs[name] ?? ''} }}`, [input]] as const));
    const { flagged, failing } = told(templates, profile);
    expect(flagged).toEqual(failing);
  });

  test('an argument that is reported never works', () => {
    const templates = [...declarations.filters.values()]
      .filter(({ since }) => has(profile, since))
      .flatMap(({ name, args, takes }) =>
        typeof args === 'string'
          ? []
          : args.flatMap(argument => {
              const input = { text: "'2025-01-01'", number: '5', list: "['a']", map: "{'a': 1}", boolean: 'true' };
              const first = args[0]?.required && args[0] !== argument ? `${args[0].name}=',', ` : '';
              return operands.map(
                given =>
                  [
                    `{{ ${input[takes?.[0] ?? 'text']} | ${name}(${first}${argument.name}=${given}) }}`,
                    [given],
                  ] as const,
              );
            }),
      );
    const { flagged, failing } = told(templates, profile);
    expect(flagged.length).toBeGreaterThan(5);
    expect(flagged.filter(template => !failing.includes(template))).toEqual([]);
  });

  test('what a part is said to give is what it gives', () => {
    const calls: Readonly<Record<string, string>> = { now: 'now()', range: 'range(1, 2)' };
    for (const { name, gives } of declarations.functions.values())
      if (gives) expect(typeOf(`{{ ${calls[name]} }}`, profile), name).toMatch(types[gives]);
    for (const { name, gives, since, takes = ['text'] } of declarations.filters.values()) {
      if (!gives || !has(profile, since)) continue;
      for (const kind of takes) {
        const input = { text: name === 'base64decode' ? "'AA=='" : "'2025-01-31'", number: '5', list: "['a']" };
        const template = `{{ ${input[kind as 'text']} | ${name}${needs[name] ?? ''} }}`;
        expect(typeOf(template, profile), template).toMatch(types[gives]);
      }
    }
  });
});

test('what a value is compared with that it never equals is told, not forbidden', () => {
  const found = (template: string) => analyze(parseTemplate(template), known).findings.map(({ code }) => code);
  expect(found('{{ Boolean == "true" }}{{ Integer == "1" }}{{ String == 1 }}')).toEqual(
    Array(3).fill('expr/never-equal'),
  );
  expect(
    found('{{ Boolean == true }}{{ Integer == 1.5 }}{{ String == "1" }}{{ Other == 1 }}{{ List == null }}'),
  ).toEqual(['expr/no-such-variable']);
});
