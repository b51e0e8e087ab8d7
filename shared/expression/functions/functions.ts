/** Functions. `block()` and `parent()` belong to the language itself and are in the parser. */
import { defineFunction, type PebbleFunction } from '../declare.ts';
import { pebble } from '../errors.ts';
import { range as rangeOf } from '../run/range.ts';
import { ordered } from '../values/compare.ts';
import { dateText, fieldsOf, timeText } from '../values/temporal.ts';
import type { Value } from '../values/types.ts';

/** Null at the beginning is skipped, and never wins later; the first of equals stays. */
function extreme(args: readonly Value[], ordering: '<' | '>'): Value {
  let best: Value = null;
  for (const candidate of args) if (best === null || ordered(ordering, candidate, best)) best = candidate;
  return best;
}

/** `2025-02-06T21:09:02.712Z[UTC]`, as Java prints a ZonedDateTime. */
function nowText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const fields = fieldsOf(seconds, (ms - seconds * 1000) * 1_000_000);
  return `${dateText(fields)}T${timeText(fields)}Z[UTC]`;
}

export const functions: readonly PebbleFunction[] = [
  defineFunction({
    name: 'now',
    gives: 'text',
    product: true,
    summary: 'The present moment in UTC, as text.',
    details:
      'Added by the product and described only by others. Read it with date(…, existingFormat="yyyy-MM-dd\'T\'HH:mm:ss") or epoch.',
    args: [],
    examples: [{ template: '{{ now() | length > 16 }}', result: 'true' }],
    call: (_, environment) => nowText(environment.now()),
  }),
  defineFunction({
    name: 'max',
    summary: 'The largest of its numbers.',
    args: 'any',
    argsHelp: 'Any count of numbers.',
    examples: [{ template: '{{ max(3, 7, 5) }}', result: '7' }],
    call: args => extreme(args, '>'),
  }),
  defineFunction({
    name: 'min',
    summary: 'The smallest of its numbers.',
    args: 'any',
    argsHelp: 'Any count of numbers.',
    examples: [{ template: '{{ min(3, 7, 5) }}', result: '3' }],
    call: args => extreme(args, '<'),
  }),
  defineFunction({
    name: 'range',
    gives: 'list',
    summary: 'The whole numbers (or letters) from one to another, both included.',
    args: [
      { name: 'start', type: 'any', help: 'A number, or a text of one letter.', required: true },
      { name: 'end', type: 'any', help: 'A number, or a text of one letter.', required: true },
      { name: 'increment', type: 'number', help: 'Step; 1 when left out, negative to count down.' },
    ],
    examples: [{ template: '{{ range(1, 10, 3) }}', result: '[1, 4, 7, 10]' }],
    call: ([start = null, end = null, increment = null]) => rangeOf(start, end, increment),
  }),
  defineFunction({
    name: 'i18n',
    summary: 'A text from a Java resource bundle; there are none here.',
    args: [
      { name: 'bundle', type: 'text', help: 'Name of the bundle.', required: true },
      { name: 'key', type: 'text', help: 'Name of the text.', required: true },
      { name: 'params', type: 'any', help: 'What is filled in.' },
    ],
    examples: [{ template: "{{ true ? 'text' : i18n('messages', 'hello') }}", result: 'text' }],
    call: () => {
      throw pebble('expr/access', 'Resource bundles are not supported here.');
    },
  }),
];
