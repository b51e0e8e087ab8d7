/** java.time.format.DateTimeFormatter, writing. Its letters differ from SimpleDateFormat's: `u` is the year, `e` the weekday. */
import { ExpressionError } from '../errors.ts';
import { dateText, type Fields, fieldsOf, offsetText, parseOffset, type Temporal } from '../values/temporal.ts';
import { namesOf, weekOf } from './locale.ts';
import { dayOfYear, pad, shortOffset, weekdayOf, weekOfMonth, weekYear } from './simple-date.ts';
import { offsetAt, zoneName } from './zone.ts';

/** A field the value does not have (an hour of a LocalDate); inside `[ ]` it only hides that part. */
export class NoField extends Error {}

const illegal = (message: string) => new ExpressionError('expr/date', 'IllegalArgumentException', message);

interface Printed {
  readonly fields: Fields;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  readonly offset: number | null;
  readonly zone: string;
  /** A region, not just an offset; null where the value has none. */
  readonly region: string | null;
  readonly locale: string;
  /** Milliseconds, where the value is a moment or has a date and time. */
  readonly ms: number | null;
}

/** A value as the formatter sees it when it is given `zone` for values without one. */
function seen(value: Temporal, zone: string, locale: string): Printed {
  const { fields, hasDate, hasTime } = value;
  const own =
    value.kind === 'Instant' ? null : (value.zone ?? (value.offset === null ? null : offsetText(value.offset)));
  const used = own ?? zone;
  if (value.kind === 'Instant') {
    const second = value.epochSecond();
    const offset = offsetAt(used, second * 1000);
    return {
      fields: fieldsOf(second + offset, fields.nano),
      hasDate,
      hasTime,
      offset,
      zone: used,
      region: used,
      locale,
      ms: second * 1000,
    };
  }
  const local = hasDate && hasTime ? value.epochSecond() * 1000 : null;
  const ms = local === null ? null : value.offset === null ? local - offsetAt(used, local) * 1000 : local;
  const region = own !== null && parseOffset(own) === null ? own : null;
  return { fields, hasDate, hasTime, offset: value.offset, zone: used, region, locale, ms };
}

/** DateTimeFormatter.ISO_DATE_TIME: offset and region follow where the value has them. */
export function formatIso(value: Temporal, zone: string): string {
  const printed = seen(value, zone, 'en_US');
  if (!printed.hasDate || !printed.hasTime) throw new NoField();
  const { hour, minute, second, nano } = printed.fields;
  const fraction = nano === 0 ? '' : `.${pad(nano, 9).replace(/0+$/, '')}`;
  const text = `${dateText(printed.fields)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction}`;
  if (printed.offset === null) return text;
  return text + offsetText(printed.offset) + (printed.region === null ? '' : `[${printed.region}]`);
}

export function formatTemporal(pattern: string, value: Temporal, zone: string, locale: string): string {
  const parts = compile(pattern);
  return write(parts, seen(value, zone, locale));
}

type Part =
  | { readonly text: string }
  | { readonly letter: string; readonly count: number }
  | { readonly optional: Part[] };

function compile(pattern: string): Part[] {
  const stack: Part[][] = [[]];
  const add = (part: Part) => stack.at(-1)?.push(part);
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at] ?? '';
    if (/[a-zA-Z]/.test(char)) {
      let end = at;
      while (pattern[end] === char) end += 1;
      check(char, end - at);
      add({ letter: char, count: end - at });
      at = end;
    } else if (char === "'") {
      const quoted = /'((?:[^']|'')*)'/y;
      quoted.lastIndex = at;
      const found = quoted.exec(pattern);
      if (!found) throw illegal(`Pattern ends with an incomplete string literal: ${pattern}`);
      add({ text: found[1] === '' ? "'" : (found[1] ?? '').replaceAll("''", "'") });
      at += found[0].length;
    } else if (char === '[') {
      if (stack.length > 50) throw illegal('Too many optional parts');
      stack.push([]);
      at += 1;
    } else if (char === ']') {
      const optional = stack.pop();
      if (stack.length === 0 || !optional) throw illegal('Pattern invalid as it contains ] without previous [');
      add({ optional });
      at += 1;
    } else if ('{}#'.includes(char)) throw illegal(`Pattern includes reserved character: '${char}'`);
    else {
      add({ text: char });
      at += 1;
    }
  }
  while (stack.length > 1) {
    const optional = stack.pop() ?? [];
    add({ optional });
  }
  return stack[0] ?? [];
}

/** Most letters of each kind. */
const most: Readonly<Record<string, number>> = {
  G: 5,
  u: 19,
  y: 19,
  Y: 19,
  M: 5,
  L: 5,
  D: 3,
  d: 2,
  Q: 5,
  q: 5,
  w: 2,
  W: 1,
  E: 5,
  e: 5,
  c: 5,
  F: 1,
  a: 1,
  B: 5,
  h: 2,
  K: 2,
  k: 2,
  H: 2,
  m: 2,
  s: 2,
  S: 9,
  A: 19,
  n: 19,
  N: 19,
  V: 2,
  v: 4,
  z: 4,
  O: 4,
  X: 5,
  x: 5,
  Z: 5,
  p: 9,
  g: 19,
};
function check(letter: string, count: number): void {
  const limit = Object.hasOwn(most, letter) ? (most[letter] ?? 0) : 0;
  if (limit === 0) throw illegal(`Unknown pattern letter: ${letter}`);
  if (count > limit) throw illegal(`Too many pattern letters: ${letter}`);
  if (letter === 'V' && count !== 2) throw illegal('Pattern letter count must be 2: V');
  if ((letter === 'v' || letter === 'O') && count !== 1 && count !== 4)
    throw illegal(`Pattern letter count must be 1 or 4: ${letter}`);
  if (letter === 'c' && count === 2) throw illegal('Invalid pattern "cc"');
}

