import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json/json-value.ts';
import { answerAsWritten, evaluateJsonPath, type JsonPathSettings } from './jsonpath.ts';

const people = [
  { name: 'Ann', pin: '18716', tags: ['a', 'b'] },
  { name: 'Bob', pin: 70001, tags: [] },
];
const value = (path: string, document: JsonValue, settings?: JsonPathSettings) => {
  const answer = evaluateJsonPath(path, document, settings);
  return answer.ok ? answer.value.value : answer.error.code;
};
const matches = (path: string, document: JsonValue) => {
  const answer = evaluateJsonPath(path, document);
  return answer.ok ? answer.value.matches : [];
};
const notes = (path: string, document: JsonValue) => {
  const answer = evaluateJsonPath(path, document);
  return answer.ok ? answer.value.differences.map(({ code }) => code) : [];
};

describe('a JSONPath', () => {
  it('answers the bare value of a definite path and a list for any other', () => {
    expect(value('$.[0].name', people)).toBe('Ann');
    expect(value('$[*].name', people)).toEqual(['Ann', 'Bob']);
    expect(value('$[?(@.name == "Cy")].name', people)).toEqual([]);
  });
  it('takes names with hyphens and paths without their $', () => {
    expect(value('en-US.welcome', { 'en-US': { welcome: 'Hi' } })).toBe('Hi');
  });
  it('compares a text with a number by what it reads as', () => {
    expect(value('$[?(@.pin == 18716)].name', people)).toEqual(['Ann']);
    expect(value('$[?(@.pin === 18716)].name', people)).toEqual([]);
  });
  it('replaces templates in the path before it is read', () => {
    const settings = { evaluateTemplate: (text: string) => text.replace('{{VAR.Pin}}', '18716') };
    expect(value('$[?(@.pin == "{{VAR.Pin}}")].name', people, settings)).toEqual(['Ann']);
  });
  it('keeps the order in which several names are joined to an object', () => {
    expect(JSON.stringify(value("$[0]['tags','name']", people))).toBe('{"tags":["a","b"],"name":"Ann"}');
  });
  it('obeys the options of the real engine', () => {
    const read = (options: JsonPathSettings['options'], path = '$.b') =>
      value(path, { a: 1 }, { options: options ?? {} });
    expect(read({ defaultPathLeafToNull: true })).toBe(null);
    expect(read({ suppressExceptions: true })).toBe(null);
    expect(read({ alwaysReturnList: true }, '$.a')).toEqual([1]);
    expect(read({ alwaysReturnList: true, suppressExceptions: true })).toEqual([]);
    expect(value('$[*].x', [{ x: 1 }, {}], { options: { requireProperties: true } })).toBe('jsonpath/not-found');
  });
  it('says where a path is wrong', () => {
    expect(evaluateJsonPath('$.a[?(@.b==work)]', {})).toEqual({
      ok: false,
      error: {
        code: 'jsonpath/syntax',
        message: 'Nothing is not a number',
        javaClass: 'InvalidPathException',
        line: 1,
        column: expect.any(Number),
      },
    });
    expect(evaluateJsonPath('$.nope', {})).toMatchObject({ error: { code: 'jsonpath/not-found', column: null } });
  });
  it('counts a whole sum as a Java Double', () => {
    expect(evaluateJsonPath('$.sum(1,2)', {})).toMatchObject({ value: { value: 3, isDouble: true } });
  });
  it.each([
    ['$.sum()', [1, 2, 3], '6.0'],
    ['$.sum()', [10_000_000, 5], '1.0000005E7'],
    ['$.avg()', [0.0001], '1.0E-4'],
    ['$.max()', [2.5], '2.5'],
    ['$.length()', [1, 2], '2'],
    ['$[0]', [6], '6'],
  ])('%s of %j is written as Java does: %s', (path, document, written) => {
    const found = evaluateJsonPath(path, document);
    expect(found.ok && answerAsWritten(found.value)).toBe(written);
  });
});

describe('the matches of a JSONPath', () => {
  it('carry normalised paths and the keys that lead to them', () => {
    expect(matches('$[?(@.tags empty false)][\'na me\',"name"]', people)).toEqual([]);
    expect(matches('$[-1].name', people)).toEqual([{ value: 'Bob', path: "$[1]['name']", places: [[1, 'name']] }]);
    expect(matches('$', 5)).toEqual([{ value: 5, path: '$', places: [[]] }]);
    expect(matches('$["it\'s"]', { "it's": 1 })[0]?.path).toBe("$['it\\'s']");
  });
  it('name every place that was joined, and none for what a function made', () => {
    expect(matches("$[0]['name','pin']", people)[0]?.places).toEqual([
      [0, 'name'],
      [0, 'pin'],
    ]);
    expect(matches('$[0].tags.length()', people)).toEqual([{ value: 2, path: '', places: [] }]);
  });
});

describe('the notes about RFC 9535', () => {
  it('are missing where both answer the same', () => {
    expect(notes('$[?(@.name == "Ann")].tags[0]', people)).toEqual([]);
  });
  it.each([
    ['[0].name', 'root'],
    ['$.[0].name', 'dot-bracket'],
    ['$[?(@.pin == 18716)]', 'comparison'],
    ['$[?(@.name in ["Ann"])]', 'operator'],
    ['$[0][?(@.name)]', 'filter-object'],
    ['$.length()', 'function'],
    ['$[0]["name","pin"]', 'joined-names'],
    ['$[-2:-1]', 'slice'],
  ])('say of %s: %s', (path, code) => {
    expect(notes(path, people)).toContain(code);
  });
});
