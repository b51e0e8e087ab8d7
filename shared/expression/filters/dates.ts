/** date, and epoch of the product. */
import { defineFilter, type Environment, type Filter } from '../declare.ts';
import { ExpressionError, illegalArgument, pebble } from '../errors.ts';
import { formatIso, formatTemporal, NoField } from '../format/date-time.ts';
import { formatSimple } from '../format/simple-date.ts';
import { parseSimple } from '../format/simple-date-parse.ts';
import { javaZone, zoneId } from '../format/zone.ts';
import { javaClassOf } from '../values/class-name.ts';
import { isNumber, toLong } from '../values/numbers.ts';
import { toText } from '../values/print.ts';
import { Temporal } from '../values/temporal.ts';
import { JDate, SafeText, type Value } from '../values/types.ts';
import { text, textOrNull } from './input.ts';

const isoPattern = "yyyy-MM-dd'T'HH:mm:ssZ";

const date = defineFilter({
  name: 'date',
  gives: 'text',
  takes: ['number', 'text'],
  summary: 'A moment written in a pattern, such as yyyy-MM-dd HH:mm.',
  details:
    'Takes milliseconds since 1970, a date, or text together with existingFormat. Text is read leniently: what follows the date is ignored, the 30th of February is the 2nd of March. A time zone does not move values that carry their own.',
  args: [
    { name: 'format', type: 'text', help: 'How it is written; ISO when left out.' },
    { name: 'existingFormat', type: 'text', help: 'How the text is to be read.' },
    { name: 'timeZone', type: 'text', help: 'Such as America/New_York. An unknown one counts as GMT.' },
  ],
  examples: [
    { template: "{{ 1600000000000 | date('yyyy-MM-dd HH:mm') }}", result: '2020-09-13 12:26' },
    { template: "{{ '2023-10-01' | date('EEEE', existingFormat='yyyy-MM-dd') }}", result: 'Sunday' },
    { template: "{{ 1600000000000 | date('h:mm a', timeZone='America/New_York') }}", result: '8:26 AM' },
  ],
  apply: (input, [format = null, existingFormat = null, timeZone = null], environment) => {
    if (input === null) return null;
    const pattern = textOrNull(format);
    const zone = textOrNull(timeZone);
    const existing = textOrNull(existingFormat);
    if (input instanceof Temporal) return new SafeText(temporalText(input, pattern, zone, environment));
    const ms = millisOf(input, existing, environment);
    return new SafeText(
      formatSimple(pattern ?? isoPattern, ms, environment.locale, zone === null ? environment.zone : javaZone(zone)),
    );
  },
});

function temporalText(
  input: Temporal,
  pattern: string | null,
  timeZone: string | null,
  environment: Environment,
): string {
  const zone = timeZone === null ? environment.zone : zoneId(timeZone);
  if (zone === null) throw new ExpressionError('expr/date', 'ZoneRulesException', `Unknown time-zone ID: ${timeZone}`);
  try {
    return pattern === null ? formatIso(input, zone) : formatTemporal(pattern, input, zone, environment.locale);
  } catch (error) {
    if (!(error instanceof NoField)) throw error;
    throw pebble(
      'expr/date',
      `Could not format instance '${input.toText()}' of type class java.time.${input.kind} into a date.`,
    );
  }
}

function millisOf(input: Exclude<Value, null>, existing: string | null, environment: Environment): number {
  if (input instanceof JDate) return input.ms;
  if (isNumber(input)) return Number(toLong(input));
  if (typeof input !== 'string') throw unsupported(input);
  if (existing === null && !environment.rules.datesReadIso) {
    const error = unsupported(input);
    error.hint = 'Say how the text is written: date(format, existingFormat=…).';
    throw error;
  }
  const pattern = existing ?? isoPattern;
  const ms = readable(pattern, input, environment);
  if (ms !== null) return ms;
  const tail = environment.rules.datesReadIso ? `, with formatting: ${pattern}` : '.';
  throw pebble('expr/date', `Could not parse the string '${input}' into a date${tail}`);
}

/** A bad pattern is reported as text that cannot be read. */
function readable(pattern: string, input: string, environment: Environment, zone = environment.zone): number | null {
  try {
    return parseSimple(pattern, input, environment.locale, zone, environment.now());
  } catch (error) {
    if (error instanceof ExpressionError && error.code === 'expr/date') return null;
    throw error;
  }
}

const unsupported = (input: Exclude<Value, null>) =>
  illegalArgument(`Unsupported argument type: ${javaClassOf(input)} (value: ${toText(input)})`);

const epoch = defineFilter({
  name: 'epoch',
  gives: 'number',
  takes: ['number', 'text'],
  product: true,
  summary: 'A moment as seconds (or milliseconds) since 1970.',
  details:
    'Added by the product and described only by others: takes what now() gives, or text read with format, in UTC.',
  args: [
    { name: 'inMillis', type: 'boolean', help: 'Milliseconds instead of seconds.' },
    { name: 'format', type: 'text', help: 'How the text is to be read.' },
  ],
  examples: [
    { template: "{{ '2025-02-06T21:09:02.712Z[UTC]' | epoch }}", result: '1738876142' },
    { template: "{{ 'December 10, 2023 00:00' | epoch(format='MMMM d, yyyy HH:mm') }}", result: '1702166400' },
  ],
  apply: (input, [inMillis = null, format = null], environment) => {
    if (input === null) return null;
    const ms = epochMillis(input, textOrNull(format), environment);
    return inMillis === true ? BigInt(ms) : BigInt(Math.trunc(ms / 1000));
  },
});

const isoMoment =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?(?:\[[\w/+-]+\])?$/;

function epochMillis(input: Exclude<Value, null>, format: string | null, environment: Environment): number {
  if (isNumber(input)) return Number(toLong(input));
  if (input instanceof JDate) return input.ms;
  if (input instanceof Temporal) return input.epochSecond() * 1000 + Math.floor(input.fields.nano / 1e6);
  const value = text(input);
  const ms = format === null ? isoMillis(value) : readable(format, value, environment, 'UTC');
  if (ms !== null) return ms;
  throw pebble(
    'expr/date',
    `Could not parse the string '${value}' into a date${format === null ? '.' : `, with formatting: ${format}`}`,
    {
      hint:
        format === null
          ? 'Say how the text is written: epoch(format=…).'
          : 'The format must describe the whole beginning of the text.',
    },
  );
}

function isoMillis(value: string): number | null {
  const found = isoMoment.exec(value);
  if (!found) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset = 'Z'] = found;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0').slice(0, 3)),
  );
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return local - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

export const dateFilters: readonly Filter[] = [date, epoch];
