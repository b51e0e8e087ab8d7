/** Tags, declared for completion and help: what stands between {% and %}. */
import type { Example } from '../declare.ts';

export interface DeclaredTag {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly details?: string;
  /** Tags that only stand inside or at the end of this one. */
  readonly inner: readonly (readonly [name: string, summary: string])[];
  readonly examples: readonly [Example, ...Example[]];
}

export const tags: readonly DeclaredTag[] = [
  {
    name: 'if',
    signature: '{% if condition %} … {% elseif condition %} … {% else %} … {% endif %}',
    summary: 'Prints what stands inside only when a condition holds.',
    inner: [
      ['elseif', 'Another condition.'],
      ['else', 'Otherwise.'],
      ['endif', 'Ends if.'],
    ],
    examples: [
      {
        template: '{% if calls > 3 %}many{% elseif calls > 0 %}some{% else %}none{% endif %}',
        variables: { calls: 2 },
        result: 'some',
      },
    ],
  },
  {
    name: 'for',
    signature: '{% for name in list %} … {% else %} … {% endfor %}',
    summary: 'Prints what stands inside once for each element.',
    details: 'Inside, loop.index counts from 0; loop.first, loop.last, loop.length and loop.revindex are there too.',
    inner: [['endfor', 'Ends for.']],
    examples: [
      {
        template: '{% for item in items %}{{ loop.index }}:{{ item }} {% endfor %}',
        variables: { items: ['a', 'b'] },
        result: '0:a 1:b ',
      },
    ],
  },
  {
    name: 'set',
    signature: '{% set name = value %}',
    summary: 'Gives a name to a value, for the rest of the template.',
    inner: [],
    examples: [{ template: '{% set total = a + b %}{{ total * 2 }}', variables: { a: 1, b: 2 }, result: '6' }],
  },
  {
    name: 'macro',
    signature: '{% macro name(parameters) %} … {% endmacro %}',
    summary: 'A piece of text with parameters, called like a function.',
    details: 'It sees its parameters only, not the variables of the flow.',
    inner: [['endmacro', 'Ends macro.']],
    examples: [
      {
        template: "{% macro greet(who, how='Hello') %}{{ how }} {{ who }}{% endmacro %}{{ greet('Ann') }}",
        result: 'Hello Ann',
      },
    ],
  },
  {
    name: 'filter',
    signature: '{% filter name %} … {% endfilter %}',
    summary: 'Sends a stretch of text through a filter.',
    inner: [['endfilter', 'Ends filter.']],
    examples: [{ template: '{% filter upper %}hello{% endfilter %}', result: 'HELLO' }],
  },
  {
    name: 'autoescape',
    signature: '{% autoescape strategy %} … {% endautoescape %}',
    summary: 'Turns escaping on, off (false) or to another strategy inside.',
    inner: [['endautoescape', 'Ends autoescape.']],
    examples: [
      {
        template: "{% autoescape 'json' %}{{ say }}{% endautoescape %}",
        variables: { say: 'a "b"' },
        result: 'a \\"b\\"',
      },
    ],
  },
  {
    name: 'verbatim',
    signature: '{% verbatim %} … {% endverbatim %}',
    summary: 'Text taken as it is, with nothing inside evaluated.',
    inner: [['endverbatim', 'Ends verbatim.']],
    examples: [{ template: '{% verbatim %}{{ name }}{% endverbatim %}', result: '{{ name }}' }],
  },
];
