import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TenantProblem } from '../../base/errors.ts';
import { entityIds, entityOf } from '../entities.ts';
import { judgeRemoval, judgeSave } from '../judge.ts';
import { sampleTenant } from '../sample.ts';
import { sampleMusic } from '../sample-audio.ts';
import { type AnyRow, type TenantContent, viewOf } from '../view.ts';
import type { RuleCase } from './rule.ts';
import { rules } from './rules.ts';

/** The sample with what the case has besides; its own objects go before those of the same id. */
function tenantOf({ besides = {} }: RuleCase): TenantContent {
  const added = Object.entries(besides).map(([entity, rows]) => [
    entity,
    [...((sampleTenant as Record<string, AnyRow[]>)[entity] ?? []), ...rows],
  ]);
  return { ...sampleTenant, ...Object.fromEntries(added) };
}

function judge(given: RuleCase): readonly TenantProblem[] {
  const { entity, id, change } = given;
  const view = viewOf(tenantOf(given));
  if (change === null) return judgeRemoval(view, entity, view.get(entity, id ?? '') as unknown as AnyRow);
  const base = id
    ? Object.fromEntries(Object.entries(view.get(entity, id) ?? {}).filter(([name]) => name !== 'id'))
    : entityOf(entity).sample;
  return judgeSave(view, entity, id ?? 'new-one', { ...base, ...change }).problems;
}
const cases = (kind: 'good' | 'bad') =>
  rules.flatMap(rule => rule[kind].map(given => [rule.id, given.what, given] as const));

describe('every rule', () => {
  it('stands in a file of its own name, and every such file is in the list', () => {
    const files = readdirSync(import.meta.dirname)
      .filter(file => file.endsWith('.rule.ts'))
      .map(file => file.slice(0, -'.rule.ts'.length));
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it.each(rules.map(rule => [rule.id, rule] as const))(
    '%s says why, what to do, and shows good and bad cases',
    (_, { why, advice, good, bad }) => {
      for (const words of [why, advice]) expect(words).toMatch(/^\p{Lu}.*\.$/u);
      expect(good.length).toBeGreaterThan(0);
      expect(bad.length).toBeGreaterThan(0);
    },
  );

  it.each(cases('good'))('%s allows: %s', (_, __, given) => expect(judge(given)).toEqual([]));

  it.each(cases('bad'))('%s refuses: %s', (id, _, given) => {
    const problems = judge(given);
    expect(problems.map(({ code }) => code)).toContain(`rule/${id}`);
    for (const { text, advice, field } of problems) {
      expect(text).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
      const [first = ''] = field.split('.');
      expect(['', ...Object.keys(entityOf(given.entity).fields)]).toContain(first);
    }
  });
});

describe('the sample tenant', () => {
  const view = viewOf(sampleTenant);
  const rows = Object.entries(sampleTenant).flatMap(([entity, list]) =>
    (list as readonly AnyRow[]).map(row => [entity as keyof TenantContent, row] as const),
  );

  it.each(rows.filter(([, row]) => row.systemDefault !== true))(
    'has an object that every rule allows: %s',
    (entity, { id, ...values }) => expect(judgeSave(view, entity, id, values, { imported: true }).problems).toEqual([]),
  );

  it('has audio that is the tune it can make', () => {
    const music = sampleMusic();
    expect(sampleTenant['audio-file']?.[0]).toMatchObject({
      sha256: createHash('sha256').update(music).digest('hex'),
      sizeBytes: music.length,
    });
  });

  it('has every kind of object', () => expect(entityIds.filter(id => !sampleTenant[id]?.length)).toEqual([]));
});

describe('a secret', () => {
  const view = viewOf(sampleTenant);
  const save = (apiKey: unknown, id = 'connector-surveys') =>
    judgeSave(view, 'experience-management-connector', id, { name: 'Other', username: 'x-system', apiKey });

  it('is stored as its length only', () =>
    expect(save({ text: 'a made-up key' })).toEqual({
      row: { id: 'connector-surveys', name: 'Other', username: 'x-system', apiKey: 13 },
      problems: [],
    }));
  it('stays as it is when the form sends its length back', () => expect(save(40).problems).toEqual([]));
  it('cannot be made up by sending a length', () => {
    expect(save(41).problems).toHaveLength(1);
    expect(save(40, 'new-one').problems).toHaveLength(1);
    expect(save(null).problems).toHaveLength(1);
  });
  it('keeps a connector from being saved when its shape is wrong', () => {
    const values = { name: 'CRM 2', consumerKey: 'k', loginId: 'a@b.example', privateKey: { text: 'no key' } };
    expect(judgeSave(view, 'salesforce-connector', 'new-one', values).problems).toMatchObject([
      { code: 'field', field: 'privateKey' },
    ]);
  });
});
