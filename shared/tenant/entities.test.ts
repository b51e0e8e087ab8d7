import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyField } from '../base/fields/any-field.ts';
import { isVisible, parseValues } from '../base/fields/record.ts';
import { patterns } from './common-fields.ts';
import { entities, entityIds, entityOf } from './entities.ts';

/** Every field with its path, items of lists included. */
const walk = (fields: Readonly<Record<string, AnyField>>, path = ''): [string, AnyField][] =>
  Object.entries(fields).flatMap(([name, field]): [string, AnyField][] => [
    [`${path}${name}`, field],
    ...(field.kind === 'groups' ? walk(field.item, `${path}${name}.`) : []),
  ]);
const everyField = entityIds.flatMap(id =>
  walk(entityOf(id).fields).map(([path, field]) => [`${id}.${path}`, field] as const),
);

describe('every entity', () => {
  it('stands in a file of its own name, and every such file is in the list', () => {
    const files = readdirSync(import.meta.dirname)
      .filter(file => file.endsWith('.entity.ts'))
      .map(file => file.slice(0, -'.entity.ts'.length));
    expect([...entityIds].sort()).toEqual(files.sort());
    for (const id of entityIds) expect(entities[id].id).toBe(id);
  });

  it.each(entityIds)('%s has a title, a summary, a source and names that are fields', id => {
    const entity = entityOf(id);
    for (const words of [entity.title, entity.plural, entity.source]) expect(words.trim()).not.toBe('');
    expect(entity.summary).toMatch(/\.$/);
    for (const name of entity.nameFields) expect(entity.fields[name]?.kind).toBe('text');
    expect(entity.removal === 'two-step').toBe(entity.fields.active !== undefined && entity.removal !== 'never');
  });

  it.each(entityIds)('%s has a valid sample', id =>
    expect(parseValues(entityOf(id).fields, entityOf(id).sample)).toEqual({
      values: entityOf(id).sample,
      problems: [],
    }),
  );

  it.each(entityIds)('%s starts with values that are valid, or empty because they must be given', id => {
    const { fields } = entityOf(id);
    const { problems } = parseValues(fields, {});
    for (const { field } of problems) {
      const declared = fields[field];
      expect(declared?.required, field).toBe(true);
      expect([null, '', [] as unknown], field).toContainEqual(declared?.initial);
    }
  });
});

describe('every field of an entity', () => {
  it.each(everyField)('%s has a label and a help that ends in a full stop', (_, field) => {
    expect(field.label).toMatch(/^\p{Lu}/u);
    expect(field.help).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${field.label}${field.help}`).not.toMatch(/!|please/i);
  });

  it.each(everyField.filter(([, field]) => 'to' in field))('%s points at a declared entity', (_, field) => {
    const { to, where = {} } = field as { to: string; where?: Record<string, unknown> };
    expect(entityIds).toContain(to);
    for (const name of Object.keys(where))
      expect(Object.keys(entityOf(to as (typeof entityIds)[number]).fields)).toContain(name);
  });

  it.each(entityIds)('%s shows fields only by others declared before them', id => {
    const { fields } = entityOf(id);
    const names = Object.keys(fields);
    for (const [name, field] of Object.entries(fields))
      for (const condition of field.visibleWhen ? [field.visibleWhen].flat() : []) {
        expect(names.indexOf(condition.field)).toBeGreaterThanOrEqual(0);
        expect(names.indexOf(condition.field)).toBeLessThan(names.indexOf(name));
        for (const value of condition.is)
          expect(isVisible(field, { [condition.field]: value }, { [name]: field })).toBe(true);
      }
  });
});

describe('every pattern', () => {
  const texts = everyField.flatMap(([path, field]) => (field.kind === 'text' ? [[path, field] as const] : []));
  const long = 100_000;
  /** Texts on which an ambiguous pattern would try every way to split them. */
  const hostile = ['a', '1', ' ', '-', '.', 'a ', 'a.', '1-', 'a@', 'é', '\n', '/', 'a-_ '].flatMap(part => {
    const body = part.repeat(Math.ceil(long / part.length)).slice(0, long);
    return [body, `${body}!`, `a${body}\n`, `a@${body}`, `https://${body}!`, `sip:${body}`, `+1${body}!`];
  });

  it.each(texts)('%s decides about 100,000 characters at once', (_, field) => {
    const start = performance.now();
    for (const text of hostile) field.schema.safeParse(text);
    // 91 texts of 100,000 characters: a linear pattern needs some 50 ms, a quadratic one minutes.
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it.each(Object.entries(patterns))('%s is linear by itself, without the limit on length', (_, { regex }) => {
    const start = performance.now();
    for (const text of hostile) regex.test(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('replaces the two of the product that throw or hang', () => {
    const ofSites = ['^[a-zA-Z', '\\d-_\\s]+$'].join('');
    expect(() => new RegExp(ofSites, 'u')).toThrow();
    expect(entities.site.fields.name.schema.safeParse('Site-1_a b').success).toBe(true);
    const hangs = /^[a-zA-Z0-9_-]+(\s?[a-zA-Z0-9_-]+)*$/;
    const took = (pattern: RegExp, text: string) => {
      const start = performance.now();
      pattern.test(text);
      return performance.now() - start;
    };
    const wrong = `${'a'.repeat(24)}!`;
    expect(took(hangs, wrong)).toBeGreaterThan(20 * took(patterns.wordsWithSingleSpaces.regex, wrong));
    expect(patterns.wordsWithSingleSpaces.regex.test('Public holidays 2026')).toBe(true);
    expect(patterns.wordsWithSingleSpaces.regex.test('two  spaces')).toBe(false);
  });
});
