/** Operators and other signs, declared like filters: completion, hover help and their help pages come from here. */
import type { Example } from '../declare.ts';

export interface DeclaredSign {
  /** As written: `+`, `is not`. */
  readonly sign: string;
  /** In addresses: `plus`. */
  readonly name: string;
  readonly summary: string;
  readonly details?: string;
  /** Loose binds first: a higher number holds its sides tighter. Null for what is not weighed against others. */
  readonly precedence: number | null;
  readonly examples: readonly [Example, ...Example[]];
}

const unary = 500;
const compared =
  'Compared as decimal numbers. With null on either side the answer is false. Text is an error, also "5".';

export const signs: readonly DeclaredSign[] = [
  {
    sign: 'or',
    name: 'or',
    summary: 'True when one side is.',
    details:
      'Numbers count as true unless they are 0, text unless it is empty; null is false. Lists and maps are errors.',
    precedence: 10,
    examples: [
      { template: '{{ calls > 5 or vip }}', variables: { calls: 2, vip: true }, result: 'true' },
      { template: "{{ '' or 0 }}", result: 'false' },
    ],
  },
  {
    sign: 'and',
    name: 'and',
    summary: 'True when both sides are.',
    precedence: 15,
    examples: [{ template: '{{ calls > 1 and vip }}', variables: { calls: 2, vip: true }, result: 'true' }],
  },
  {
    sign: 'not',
    name: 'not',
    summary: 'The opposite.',
    details: 'Holds tighter than ==: not a == b means (not a) == b. Put brackets around what is meant.',
    precedence: unary,
    examples: [
      { template: '{{ not vip }}', variables: { vip: false }, result: 'true' },
      { template: '{{ not (1 == 2) }}', result: 'true' },
    ],
  },
  {
    sign: 'is',
    name: 'is',
    summary: 'A test follows, such as empty or null.',
    precedence: 20,
    examples: [{ template: '{{ name is empty }}', variables: { name: '' }, result: 'true' }],
  },
  {
    sign: 'is not',
    name: 'is-not',
    summary: 'A test follows that must not hold.',
    details: 'Written with exactly one space.',
    precedence: 20,
    examples: [{ template: '{{ name is not empty }}', variables: { name: 'Ann' }, result: 'true' }],
  },
  {
    sign: 'contains',
    name: 'contains',
    summary: 'The list, map (by its key) or text on the left has what is on the right.',
    details:
      'A list on the right means: all of these. Elements are compared with their type, so a list of literals never contains an Integer variable.',
    precedence: 20,
    examples: [
      { template: "{{ dnis contains '555' }}", variables: { dnis: '+14085550100' }, result: 'true' },
      { template: "{{ {'a': 1} contains 'a' }}", result: 'true' },
      { template: '{{ [1, 2] contains counter }}', variables: { counter: 1 }, result: 'false' },
    ],
  },
  {
    sign: '==',
    name: 'equal',
    summary: 'Both sides are the same.',
    details: 'Numbers are compared as numbers, whatever their type. A number and a text are never equal.',
    precedence: 30,
    examples: [
      { template: '{{ status == 200 }}', variables: { status: 200 }, result: 'true' },
      { template: "{{ status == '200' }}", variables: { status: 200 }, result: 'false' },
    ],
  },
  {
    sign: 'equals',
    name: 'equals',
    summary: 'The same as ==.',
    precedence: 30,
    examples: [{ template: "{{ name equals 'Ann' }}", variables: { name: 'Ann' }, result: 'true' }],
  },
  {
    sign: '!=',
    name: 'not-equal',
    summary: 'The sides are not the same.',
    precedence: 30,
    examples: [{ template: "{{ name != 'Ann' }}", variables: { name: 'Bob' }, result: 'true' }],
  },
  {
    sign: '>',
    name: 'greater',
    summary: 'The number on the left is larger.',
    details: compared,
    precedence: 30,
    examples: [{ template: '{{ calls > 3 }}', variables: { calls: 5 }, result: 'true' }],
  },
  {
    sign: '<',
    name: 'less',
    summary: 'The number on the left is smaller.',
    details: compared,
    precedence: 30,
    examples: [{ template: '{{ missing < 3 }}', result: 'false' }],
  },
  {
    sign: '>=',
    name: 'greater-or-equal',
    summary: 'The number on the left is larger, or the same.',
    details: compared,
    precedence: 30,
    examples: [{ template: '{{ 3 >= 3.0 }}', result: 'true' }],
  },
  {
    sign: '<=',
    name: 'less-or-equal',
    summary: 'The number on the left is smaller, or the same.',
    details: compared,
    precedence: 30,
    examples: [{ template: '{{ calls <= 3 }}', variables: { calls: 2 }, result: 'true' }],
  },
  {
    sign: '+',
    name: 'plus',
    summary: 'Adds numbers, joins text, or puts an element at the end of a list.',
    details:
      'As soon as one side is text both are joined, so "3" + 1 is 31. As a sign before a number it changes nothing.',
    precedence: 40,
    examples: [
      { template: '{{ counter + 1 }}', variables: { counter: 3 }, result: '4' },
      { template: '{{ counter + 1 }}', variables: { counter: '3' }, result: '31' },
    ],
  },
  {
    sign: '-',
    name: 'minus',
    summary: 'Subtracts numbers, or takes an element out of a list.',
    details: 'Before a number it turns its sign; it holds tighter than a filter, so -5 | abs is 5.',
    precedence: 40,
    examples: [
      { template: '{{ counter - 1 }}', variables: { counter: 3 }, result: '2' },
      { template: '{{ -5 | abs }}', result: '5' },
    ],
  },
  {
    sign: '*',
    name: 'times',
    summary: 'Multiplies numbers.',
    precedence: 60,
    examples: [{ template: '{{ minutes * 60 }}', variables: { minutes: 2 }, result: '120' }],
  },
  {
    sign: '/',
    name: 'divided-by',
    summary: 'Divides numbers; between whole numbers the fraction is dropped.',
    details: 'Whole numbers divided by 0 are an error, decimals give Infinity.',
    precedence: 60,
    examples: [
      { template: '{{ 7 / 2 }}', result: '3' },
      { template: '{{ 7 / 2.0 }}', result: '3.5' },
    ],
  },
  {
    sign: '%',
    name: 'remainder',
    summary: 'What is left of a division; it has the sign of the left side.',
    precedence: 60,
    examples: [
      { template: '{{ 7 % 2 }}', result: '1' },
      { template: '{{ -7 % 2 }}', result: '-1' },
    ],
  },
  {
    sign: '|',
    name: 'filter',
    summary: 'Gives what stands on the left to a filter.',
    details: 'Holds tighter than + and *: a + b | upper means a + (b | upper).',
    precedence: 100,
    examples: [
      { template: '{{ name | upper }}', variables: { name: 'Ann' }, result: 'ANN' },
      { template: "{{ 'a' + 'b' | upper }}", result: 'aB' },
    ],
  },
  {
    sign: '~',
    name: 'join',
    summary: 'Joins both sides as text; null is empty.',
    details: 'Holds tighter than a filter: a ~ b | upper is all in capitals.',
    precedence: 110,
    examples: [
      { template: "{{ 'Queue ' ~ position }}", variables: { position: 3 }, result: 'Queue 3' },
      { template: "{{ 'a' ~ missing ~ 'b' }}", result: 'ab' },
    ],
  },
  {
    sign: '..',
    name: 'range',
    summary: 'The whole numbers (or letters) from one to the other, both included.',
    precedence: 120,
    examples: [{ template: '{{ 1..4 }}', result: '[1, 2, 3, 4]' }],
  },
  {
    sign: '? :',
    name: 'choice',
    summary: 'Chooses between two values by a condition.',
    details: 'A null condition takes the second value.',
    precedence: 0,
    examples: [
      { template: "{{ vip ? 'priority' : 'normal' }}", variables: { vip: true }, result: 'priority' },
      { template: "{{ calls > 3 ? 'many' : 'few' }}", variables: { calls: 2 }, result: 'few' },
    ],
  },
  {
    sign: '.',
    name: 'part',
    summary: 'A part of a map, by its name; also a few members of Java, such as length.',
    details: 'A part that is missing is null. A part of null is null as well, except in strict mode.',
    precedence: null,
    examples: [
      { template: '{{ agent.name }}', variables: { agent: { name: 'Ann' } }, result: 'Ann' },
      { template: '{{ ani.length }}', variables: { ani: '+14085550100' }, result: '12' },
    ],
  },
  {
    sign: '[ ]',
    name: 'element',
    summary: 'An element of a list by its position from 0, or a part of a map by a name in quotes.',
    details: 'Not after a filter: write (text | split(","))[0].',
    precedence: null,
    examples: [
      { template: '{{ items[0] }}', variables: { items: ['first', 'second'] }, result: 'first' },
      { template: "{{ agent['first name'] }}", variables: { agent: { 'first name': 'Ann' } }, result: 'Ann' },
    ],
  },
  {
    sign: '#{ }',
    name: 'inside-text',
    summary: 'An expression inside a text in double quotes.',
    precedence: null,
    examples: [{ template: '{{ "Hello #{name}" }}', variables: { name: 'Ann' }, result: 'Hello Ann' }],
  },
];
