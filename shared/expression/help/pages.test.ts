import { expect, test } from 'vitest';
import { declarations } from '../declarations.ts';
import { evaluate } from '../evaluate.ts';
import { parseTemplate } from '../parse.ts';
import { profiles } from '../profile.ts';
import { tags as parsedTags } from '../syntax/tags.ts';
import { operators } from '../syntax/tokens.ts';
import { helpPageOf, helpPages, signPageOf } from './pages.ts';

test('every filter, function, test, operator and tag the engine knows has a page of its own', () => {
  for (const [kind, names] of [
    ['filter', declarations.filters.keys()],
    ['function', declarations.functions.keys()],
    ['test', declarations.tests.keys()],
  ] as const)
    for (const name of names) expect(helpPageOf(`${kind}/${name}`)).toMatchObject({ title: name });
  for (const name of [...parsedTags.keys(), 'verbatim']) expect(helpPageOf(`tag/${name}`), name).not.toBeNull();
  for (const name of ['block', 'parent']) expect(helpPageOf(`function/${name}`), name).not.toBeNull();
  for (const operator of operators) expect(signPageOf(operator), operator).not.toBeNull();
  expect(new Set(helpPages.map(({ id }) => id)).size).toBe(helpPages.length);
});

test.each(helpPages.flatMap(page => page.examples.map(example => ({ page, ...example }))))(
  'the example $template of $page.id gives what its page says',
  ({ page, template, variables = {}, result }) => {
    for (const profile of profiles) {
      if (page.since === '4.1.2' && profile !== '4.1.2') continue;
      const given = evaluate(parseTemplate(template, { profile, autoEscaping: false }), variables, { typed: true });
      expect(given).toMatchObject({ ok: true, value: result });
    }
  },
);

test.each(helpPages)('the page $id can be read', ({ id, summary, details, args }) => {
  expect(id).toMatch(/^[a-z]+\/[a-zA-Z0-9-]+$/);
  for (const text of [summary, details ?? 'None.', ...args.map(({ help }) => help)]) {
    expect(text).toMatch(/^\S.*[.]$/s);
    expect(text.replaceAll('!=', '')).not.toMatch(/!|\bplease\b|\boops\b/i);
  }
});
