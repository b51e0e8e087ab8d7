/** Filters that take parts of texts, lists and arrays. */
import { defineFilter, type Filter } from '../declare.ts';
import { classCast, ExpressionError, illegalArgument, pebble } from '../errors.ts';
import { boundLength } from '../limits.ts';
import { split as splitText } from '../text/regex.ts';
import { javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import { isNumber, toInt } from '../values/numbers.ts';
import { toText } from '../values/print.ts';
import { Char, Int, isCollection, JArray, List, type Value } from '../values/types.ts';
import { text, textOrNull } from './input.ts';

const outOfBounds = (message: string) => new ExpressionError('expr/bounds', 'StringIndexOutOfBoundsException', message);

const slice = defineFilter({
  name: 'slice',
  takes: ['text', 'list'],
  summary: 'A part of a text or list, from one place up to (not with) another.',
  details: 'Places count from 0. A negative place, an end beyond the last or not after the beginning is an error.',
  args: [
    { name: 'fromIndex', type: 'number', help: 'First place; 0 when left out.' },
    { name: 'toIndex', type: 'number', help: 'Place after the last; the whole rest when left out.' },
  ],
  examples: [
    { template: '{{ ani | slice(2, 5) }}', variables: { ani: '+14085550100' }, result: '408' },
    { template: '{{ ani | slice(ani.length - 4) }}', variables: { ani: '+14085550100' }, result: '0100' },
  ],
  apply: (input, [fromIndex = null, toIndex = null]) => {
    if (input === null) return null;
    const from = place('fromIndex', fromIndex) ?? 0;
    if (from < 0) throw illegalArgument('fromIndex must be greater than 0');
    const end = place('toIndex', toIndex);
    const length = lengthOf(input);
    if (end !== null && end > length) throw pebble('expr/bounds', `toIndex must be smaller than input size: ${length}`);
    if (end !== null && from >= end) throw pebble('expr/bounds', 'toIndex must be greater than fromIndex');
    const to = end ?? length;
    if (typeof input === 'string') {
      if (from > to) throw outOfBounds(`begin ${from}, end ${to}, length ${length}`);
      return input.slice(from, to);
    }
    if (input instanceof JArray) {
      if (from > to) throw new ExpressionError('expr/bounds', 'ArrayIndexOutOfBoundsException', `${from} > ${to}`);
      return new JArray(input.items.slice(from, to), input.component);
    }
    if (from > to) throw illegalArgument(`fromIndex(${from}) > toIndex(${to})`);
    return new List((input as List).items.slice(from, to), 'java.util.ArrayList$SubList');
  },
});

function place(name: string, value: Value): number | null {
  if (value === null) return null;
  if (isNumber(value)) return toInt(value);
  throw pebble('expr/type', `Argument ${name} must be a number. Actual type: ${javaClassOf(value)}`);
}

function lengthOf(input: Exclude<Value, null>): number {
  if (typeof input === 'string') return input.length;
  if (input instanceof List || input instanceof JArray) return input.items.length;
  throw pebble(
    'expr/type',
    `Slice filter can only be applied to String, List and array inputs. Actual type was: ${javaClassOf(input)}`,
  );
}

const split = defineFilter({
  name: 'split',
  gives: 'list',
  takes: ['text'],
  summary: 'A text cut at each separator, as an array.',
  details:
    'The separator is a regular expression: write [|] or [.] for a bar or a dot. Empty parts at the end are dropped unless the limit is negative. Patterns that would take too long end with an error.',
  args: [
    { name: 'delimiter', type: 'text', help: 'The separator, a regular expression.', required: true },
    { name: 'limit', type: 'number', help: 'Most parts; the last one then holds the rest.' },
  ],
  examples: [{ template: "{{ ('a,b,c' | split(','))[1] }}", result: 'b' }],
  apply: (input, [delimiter = null, limit = null]) => {
    if (input === null) return null;
    const separator = textOrNull(delimiter);
    if (limit !== null && !isNumber(limit)) throw classCast(javaClassOf(limit), 'java.lang.Number');
    if (separator === null) throw pebble('expr/arguments', 'missing delimiter parameter in split filter');
    return new JArray(splitText(text(input), separator, limit === null ? 0 : toInt(limit)), 'String');
  },
});

const first = defineFilter({
  name: 'first',
  takes: ['text', 'list'],
  summary: 'The first character of a text, or element of a list.',
  args: 'any',
  examples: [{ template: "{{ ['a', 'b'] | first }}", result: 'a' }],
  apply: input => end(input, 0),
});

const last = defineFilter({
  name: 'last',
  takes: ['text', 'list'],
  summary: 'The last character of a text, or element of a list.',
  args: 'any',
  examples: [{ template: "{{ 'ann@example.com' | split('@') | last }}", result: 'example.com' }],
  apply: input => end(input, -1),
});

function end(input: Value, at: 0 | -1): Value {
  if (input === null) return null;
  if (typeof input === 'string') {
    if (input === '') throw outOfBounds(`String index out of range: ${at}`);
    return new Char(input.at(at) ?? '');
  }
  if (input instanceof JArray || isCollection(input)) return input.items.at(at) ?? null;
  throw classCast(javaClassOf(input), 'java.util.Collection');
}

const length = defineFilter({
  name: 'length',
  gives: 'number',
  summary: 'Characters of a text, elements of a list or map.',
  details: 'null and numbers have length 0.',
  args: 'any',
  examples: [{ template: "{{ 'abc' | length }}", result: '3' }],
  apply: input => {
    if (typeof input === 'string') return new Int(input.length);
    if (input instanceof JArray || isCollection(input)) return new Int(input.items.length);
    return new Int(input instanceof JMap ? input.size : 0);
  },
});

const join = defineFilter({
  name: 'join',
  gives: 'text',
  takes: ['list'],
  summary: 'The elements of a list as one text.',
  args: [{ name: 'separator', type: 'text', help: 'Stands between the elements.' }],
  examples: [{ template: "{{ '1234' | split('') | join(' ') }}", result: '1 2 3 4' }],
  apply: (input, [separator = null]) => {
    if (input === null) return null;
    if (!(input instanceof JArray || isCollection(input))) {
      throw pebble('expr/type', "The 'join' filter expects that the input is either a collection or an array.");
    }
    const between = textOrNull(separator) ?? '';
    let result = '';
    for (const [index, item] of input.items.entries()) {
      result += (index > 0 ? between : '') + toText(item);
      boundLength(result.length);
    }
    return result;
  },
});

export const pieceFilters: readonly Filter[] = [slice, split, first, last, length, join];
