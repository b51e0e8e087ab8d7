import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { activityList } from '../activities/activities.ts';
import type { Json } from '../base/canonical-json.ts';
import { applyChanges } from '../flow/change.ts';
import { edited } from '../flow/draft.ts';
import { changesOf } from '../flow/edit/named.ts';
import { moveNodes } from '../flow/edit/nodes.ts';
import type { FlowDocument } from '../flow/model.ts';
import { sketch } from '../flow/sketch.ts';
import { caseTenant } from './case-tenant.ts';
import { type Check, type CheckCase, defineCheck } from './check.ts';
import { checks } from './checks.ts';
import { lookAhead, problemsOf, verdictOf } from './engine.ts';

const tenant = caseTenant();
const tenantOf = ({ tenant: own }: CheckCase) => (own ? { ...tenant, ...own } : tenant);
const found = (check: Check, document: FlowDocument, one: CheckCase) =>
  problemsOf(document, tenantOf(one), { preset: 'strict', flowId: 'this-flow' }).filter(
    ({ code }) => code === check.id,
  );
const each = checks.map(check => [check.id, check] as const);
const cases = (kind: 'good' | 'bad') =>
  checks.flatMap(check => check[kind].map(one => [check.id, one.what, check, one] as const));

describe('every check', () => {
  it('stands in a file of its own name, and every such file is in the list', () => {
    const files = readdirSync(import.meta.dirname).filter(file => file.endsWith('.check.ts'));
    expect(checks.map(({ id }) => `${id}.check.ts`).sort()).toEqual(files.sort());
  });

  it.each(each)('%s says what it finds, why, and what to do', (_, { title, why, how, good, bad }) => {
    for (const sentence of [why, how]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(`${title}${why}${how}`).not.toMatch(/!|please/i);
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
  });

  it.each(cases('good'))('%s finds nothing: %s', (_, __, check, one) =>
    expect(found(check, sketch(one.flow), one)).toEqual([]),
  );

  it.each(cases('bad'))('%s finds it, and its quick fix mends it: %s', (_, __, check, one) => {
    const document = sketch(one.flow);
    const problems = found(check, document, one);
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, node, fix, field } of problems) {
      expect(message.trim()).not.toBe('');
      if (node !== null) expect(Object.keys(document.nodes)).toContain(node);
      if (node !== null && field !== null) expect(field).toMatch(/^[\w.-]+$/);
      if (!fix) continue;
      expect(fix.label).toMatch(/^\p{Lu}/u);
      let count = 0;
      const after = applyChanges(
        document,
        changesOf(document, fix, () => `new-${++count}`),
      );
      expect(found(check, after, one).length).toBeLessThan(problems.length);
    }
  });
});

const crashing = defineCheck({
  id: 'crashes',
  title: 'It crashes',
  severity: 'error',
  scope: 'flow',
  why: 'For this test.',
  how: 'Nothing.',
  good: [],
  bad: [],
  *run() {
    yield { message: 'Found before.' };
    throw new Error('broken');
  },
});

test('a check that crashes becomes a problem, keeps what it found, and hides nothing of the others', () => {
  const document = sketch({ nodes: { 'no name': 'menu' } });
  const problems = problemsOf(document, tenant, { checks: [crashing, ...checks] });
  expect(problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['crashes', 'check-failed', 'invalid-label']),
  );
  expect(problems.find(({ code }) => code === 'check-failed')?.message).toContain('broken');
});

test('a crash in one node leaves the other nodes checked', () => {
  const fragile: Check = {
    ...crashing,
    scope: 'node',
    run: ({ node }) => {
      if (node.label === 'A') throw new Error('broken');
      return [{ node: node.id, message: 'Seen.' }];
    },
  };
  const problems = problemsOf(sketch({ nodes: { A: 'end-flow', B: 'end-flow' } }), tenant, { checks: [fragile] });
  expect(problems.map(({ code, node }) => [code, node])).toEqual([
    ['crashes', 'start'],
    ['crashes', 'B'],
    ['check-failed', 'A'],
  ]);
});

test('any error forbids publishing, recommendations do not', () => {
  const good = sketch({ nodes: { End: 'disconnect-contact', Alone: 'end-flow' }, links: ['start > End'] });
  const problems = problemsOf(good, tenant);
  expect(problems.map(({ code }) => code)).toEqual(['node-not-reachable']);
  expect(verdictOf(problems)).toEqual({ errors: 0, recommendations: 1, publishable: true });
  expect(verdictOf(problemsOf(sketch({ nodes: {} }), tenant)).publishable).toBe(false);
});

test('after an edit the same is found as by looking at everything anew', () => {
  const document = sketch({
    nodes: { Menu: { activity: 'menu', empty: true }, End: 'end-flow' },
    links: ['start > Menu'],
  });
  problemsOf(document, tenant);
  const moved = applyChanges(
    document,
    edited(document, draft => moveNodes(draft, { Menu: { x: 5, y: 5 } })),
  );
  const anew = JSON.parse(JSON.stringify(moved)) as FlowDocument;
  expect(problemsOf(moved, tenant)).toEqual(problemsOf(anew, tenant));
  const other = { ...tenant, names: {} };
  expect(problemsOf(moved, other)).toEqual(problemsOf(anew, { ...other }));
});

test('looking ahead stops when there is no time, and goes on where it stopped', () => {
  const document = sketch({ nodes: { A: 'menu', B: 'menu', C: 'menu' }, links: ['start > A'] });
  let left = 2;
  expect(lookAhead(document, tenant, () => left-- > 0)).toBe(false);
  expect(lookAhead(document, tenant, () => true)).toBe(true);
  const anew = JSON.parse(JSON.stringify(document)) as FlowDocument;
  expect(problemsOf(document, tenant)).toEqual(problemsOf(anew, tenant));
});

test('no flow, however strange, stops the checks', () => {
  const activity = fc.constantFrom(...activityList.map(({ id }) => id), 'unknown');
  const settings = fc.dictionary(
    fc.constantFrom('prompts', 'links', 'cases', 'rows', 'results', 'queueId', 'expression', 'url', 'duration'),
    fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('{{', '{{x', '{{a.b | c(1)}}', '{% for x in y %}', '{{"a" < 1}}'),
    ) as fc.Arbitrary<Json>,
  );
  const node = fc.record({ activity, settings, sheet: fc.constantFrom('main' as const, 'events' as const) });
  const labels = ['A', 'B', 'C', 'D', ''];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...labels), node),
      fc.array(
        fc.tuple(
          fc.constantFrom('start', ...labels),
          fc.constantFrom('default', 'a', 'error'),
          fc.constantFrom('start', ...labels),
        ),
      ),
      (nodes, links) => {
        const document = sketch({ nodes, links: links.map(([from, outcome, to]) => `${from}:${outcome} > ${to}`) });
        const problems = problemsOf(document, tenant, { preset: 'strict' });
        expect(problems.filter(({ code }) => code === 'check-failed')).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
