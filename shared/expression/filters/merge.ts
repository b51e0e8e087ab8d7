/** merge: maps, lists and arrays together. */
import { defineFilter } from '../declare.ts';
import { ExpressionError, nullPointer, pebble } from '../errors.ts';
import { boundList, spend } from '../limits.ts';
import { componentName, javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import { JArray, List, type Value } from '../values/types.ts';

export const mergeFilter = defineFilter({
  name: 'merge',
  takes: ['map', 'list'],
  summary: 'Two maps or two lists as one; the input decides which.',
  args: [
    {
      name: 'items',
      type: 'any',
      help: 'What is added. A list added to a map gives keys that are their own values.',
      required: true,
    },
  ],
  examples: [{ template: '{{ [1, 2] | merge([3]) }}', result: '[1, 2, 3]' }],
  apply: (input, [items = null]) => {
    if (input === null && items === null) throw pebble('expr/null', 'The two arguments to be merged are null');
    if (input === null || items === null) return input ?? items;
    if (input instanceof JMap) return intoMap(input, items);
    if (input instanceof List) return intoList(input, items);
    if (input instanceof JArray) return intoArray(input, items);
    throw pebble('expr/type', 'The object being filtered is not a Map/List/Array');
  },
});

function intoMap(map: JMap, items: Exclude<Value, null>): JMap {
  if (!(items instanceof JMap || items instanceof List)) {
    const message = `Currently, only Maps and Lists can be merged with a Map. Arg2: ${javaClassOf(items)}`;
    throw new ExpressionError('expr/type', 'UnsupportedOperationException', message);
  }
  const added = items instanceof JMap ? items.size : items.items.length;
  boundList(map.size + added);
  spend(map.size + added);
  const result = new JMap('java.util.HashMap', map.size + added + 16);
  for (const { key, value } of map.entries()) result.set(key, value);
  if (items instanceof JMap) for (const { key, value } of items.entries()) result.set(key, value);
  else for (const item of items.items) result.set(item, item);
  return result;
}

function intoList(list: List, items: Exclude<Value, null>): List {
  if (!(items instanceof JMap || items instanceof List)) {
    throw pebble('expr/type', `Currently, only Maps and Lists can be merged with a List. Arg2: ${javaClassOf(items)}`);
  }
  const added = items instanceof JMap ? [...items.entries()] : items.items;
  boundList(list.items.length + added.length);
  spend(list.items.length + added.length);
  return new List([...list.items, ...added]);
}

function intoArray(array: JArray, items: Exclude<Value, null>): JArray {
  if (!(items instanceof JArray)) throw nullPointer('The argument is not an array.');
  const [one, two] = [componentName(array.component), componentName(items.component)];
  if (one !== two) {
    throw pebble(
      'expr/type',
      `Currently, only Arrays of the same component class can be merged. Arg1: ${one}, Arg2: ${two}`,
    );
  }
  boundList(array.items.length + items.items.length);
  return new JArray([...array.items, ...items.items], array.component);
}
