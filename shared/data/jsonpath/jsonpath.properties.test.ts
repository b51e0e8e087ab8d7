import fc from 'fast-check';
import { jsonpath } from 'json-p3';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type JsonValue } from '../json/json-value.ts';
import { evaluateJsonPath } from './jsonpath.ts';

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'x-y');
const { document } = fc.letrec<{ document: JsonValue }>(tie => ({
  document: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<JsonValue>(null, true, false, 0, 1, 2, 1.5, 'a', '1', ''),
    fc.array(tie('document') as fc.Arbitrary<JsonValue>, { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('document') as fc.Arbitrary<JsonValue>), { maxLength: 4 })
      .map(entries =>
        JSON.parse(`{${entries.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',')}}`),
      ),
  ),
}));
const literal = fc.constantFrom('1', '2', "'a'", '"1"', 'true', 'null', '1.5', '$.a', '@.b', '@[0]', '[1]', '/a.*/i');
const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=', '===', '=~', 'in', 'contains', 'size', 'empty');
const comparison = fc.tuple(fc.constantFrom('@', '@.a', '@.b', '$.a', '@.a.b', '@[-1]'), operator, literal);
const test = fc.oneof(
  comparison.map(parts => parts.join(' ')),
  fc.constantFrom('@.a', '!@.a', '@[0]', '$.a', '@.*', '@..a', '!(@.b)', '@.a && @.b', '@.a || !@.c'),
);
const step = fc.oneof(
  fc.constantFrom('.a', '.b', '.c', "['a']", '["x-y"]', '[0]', '[-1]', '[1]', '[*]', '.*', '..a', '..*', '..[0]'),
  fc.constantFrom(
    '[0,1]',
    '[1:]',
    '[:2]',
    '[0:2]',
    '[-2:]',
    '[:-1]',
    "['a','b']",
    '.x-y',
    '.[0]',
    '.length()',
    '.max()',
  ),
  test.map(text => `[?(${text})]`),
);
const path = fc.array(step, { maxLength: 4 }).map(steps => `$${steps.join('')}`);
const noise = fc.array(
  fc.constantFrom(
    ...'$@.[]()?*,:\'"\\/!&|=<>~ -019abe\n\t',
    '..',
    '[?(',
    ')]',
    'length()',
    '__proto__',
    '&&',
    '=~',
    ' in ',
  ),
  { maxLength: 24 },
);

const untouched = () => Object.getOwnPropertyNames(Object.prototype).length;
const ordinary = (value: unknown): boolean => {
  if (isArray(value)) return value.every(ordinary);
  return (
    !isObject(value) || (Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(ordinary))
  );
};

