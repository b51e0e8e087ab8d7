/** Tests: what may stand after `is` and `is not`. */
import { defineTest, type Test } from '../declare.ts';
import { classCast, illegalArgument, pebble } from '../errors.ts';
import { isBlank } from '../text/characters.ts';
import { isPrimitive, javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import { Int, isCollection, JArray, type Value } from '../values/types.ts';

/** null, blank text, and lists and maps without elements; not arrays, 0 or false. */
export const isEmpty = (value: Value): boolean =>
  value === null ||
  (typeof value === 'string' && isBlank(value)) ||
  (isCollection(value) && value.items.length === 0) ||
  (value instanceof JMap && value.size === 0);

/** Integers and Longs only; the engine casts everything else to Long. */
function isOdd(value: Exclude<Value, null>): boolean {
  if (typeof value === 'bigint') return value % 2n !== 0n;
  if (value instanceof Int && value.type === 'Integer') return value.value % 2 !== 0;
  throw classCast(javaClassOf(value), 'java.lang.Long');
}

export const tests: readonly Test[] = [
  defineTest({
    name: 'empty',
    summary: 'null, text with nothing but space, or a list or map without elements.',
    args: 'any',
    examples: [{ template: "{{ '' is empty }}", result: 'true' }],
    holds: isEmpty,
  }),
  defineTest({
    name: 'null',
    summary: 'Without a value.',
    args: 'any',
    examples: [{ template: '{{ missing is null }}', result: 'true' }],
    holds: value => value === null,
  }),
  defineTest({
    name: 'defined',
    summary: 'With a value; a missing variable is no error even in strict mode.',
    args: 'any',
    toleratesMissing: true,
    examples: [{ template: '{{ missing is defined }}', result: 'false' }],
    holds: value => value !== null,
  }),
  defineTest({
    name: 'even',
    takes: ['number'],
    summary: 'A whole number that two divides. Text and decimals are errors.',
    args: 'any',
    examples: [{ template: '{{ 4 is even }}', result: 'true' }],
    holds: value => {
      if (value === null) throw pebble('expr/null', 'Can not pass null value to "even" test.');
      return !isOdd(value);
    },
  }),
  defineTest({
    name: 'odd',
    takes: ['number'],
    summary: 'A whole number that two does not divide. Text and decimals are errors.',
    args: 'any',
    examples: [{ template: '{{ 3 is odd }}', result: 'true' }],
    holds: value => {
      if (value === null) throw illegalArgument('Can not pass null value to "odd" test.');
      return isOdd(value);
    },
  }),
  defineTest({
    name: 'iterable',
    summary: 'A list, set or array of objects; a map is not.',
    args: 'any',
    examples: [{ template: '{{ [1, 2] is iterable }}', result: 'true' }],
    holds: value => isCollection(value) || (value instanceof JArray && !isPrimitive(value.component)),
  }),
  defineTest({
    name: 'map',
    summary: 'A map, such as a JSON object.',
    args: 'any',
    examples: [{ template: "{{ {'a': 1} is map }}", result: 'true' }],
    holds: value => value instanceof JMap,
  }),
];
