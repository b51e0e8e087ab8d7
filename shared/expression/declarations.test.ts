import { expect, test } from 'vitest';
import { declarations, engineDeclarations } from './declarations.ts';
import { evaluate } from './evaluate.ts';
import { parseTemplate } from './parse.ts';
import { profiles } from './profile.ts';

const all = [...declarations.filters.values(), ...declarations.functions.values(), ...declarations.tests.values()];

test.each(
  all.flatMap(declared =>
    declared.examples.map(example => ({ name: declared.name, since: declared.since, ...example })),
  ),
)('the example of $name, $template, gives what its help says', ({ since, template, variables = {}, result }) => {
  for (const profile of profiles) {
    if (since === '4.1.2' && profile !== '4.1.2') continue;
    const parsed = parseTemplate(template, { profile, autoEscaping: false });
    expect(evaluate(parsed, variables, { typed: true, now: Date.UTC(2025, 0, 1) })).toMatchObject({
      ok: true,
      value: result,
    });
  }
});

test.each(all)('$name has help a person can read', ({ name, summary, details, args }) => {
  expect(name).toMatch(/^[a-z][a-z0-9]*$/i);
  for (const text of [summary, details ?? 'None.', ...(typeof args === 'string' ? [] : args.map(({ help }) => help))]) {
    expect(text).toMatch(/^[A-Z%0-9a-z#].*[.]$/s);
    expect(text).not.toMatch(/!|\bplease\b|\boops\b/i);
  }
});

test('every filter, function and test of the engine is declared', () => {
  expect([...engineDeclarations.filters.keys()].sort()).toEqual(
    [
      'abbreviate',
      'abs',
      'base64decode',
      'base64encode',
      'capitalize',
      'date',
      'default',
      'escape',
      'first',
      'format',
      'join',
      'last',
      'length',
      'lower',
      'merge',
      'nl2br',
      'numberformat',
      'raw',
      'replace',
      'reverse',
      'rsort',
      'sha256',
      'slice',
      'sort',
      'split',
      'title',
      'trim',
      'upper',
      'urlencode',
    ].sort(),
  );
  expect([...engineDeclarations.functions.keys()].sort()).toEqual(['i18n', 'max', 'min', 'range']);
  expect([...engineDeclarations.tests.keys()].sort()).toEqual([
    'defined',
    'empty',
    'even',
    'iterable',
    'map',
    'null',
    'odd',
  ]);
});