function write(parts: readonly Part[], value: Printed): string {
  return parts
    .map(part => {
      if ('text' in part) return part.text;
      if ('letter' in part) return letterText(part.letter, part.count, value);
      try {
        return write(part.optional, value);
      } catch (error) {
        if (error instanceof NoField) return '';
        throw error;
      }
    })
    .join('');
}

function letterText(letter: string, count: number, value: Printed): string {
  const needsDate = /[GuyYMLDdQqwWEecFg]/.test(letter);
  const needsTime = /[aBhKkHmsSAnN]/.test(letter);
  if ((needsDate && !value.hasDate) || (needsTime && !value.hasTime)) throw new NoField();
  if (/[OXxZ]/.test(letter)) return offsetLetter(letter, count, value);
  if (needsTime) return timeLetter(letter, count, value);
  if (needsDate) return dateLetter(letter, count, value);
  if (letter === 'V') return value.zone;
  const offset = parseOffset(value.zone);
  if (offset !== null) return offsetText(offset);
  return zoneName(value.zone, letter === 'v' ? null : value.ms, count === 4, value.locale);
}

function dateLetter(letter: string, count: number, { fields, locale }: Printed): string {
  const names = namesOf(locale);
  const weekday = weekdayOf(fields);
  const quarter = Math.floor((fields.month - 1) / 3) + 1;
  const year =
    letter === 'Y' ? weekYear(fields, locale).year : letter === 'y' && fields.year <= 0 ? 1 - fields.year : fields.year;
  switch (letter) {
    case 'G':
      return names.eras[fields.year > 0 ? 1 : 0];
    case 'u':
    case 'y':
    case 'Y':
      return count === 2
        ? pad(((year % 100) + 100) % 100, 2)
        : count >= 4 && year > 9999
          ? `+${year}`
          : pad(year, count);
    case 'M':
    case 'L':
      return named(
        fields.month,
        count,
        [names.months.short, letter === 'M' ? names.months.long : names.months.alone],
        fields.month - 1,
      );
    case 'D':
      return pad(dayOfYear(fields), count);
    case 'd':
      return pad(fields.day, count);
    case 'Q':
    case 'q':
      return count < 3
        ? pad(quarter, count)
        : count === 3
          ? `Q${quarter}`
          : count === 4
            ? `${['1st', '2nd', '3rd', '4th'][quarter - 1]} quarter`
            : String(quarter);
    case 'w':
      return pad(weekYear(fields, locale).week, count);
    case 'W':
      return pad(weekOfMonth(fields, locale), count);
    case 'E':
      return named(0, Math.max(3, count), [names.days.short, names.days.long], weekday);
    case 'e':
    case 'c':
      return named(((weekday - weekOf(locale).first + 7) % 7) + 1, count, [names.days.short, names.days.long], weekday);
    case 'F':
      return pad(((fields.day - 1) % 7) + 1, count);
    default:
      throw new NoField();
  }
}

/** One or two letters a number, three the short name, four the long one, five its first letter. */
function named(
  number: number,
  count: number,
  [short, long]: readonly [readonly string[], readonly string[]],
  index: number,
): string {
  if (count < 3) return pad(number, count);
  return count === 3 ? (short[index] ?? '') : count === 4 ? (long[index] ?? '') : (long[index] ?? '').slice(0, 1);
}

function timeLetter(letter: string, count: number, { fields, locale }: Printed): string {
  const { hour, minute, second, nano } = fields;
  const ofDay = (hour * 60 + minute) * 60 + second;
  switch (letter) {
    case 'a':
      return namesOf(locale).halves[hour < 12 ? 0 : 1];
    case 'h':
      return pad(hour % 12 || 12, count);
    case 'K':
      return pad(hour % 12, count);
    case 'k':
      return pad(hour || 24, count);
    case 'H':
      return pad(hour, count);
    case 'm':
      return pad(minute, count);
    case 's':
      return pad(second, count);
    case 'S':
      return pad(nano, 9).slice(0, count);
    case 'n':
      return pad(nano, count);
    case 'A':
      return pad(ofDay * 1000 + Math.floor(nano / 1e6), count);
    case 'N':
      return (BigInt(ofDay) * 1_000_000_000n + BigInt(nano)).toString().padStart(count, '0');
    default:
      return hour < 6 || hour >= 21
        ? 'at night'
        : hour < 12
          ? 'in the morning'
          : hour < 18
            ? 'in the afternoon'
            : 'in the evening';
  }
}

function offsetLetter(letter: string, count: number, { offset }: Printed): string {
  if (offset === null) throw new NoField();
  const colon = offsetText(offset, '+00:00');
  if (letter === 'O')
    return offset === 0 ? 'GMT' : `GMT${count === 4 ? colon : colon.replace(/^([+-])0/, '$1').replace(/:00$/, '')}`;
  if (letter === 'Z')
    return count < 4 ? shortOffset(offset) : count === 4 ? (offset === 0 ? 'GMT' : `GMT${colon}`) : offsetText(offset);
  if (letter === 'X' && offset === 0) return 'Z';
  const plain = colon.slice(0, 6);
  if (count === 1) return plain.endsWith(':00') ? plain.slice(0, 3) : plain.replace(':', '');
  return count === 2 ? plain.replace(':', '') : count === 3 ? plain : count === 4 ? colon.replaceAll(':', '') : colon;
}
