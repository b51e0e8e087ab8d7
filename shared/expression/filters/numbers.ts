/** Filters on numbers. */
import { defineFilter, type Filter } from '../declare.ts';
import { pebble } from '../errors.ts';
import { formatNumber, plainNumber } from '../format/decimal-format.ts';
import { Decimal } from '../values/decimal.ts';
import { isNumber, toDouble, toInt } from '../values/numbers.ts';
import { BigInteger, Float, Int } from '../values/types.ts';
import { textOrNull } from './input.ts';

const abs = defineFilter({
  name: 'abs',
  gives: 'number',
  takes: ['number'],
  summary: 'A number without its sign.',
  args: 'any',
  examples: [{ template: '{{ (3 - 5) | abs }}', result: '2' }],
  apply: input => {
    if (input === null) throw pebble('expr/null', 'Can not pass null value to "abs" filter.');
    if (!isNumber(input)) throw pebble('expr/type', "The 'abs' filter does require as input a number.");
    if (typeof input === 'bigint') return BigInt.asIntN(64, input < 0n ? -input : input);
    if (typeof input === 'number') return Math.abs(input);
    if (input instanceof Float) return new Float(Math.abs(input.value));
    if (input instanceof Decimal) return input.unscaled < 0n ? input.negated() : input;
    if (input instanceof BigInteger) return new BigInteger(input.value < 0n ? -input.value : input.value);
    /* Short and Byte are widened; the smallest Integer stays as it is. */
    return new Int(toInt(new Int(Math.abs(toDouble(input)) | 0)));
  },
});

const numberformat = defineFilter({
  name: 'numberformat',
  gives: 'text',
  takes: ['number'],
  summary: 'A number in a pattern of Java’s DecimalFormat, such as #,##0.00.',
  details:
    'Halves are rounded to the even neighbour. Without a pattern: grouped, at most three digits behind the point. Signs are those of the locale.',
  args: [{ name: 'format', type: 'text', help: '0 is a digit always shown, # one shown if needed.' }],
  examples: [
    { template: "{{ 1234567.891 | numberformat('#,##0.00') }}", result: '1,234,567.89' },
    { template: "{{ (ewt / 60000) | numberformat('#') }}", variables: { ewt: 185000 }, result: '3' },
  ],
  apply: (input, [format = null], { locale }) => {
    if (input === null) return null;
    if (!isNumber(input)) throw pebble('expr/type', "The input for the 'NumberFormat' filter has to be a number.");
    return formatNumber(textOrNull(format) ?? plainNumber, input, locale);
  },
});

export const numberFilters: readonly Filter[] = [abs, numberformat];
