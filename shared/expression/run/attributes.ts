/** `a.b`, `a[b]` and `a.b(c)`: keys of maps, places in lists and arrays, macros of an import, then Java members. */
import { ExpressionError, isNotFound, pebble } from '../errors.ts';
import { member } from '../java/members.ts';
import { javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import { isNumber, parseIndex, toDouble, toInt, toLong } from '../values/numbers.ts';
import { toText } from '../values/print.ts';
import { Float, Int, JArray, List, type Value } from '../values/types.ts';

const strictText = 'does not exist or can not be accessed and strict variables is set to true.';

export const rootMissing = (name: string): ExpressionError =>
  new ExpressionError(
    'expr/unknown-variable',
    'RootAttributeNotFoundException',
    `Root attribute [${name}] ${strictText}`,
  );

const attributeMissing = (name: string, of: Value): ExpressionError =>
  new ExpressionError(
    'expr/unknown-attribute',
    'AttributeNotFoundException',
    `Attribute [${name}] of [${javaClassOf(of)}] ${strictText}`,
  );

const outOfBounds = (): ExpressionError =>
  new ExpressionError(
    'expr/unknown-attribute',
    'AttributeNotFoundException',
    'Index out of bounds while accessing array with strict variables on.',
  );

/** `args` is null when there are no parentheses. `root` is the variable's name where `object` is one. */
export function attributeOf(
  object: Value,
  key: Value,
  args: readonly Value[] | null,
  strict: boolean,
  root: string | null,
): Value {
  if (object === null) {
    if (!strict) return null;
    if (root !== null) throw rootMissing(root);
    throw new ExpressionError(
      'expr/unknown-variable',
      'RootAttributeNotFoundException',
      'Attempt to get attribute of null object and strict variables is set to true.',
    );
  }
  if (args === null) {
    if (object instanceof JMap) return fromMap(object, key, strict);
    if (object instanceof JArray) return fromArray(object, key, strict);
    if (object instanceof List) {
      const index = parseIndex(toText(key));
      if (index !== null) {
        if (index >= 0 && index < object.items.length) return object.items[index] ?? null;
        if (strict) throw outOfBounds();
        return null;
      }
    }
  }
  const name = toText(key);
  const found = member(object, name, args ?? []);
  if (found !== undefined) return found;
  if (strict) throw attributeMissing(name, object);
  return null;
}

function fromMap(map: JMap, key: Value, strict: boolean): Value {
  if (!strict && typeof key === 'string') return map.get(key);
  if (!strict && map.size === 0) return null;
  const wanted = isNumber(key) ? keyLike(map, key) : key;
  if (strict && !map.has(wanted)) throw attributeMissing(toText(wanted), map);
  return map.get(wanted);
}

/** A number as a key is cast to the type of the map's first key. */
function keyLike(map: JMap, key: Value): Value {
  const first = map.firstKey();
  if (first === undefined) throw new ExpressionError('expr/bounds', 'NoSuchElementException', 'No key');
  if (typeof first === 'bigint') return toLong(key);
  if (typeof first === 'number') return toDouble(key);
  if (first instanceof Float) return new Float(toDouble(key));
  if (first instanceof Int) {
    const bits = first.type === 'Integer' ? 32 : first.type === 'Short' ? 16 : 8;
    return new Int((toInt(key) << (32 - bits)) >> (32 - bits), first.type);
  }
  throw pebble('expr/type', `type class ${javaClassOf(first)} not supported for key ${toText(key)}`, {
    hint: `The keys of this map are text. Write the key in quotes: ['${toText(key)}'].`,
  });
}

function fromArray(array: JArray, key: Value, strict: boolean): Value {
  const index = parseIndex(toText(key)) ?? -1;
  if (index >= 0 && index < array.items.length) return array.items[index] ?? null;
  if (strict) throw outOfBounds();
  return null;
}

/** Runs an expression for `default` and `is defined`, to which a missing variable is null. */
export function orNull(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
