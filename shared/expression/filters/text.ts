/** Filters on text. */
import { defineFilter, type Filter } from '../declare.ts';
import { classCast, illegalArgument, nullPointer, pebble } from '../errors.ts';
import { formatText } from '../format/string-format.ts';
import { boundLength, spend } from '../limits.ts';
import { fromBase64, fromUtf8, sha256, toBase64, utf8 } from '../text/bytes.ts';
import { isWhitespace, javaTrim, lowerCase, titleCase, upperCase } from '../text/characters.ts';
import { urlForm } from '../text/escape.ts';
import { javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import { toText } from '../values/print.ts';
import { Int } from '../values/types.ts';
import { text } from './input.ts';

const upper = defineFilter({
  name: 'upper',
  gives: 'text',
  summary: 'All letters large, by the rules of the locale.',
  args: 'any',
  examples: [{ template: "{{ 'Webex' | upper }}", result: 'WEBEX' }],
  apply: (input, _, { locale }) => (input === null ? null : upperCase(toText(input), locale)),
});

const lower = defineFilter({
  name: 'lower',
  gives: 'text',
  summary: 'All letters small, by the rules of the locale.',
  args: 'any',
  examples: [{ template: "{{ 'Webex' | lower }}", result: 'webex' }],
  apply: (input, _, { locale }) => (input === null ? null : lowerCase(toText(input), locale)),
});

const capitalize = defineFilter({
  name: 'capitalize',
  gives: 'text',
  takes: ['text'],
  summary: 'The first letter large, the rest untouched.',
  args: 'any',
  examples: [{ template: "{{ 'the queue' | capitalize }}", result: 'The queue' }],
  apply: input => {
    if (input === null) return null;
    const value = text(input);
    let at = 0;
    while (at < value.length && isWhitespace(value.charCodeAt(at))) at += 1;
    return at === value.length ? value : value.slice(0, at) + titleCase(value[at] ?? '') + value.slice(at + 1);
  },
});

const title = defineFilter({
  name: 'title',
  gives: 'text',
  takes: ['text'],
  summary: 'The first letter of every word large, the rest untouched.',
  args: 'any',
  examples: [{ template: "{{ 'gold support' | title }}", result: 'Gold Support' }],
  apply: input => {
    if (input === null) return null;
    let atStart = true;
    let result = '';
    for (const unit of text(input).split('')) {
      const space = isWhitespace(unit.charCodeAt(0));
      result += atStart && !space ? titleCase(unit) : unit;
      atStart = space;
    }
    return result;
  },
});

const trim = defineFilter({
  name: 'trim',
  gives: 'text',
  takes: ['text'],
  summary: 'Without space at the beginning and the end.',
  args: 'any',
  examples: [{ template: "[{{ '  a b ' | trim }}]", result: '[a b]' }],
  apply: input => (input === null ? null : javaTrim(text(input))),
});

const abbreviate = defineFilter({
  name: 'abbreviate',
  gives: 'text',
  takes: ['text'],
  summary: 'Cut to a length, with three dots at the end.',
  details:
    'A text as long as the length is cut too. The length must be a literal or a Long: an Integer variable is an error of the engine.',
  args: [{ name: 'length', type: 'number', help: 'Characters, the dots included.', required: true }],
  examples: [{ template: "{{ 'The quick brown fox' | abbreviate(10) }}", result: 'The qui...' }],
  apply: (input, [length = null]) => {
    if (input === null) return null;
    const value = text(input);
    if (length === null) throw nullPointer('The argument length is missing.');
    if (typeof length !== 'bigint') {
      const error = classCast(javaClassOf(length), 'java.lang.Long');
      if (length instanceof Int) error.hint = 'Did you mean abbreviate(length * 1)? The engine takes only a Long here.';
      throw error;
    }
    if (length < 0n) throw pebble('expr/arguments', 'Invalid argument to abbreviate filter; must be greater than zero');
    const most = Number(BigInt.asIntN(32, length));
    if (value.length < most || value.length <= 3) return value;
    return most <= 3 ? value.slice(0, Math.max(0, most)) : `${value.slice(0, most - 3)}...`;
  },
});

const replace = defineFilter({
  name: 'replace',
  gives: 'text',
  summary: 'Texts replaced by others, one pair after another.',
  details: "Takes one map: replace({'+': ''}). The texts are taken as they are, not as regular expressions.",
  args: [{ name: 'replace_pairs', type: 'map', help: 'What to replace, and by what.', required: true }],
  examples: [{ template: "{{ '+1 555 0100' | replace({'+1 ': ''}) }}", result: '555 0100' }],
  apply: (input, [pairs = null], { rules }) => {
    if (input === null && rules.replaceTakesNull) return null;
    if (pairs === null) throw pebble('expr/arguments', "The argument 'replace_pairs' is required.");
    if (input === null) throw nullPointer('The input is null.');
    if (!(pairs instanceof JMap)) throw classCast(javaClassOf(pairs), 'java.util.Map');
    let result = toText(input);
    for (const { key, value } of pairs.entries()) {
      if (key === null || value === null) throw nullPointer('A text to replace is null.');
      result = replaceAll(result, toText(key), toText(value));
    }
    return result;
  },
});

function replaceAll(source: string, from: string, to: string): string {
  spend(1 + (source.length >> 6));
  const growth = to.length - from.length;
  if (growth > 0) {
    const count = from === '' ? source.length + 1 : source.split(from).length - 1;
    boundLength(source.length + count * growth);
  }
  return source.replaceAll(from, () => to);
}

const format = defineFilter({
  name: 'format',
  gives: 'text',
  since: '4.1.2',
  summary: 'Java’s String.format: %s, %d, %.2f and so on.',
  args: 'dynamic',
  argsHelp: 'The values for the places in the text, in order.',
  examples: [{ template: "{{ '%s waits %d minutes' | format('Ann', 5) }}", result: 'Ann waits 5 minutes' }],
  apply: (input, args, { zone }) => (input === null ? null : formatText(toText(input), args, zone)),
});

const nl2br = defineFilter({
  name: 'nl2br',
  gives: 'text',
  takes: ['text'],
  since: '4.1.2',
  summary: 'Line breaks as <br />. The result is escaped again unless raw follows.',
  args: 'any',
  examples: [{ template: '{{ lines | nl2br | raw }}', variables: { lines: 'a\nb' }, result: 'a<br />b' }],
  apply: input => {
    if (input === null) return null;
    if (typeof input !== 'string') throw illegalArgument('nl2br filters only supports String input.');
    return replaceAll(input.replace(/\r\n|\r/g, '\n'), '\n', '<br />');
  },
});

const urlencode = defineFilter({
  name: 'urlencode',
  gives: 'text',
  takes: ['text'],
  summary: 'For a query string: a space becomes +, other characters %XX.',
  args: 'any',
  examples: [{ template: "{{ '+1 555' | urlencode }}", result: '%2B1+555' }],
  apply: input => (input === null ? null : urlForm(text(input))),
});

const base64encode = defineFilter({
  name: 'base64encode',
  gives: 'text',
  summary: 'As Base64 of the UTF-8 bytes.',
  args: 'any',
  examples: [{ template: "{{ 'user:pass' | base64encode }}", result: 'dXNlcjpwYXNz' }],
  apply: input => (input === null ? null : toBase64(utf8(toText(input)))),
});

const base64decode = defineFilter({
  name: 'base64decode',
  gives: 'text',
  takes: ['text'],
  summary: 'Back from Base64 of UTF-8 bytes.',
  args: 'any',
  examples: [{ template: "{{ 'V2ViZXg=' | base64decode }}", result: 'Webex' }],
  apply: input => {
    if (input === null) return null;
    if (typeof input !== 'string') throw pebble('expr/type', 'This filter applies to String\n');
    const bytes = fromBase64(input);
    if (!bytes)
      throw pebble('expr/arguments', 'Please provide a correctly Base64 encoded string containing an UTF-8 string\n');
    return fromUtf8(bytes);
  },
});

const sha = defineFilter({
  name: 'sha256',
  gives: 'text',
  takes: ['text'],
  summary: 'The SHA-256 hash of the UTF-8 bytes, in hexadecimal.',
  args: 'any',
  examples: [
    { template: "{{ 'test' | sha256 }}", result: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  ],
  apply: input => {
    if (input === null) return null;
    if (typeof input !== 'string') throw pebble('expr/type', 'Need a string to hash\n');
    spend(input.length >> 2);
    return sha256(utf8(input));
  },
});

export const textFilters: readonly Filter[] = [
  upper,
  lower,
  capitalize,
  title,
  trim,
  abbreviate,
  replace,
  format,
  nl2br,
  urlencode,
  base64encode,
  base64decode,
  sha,
];
