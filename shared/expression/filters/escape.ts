/** escape and raw, and what autoescaping does. */
import { defineFilter, type Filter } from '../declare.ts';
import { pebble } from '../errors.ts';
import { boundText } from '../limits.ts';
import { html, strategies } from '../text/escape.ts';
import { printed, toText } from '../values/print.ts';
import { SafeText, type Value } from '../values/types.ts';
import { textOrNull } from './input.ts';

/** The text of a value made safe. */
export function escapedText(input: Exclude<Value, null>, strategy: string): string {
  if (input instanceof SafeText) return input.value;
  if (strategy === 'html' && typeof input === 'string') return boundText(html(input));
  const apply = Object.hasOwn(strategies, strategy) ? strategies[strategy] : undefined;
  if (!apply) {
    throw pebble('expr/arguments', `Unknown escaping strategy [${strategy}]`, {
      hint: `There are ${Object.keys(strategies).join(', ')}.`,
    });
  }
  return boundText(apply(printed(input)));
}

const escaped = defineFilter({
  name: 'escape',
  gives: 'text',
  keepsSafe: true,
  summary: 'Makes text harmless in HTML, JSON, JavaScript, CSS or an address.',
  details: 'Text made safe once (by escape, raw or date) is left alone.',
  args: [{ name: 'strategy', type: 'text', help: 'html, json, js, css or url_param; html when left out.' }],
  examples: [{ template: `{{ 'say "hi"' | escape('json') }}`, result: 'say \\"hi\\"' }],
  apply: (input, [strategy = null], { defaultStrategy }) =>
    input === null ? null : new SafeText(escapedText(input, textOrNull(strategy) ?? defaultStrategy)),
});

const raw = defineFilter({
  name: 'raw',
  gives: 'text',
  summary: 'Prints text as it is where it would be escaped.',
  details: 'Only at the end: a filter after it makes the text unsafe again.',
  args: 'any',
  examples: [{ template: '{{ html | raw }}', variables: { html: '<b>' }, result: '<b>' }],
  apply: input => (input === null ? null : new SafeText(toText(input))),
});

export const escapeFilters: readonly Filter[] = [escaped, raw];
