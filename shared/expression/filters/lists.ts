/** Filters that order lists, and default. */
import { defineFilter, type Filter } from '../declare.ts';
import { classCast, pebble } from '../errors.ts';
import { spend } from '../limits.ts';
import { isEmpty } from '../tests/tests.ts';
import { isPrimitive, javaClassOf } from '../values/class-name.ts';
import { compare } from '../values/equality.ts';
import { JArray, List, type Value } from '../values/types.ts';

const inPlace = 'Changes the variable itself, as the engine does.';

const sort = defineFilter({
  name: 'sort',
  gives: 'list',
  takes: ['list'],
  summary: 'A list from small to large.',
  details: `All elements must be of one type. ${inPlace}`,
  args: 'any',
  examples: [{ template: "{{ ['b', 'a'] | sort }}", result: '[a, b]' }],
  apply: input => {
    if (input === null) return null;
    const isArray = input instanceof JArray && !isPrimitive(input.component);
    if (!isArray && !(input instanceof List)) throw pebble('expr/type', 'Unsupported input type for sort filter');
    sortItems(input.items, 1);
    return input instanceof List ? input : new List(input.items, 'java.util.Arrays$ArrayList');
  },
});

const rsort = defineFilter({
  name: 'rsort',
  gives: 'list',
  takes: ['list'],
  summary: 'A list from large to small.',
  details: `All elements must be of one type. ${inPlace}`,
  args: 'any',
  examples: [{ template: "{{ ['b', 'c', 'a'] | rsort }}", result: '[c, b, a]' }],
  apply: input => {
    if (input === null) return null;
    const list = listOf(input);
    sortItems(list.items, -1);
    return list;
  },
});

const reverse = defineFilter({
  name: 'reverse',
  gives: 'list',
  takes: ['list'],
  summary: 'A list from its end to its beginning.',
  details: inPlace,
  args: 'any',
  examples: [{ template: '{{ [1, 2, 3] | reverse }}', result: '[3, 2, 1]' }],
  apply: input => {
    if (input === null) return null;
    const list = listOf(input);
    list.items.reverse();
    return list;
  },
});

function sortItems(items: Value[], direction: 1 | -1): void {
  spend(items.length);
  items.sort((a, b) => direction * -compare(b, a));
}

function listOf(input: Exclude<Value, null>): List {
  if (input instanceof List) return input;
  throw classCast(javaClassOf(input), 'java.util.List');
}

const fallback = defineFilter({
  name: 'default',
  summary: 'Another value where the input is null or empty.',
  details: 'Empty are null, text with nothing but space, and lists and maps without elements. 0 and false are kept.',
  args: [{ name: 'default', type: 'any', help: 'The value to take instead.', required: true }],
  toleratesMissing: true,
  examples: [{ template: "Hello {{ name | default('caller') }}", result: 'Hello caller' }],
  apply: (input, [other = null]) => (isEmpty(input) ? other : input),
});

export const listFilters: readonly Filter[] = [sort, rsort, reverse, fallback];