describe('JSONPath', () => {
  it('answers any text over any document with plain data or a coded error, and leaves the document as it was', () => {
    const before = untouched();
    fc.assert(
      fc.property(
        fc.oneof(
          path,
          noise.map(parts => parts.join('')),
        ),
        document,
        (text, doc) => {
          const copy = JSON.stringify(doc);
          const answer = evaluateJsonPath(text, doc);
          if (answer.ok) expect(ordinary(answer.value.value)).toBe(true);
          else expect(answer.error.code).toMatch(/^jsonpath\/(syntax|not-found|function|slow-pattern|limit)$/);
          expect(JSON.stringify(doc)).toBe(copy);
        },
      ),
      { numRuns: 3_000 },
    );
    expect(untouched()).toBe(before);
  });

  it('answers the matches of RFC 9535 wherever it has no note about a difference', () => {
    let compared = 0;
    fc.assert(
      fc.property(path, document, (text, doc) => {
        const answer = evaluateJsonPath(text, doc);
        if (!answer.ok || answer.value.differences.length > 0) return;
        compared++;
        const standard = jsonpath.query(text, doc as never).values();
        expect(answer.value.matches.map(match => match.value)).toEqual(standard);
      }),
      { numRuns: 4_000 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('finds with the keys of each match exactly its value', () => {
    fc.assert(
      fc.property(path, document, (text, doc) => {
        const answer = evaluateJsonPath(text, doc);
        if (!answer.ok) return;
        for (const match of answer.value.matches)
          if (match.places.length === 1 && match.path !== '' && !text.includes("','"))
            expect((match.places[0] ?? []).reduce<JsonValue>((at, k) => (at as never)[k], doc)).toEqual(match.value);
      }),
    );
  });
});

describe('a path made to do harm', () => {
  const deep = (count: number) => {
    let value: JsonValue = 1;
    for (let level = 0; level < count; level++) value = [value];
    return value;
  };
  const wide = Array.from({ length: 2_000 }, (_, index) => ({ s: 'a'.repeat(40), index }));
  it.each([
    ['10,000 brackets', `$${'[?(@'.repeat(10_000)}`, []],
    ['10,000 parentheses', `$[?(${'('.repeat(10_000)}@.a${')'.repeat(10_000)})]`, [{}]],
    ['10,000 negations', `$[?(${'!'.repeat(10_000)}(@.a))]`, [{}]],
    ['10,000 nested functions', `$.sum(${'$.sum('.repeat(10_000)}1${')'.repeat(10_001)}`, []],
    ['a document 10,000 deep', '$..x', deep(10_000)],
    ['scans of scans', `$${'..*'.repeat(12)}`, wide],
    ['a slice of two thousand million', '$[-2000000000:1]', [1]],
    ['a megabyte of path', `$${'.a'.repeat(500_000)}`, {}],
    ['nested filters over everything', '$[?(@.x in $[?(@.x in $[?(@.x in $..*)])])]', wide],
  ])('ends quickly: %s', (_name, text, doc) => {
    const start = performance.now();
    const answer = evaluateJsonPath(text, doc as JsonValue);
    expect(answer.ok ? 'ok' : answer.error.code).toMatch(/^(ok|jsonpath\/(limit|syntax|not-found|function))$/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each(['(a+)+b', '((a|a)*)*c'])('ends with an error about its pattern: %s', pattern => {
    const answer = evaluateJsonPath(`$[?(@.s =~ /${pattern}/)]`, wide as JsonValue);
    expect(answer).toMatchObject({ ok: false, error: { code: 'jsonpath/slow-pattern' } });
  });

  const many = (step: string) => `$${step.repeat(Math.floor(60_000 / step.length))}`;
  const nested = (count: number) => {
    let value: JsonValue = 1;
    for (let level = 0; level < count; level++) value = { a: value };
    return value;
  };
  it.each([
    ['.a', { a: { a: 1 } }, 'not-found'],
    ["['a']", nested(900), 'not-found'],
    ['.a', nested(3_000), 'limit'],
    ['[0]', deep(3_000), 'limit'],
    ['[0:1]', nested(3_000), 'not-found'],
    ['.concat("x")', {}, 'limit'],
    ['..a', nested(900), 'limit'],
    ['[?(@.a)]', wide, 'ok'],
  ])('costs what it is long, and no error repeats it: 60,000 characters of %s', (step, doc, code) => {
    const start = performance.now();
    const answer = evaluateJsonPath(many(step), doc as JsonValue);
    expect(answer.ok ? 'ok' : answer.error.code.replace('jsonpath/', '')).toBe(code);
    if (!answer.ok) expect(answer.error.message.length).toBeLessThan(420);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('pays for what functions go through: 15,000 arguments of 3,000 numbers each', () => {
    const answer = evaluateJsonPath(`$.sum(${'$.a,'.repeat(15_000)}$.a)`, { a: Array(3_000).fill(1) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'jsonpath/limit' } });
  });

  it('repeats no more than 80 characters of the path in an error', () => {
    const answer = evaluateJsonPath(many('.a'), nested(900));
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(/\$\[[^…]*…/.exec(answer.error.message)?.[0]).toHaveLength(81);
  });
});
