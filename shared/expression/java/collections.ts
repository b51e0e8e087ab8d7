/** Methods of List, Set, Collection, Map and Map.Entry that only read. */
import { ExpressionError, pebble } from '../errors.ts';
import { contains, hashOf, javaEquals } from '../values/equality.ts';
import { keyOf } from '../values/key.ts';
import type { JMap } from '../values/map.ts';
import { type Entry, type Int, JArray, JSet, List, type Value } from '../values/types.ts';
import { integer, method, table } from './method.ts';

const outOfBounds = (index: number, length: number) =>
  new ExpressionError('expr/bounds', 'IndexOutOfBoundsException', `Index ${index} out of bounds for length ${length}`);

/** Names of methods that would change a collection: refused, so that a template never alters its variables this way. */
const changing = (...names: readonly [string, number][]) =>
  names.map(([name, count]) =>
    method(
      name,
      Array.from({ length: count }, () => 'Object' as const),
      () => {
        throw pebble('expr/access', `The Java method ${name} changes a collection and is not supported here.`);
      },
    ),
  );

export const collectionMethods = table([
  method('size', [], (self: List | JSet) => integer(self.items.length)),
  method('isEmpty', [], (self: List | JSet) => self.items.length === 0),
  method(
    'containsAll',
    ['Object'],
    (self: List | JSet, other: Value) =>
      (other instanceof List || other instanceof JSet) && other.items.every(item => contains(self.items, item)),
  ),
  method('toArray', [], (self: List | JSet) => new JArray([...self.items], 'Object')),
  method('hashCode', [], (self: List | JSet) => integer(hashOf(self))),
  ...changing(['add', 1], ['remove', 1], ['clear', 0], ['addAll', 1], ['removeAll', 1], ['retainAll', 1]),
]);

export const listMethods = table([
  method('get', ['int'], (self: List, index: Int) => {
    if (index.value < 0 || index.value >= self.items.length) throw outOfBounds(index.value, self.items.length);
    return self.items[index.value] ?? null;
  }),
  method('indexOf', ['Object'], (self: List, wanted: Value) =>
    integer(self.items.findIndex(item => javaEquals(item, wanted))),
  ),
  method('lastIndexOf', ['Object'], (self: List, wanted: Value) =>
    integer(self.items.findLastIndex(item => javaEquals(item, wanted))),
  ),
  method('subList', ['int', 'int'], (self: List, from: Int, to: Int) => {
    if (from.value < 0 || to.value > self.items.length || from.value > to.value)
      throw outOfBounds(from.value, self.items.length);
    return new List(self.items.slice(from.value, to.value));
  }),
  ...changing(['add', 2], ['set', 2], ['sort', 1]),
]);

const distinct = (items: readonly Value[]): readonly Value[] => [
  ...new Map(items.map(item => [keyOf(item), item])).values(),
];

export const mapMethods = table([
  method('size', [], (self: JMap) => integer(self.size)),
  method('isEmpty', [], (self: JMap) => self.size === 0),
  method('get', ['Object'], (self: JMap, key: Value) => self.get(key)),
  method('getOrDefault', ['Object', 'Object'], (self: JMap, key: Value, otherwise: Value) =>
    self.has(key) ? self.get(key) : otherwise,
  ),
  method('containsKey', ['Object'], (self: JMap, key: Value) => self.has(key)),
  method('containsValue', ['Object'], (self: JMap, wanted: Value) =>
    [...self.entries()].some(({ value }) => javaEquals(value, wanted)),
  ),
  method(
    'keySet',
    [],
    (self: JMap) =>
      new JSet(
        [...self.entries()].map(({ key }) => key),
        `${self.javaClass}$KeySet`,
      ),
  ),
  method(
    'values',
    [],
    (self: JMap) =>
      new List(
        [...self.entries()].map(({ value }) => value),
        `${self.javaClass}$Values`,
      ),
  ),
  method('entrySet', [], (self: JMap) => new JSet(distinct([...self.entries()]), `${self.javaClass}$EntrySet`)),
  method('hashCode', [], (self: JMap) => integer(hashOf(self))),
  ...changing(['put', 2], ['putAll', 1], ['remove', 1], ['clear', 0], ['putIfAbsent', 2], ['replace', 2]),
]);

export const entryMethods = table([
  method('getKey', [], (self: Entry) => self.key),
  method('getValue', [], (self: Entry) => self.value),
]);
