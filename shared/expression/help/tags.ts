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

const byText = 'There are no template files in a flow: the other template is given as its text.';

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
  {
    name: 'block',
    signature: '{% block name %} … {% endblock %}',
    summary:
      'A named piece of a template, printed where it stands, which a template that extends this one may replace.',
    inner: [['endblock', 'Ends block.']],
    examples: [{ template: '{% block greeting %}Hello{% endblock %} you', result: 'Hello you' }],
  },
  {
    name: 'extends',
    signature: '{% extends template %}',
    summary: 'Takes another template and replaces blocks of it.',
    details: `Only the blocks of this template are printed, in the places of the other. ${byText}`,
    inner: [],
    examples: [
      {
        template: '{% extends "[{% block who %}caller{% endblock %}]" %}{% block who %}Ann{% endblock %}',
        result: '[Ann]',
      },
    ],
  },
  {
    name: 'include',
    signature: '{% include template with {name: value} %}',
    summary: 'Prints another template here; it sees the same variables, and those of the map.',
    details: byText,
    inner: [],
    examples: [
      {
        template: "{% include 'Hello {{ name }}' with {'name': caller} %}",
        variables: { caller: 'Ann' },
        result: 'Hello Ann',
      },
    ],
  },
  {
    name: 'embed',
    signature: '{% embed template %} {% block name %} … {% endblock %} {% endembed %}',
    summary: 'Prints another template here with blocks of it replaced: include and extends in one.',
    details: byText,
    inner: [['endembed', 'Ends embed.']],
    examples: [
      {
        template: '{% embed "[{% block who %}caller{% endblock %}]" %}{% block who %}Ann{% endblock %}{% endembed %}',
        result: '[Ann]',
      },
    ],
  },
  {
    name: 'import',
    signature: '{% import template as name %}',
    summary: 'Makes the macros of another template callable, by a name before a point or as if they were written here.',
    details: byText,
    inner: [],
    examples: [
      {
        template: '{% import "{% macro hi(who) %}Hello {{ who }}{% endmacro %}" as said %}{{ said.hi(\'Ann\') }}',
        result: 'Hello Ann',
      },
    ],
  },
  {
    name: 'from',
    signature: '{% from template import macro as name %}',
    summary: 'Makes single macros of another template callable, under another name if wanted.',
    details: byText,
    inner: [],
    examples: [
      {
        template:
          '{% from "{% macro hi(who) %}Hello {{ who }}{% endmacro %}" import hi as greet %}{{ greet(\'Ann\') }}',
        result: 'Hello Ann',
      },
    ],
  },
  {
    name: 'cache',
    signature: "{% cache 'name' %} … {% endcache %}",
    summary: 'Keeps what stands inside under a name, and prints the kept text from then on.',
    details: 'Here it is kept for one evaluation. How long the product keeps it is not published.',
    inner: [['endcache', 'Ends cache.']],
    examples: [{ template: "{% for i in 1..3 %}{% cache 'first' %}{{ i }}{% endcache %}{% endfor %}", result: '111' }],
  },
  {
    name: 'parallel',
    signature: '{% parallel %} … {% endparallel %}',
    summary: 'Prints what stands inside; an engine with several threads may work on it at the same time.',
    inner: [['endparallel', 'Ends parallel.']],
    examples: [{ template: '{% parallel %}Hello{% endparallel %}', result: 'Hello' }],
  },
  {
    name: 'flush',
    signature: '{% flush %}',
    summary: 'Hands on what was printed so far; the result stays the same.',
    inner: [],
    examples: [{ template: 'Hello{% flush %} you', result: 'Hello you' }],
  },
];

/** Functions of the language itself, which need the blocks around them. */
export const blockFunctions: readonly DeclaredTag[] = [
  {
    name: 'block',
    signature: 'block(name)',
    summary: 'Prints a block of the template once more; nothing where there is none of the name.',
    inner: [],
    examples: [
      {
        template: "{% block title %}Sales{% endblock %} and {{ block('title') }}",
        result: 'Sales and Sales',
      },
    ],
  },
  {
    name: 'parent',
    signature: 'parent()',
    summary: 'Inside a block: what the block of that name prints in the template this one extends.',
    inner: [],
    examples: [
      {
        template: '{% extends "{% block who %}Hello{% endblock %}" %}{% block who %}{{ parent() }} Ann{% endblock %}',
        result: 'Hello Ann',
      },
    ],
  },
];
