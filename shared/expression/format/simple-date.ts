/** java.text.SimpleDateFormat, writing. Reading is in `simple-date-parse.ts`. */
import { ExpressionError, illegalArgument } from '../errors.ts';
import { type Fields, fieldsOf, offsetText } from '../values/temporal.ts';
import { namesOf, weekOf } from './locale.ts';
import { offsetAt, zoneName } from './zone.ts';

export type PatternPart = { readonly letter: string; readonly count: number } | { readonly text: string };
const letters = 'GyMLwWDdFEuaHkKhmsSzZXY';

/* Patterns are written by hand and few; the last ones are kept. */
const patterns = new Map<string, readonly PatternPart[]>();

/** Letters with their counts, and the text between; quotes removed. */
export function simplePattern(pattern: string): readonly PatternPart[] {
  let parts = patterns.get(pattern);
  if (!parts) {
    parts = readPattern(pattern);
    if (patterns.size >= 100) patterns.clear();
    patterns.set(pattern, parts);
  }
  return parts;
}

function readPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  const addText = (text: string) => {
    const last = parts.at(-1);
    if (last && 'text' in last) parts[parts.length - 1] = { text: last.text + text };
    else parts.push({ text });
  };
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at] ?? '';
    if (char === "'") {
      const found = /'((?:[^']|'')*)'/y;
      found.lastIndex = at;
      const quoted = found.exec(pattern);
      if (pattern[at + 1] === "'") {
        addText("'");
        at += 2;
      } else if (quoted) {
        addText((quoted[1] ?? '').replaceAll("''", "'"));
        at += quoted[0].length;
      } else throw patternError('Unterminated quote');
    } else if (/[a-zA-Z]/.test(char)) {
      let end = at;
      while (pattern[end] === char) end += 1;
      if (!letters.includes(char)) throw patternError(`Illegal pattern character '${char}'`);
      if (char === 'X' && end - at > 3) throw patternError(`invalid ISO 8601 format: length=${end - at}`);
      parts.push({ letter: char, count: end - at });
      at = end;
    } else {
      addText(char);
      at += 1;
    }
  }
  return parts;
}

const patternError = (message: string): ExpressionError => {
  const error = illegalArgument(message);
  return new ExpressionError('expr/date', error.javaClass, message, {
    hint: 'Put text in a date format between single quotes.',
  });
};

export const pad = (value: number, width: number): string =>
  value < 0 ? `-${String(-value).padStart(width, '0')}` : String(value).padStart(width, '0');

export function formatSimple(pattern: string, ms: number, locale: string, zone: string): string {
  const offset = offsetAt(zone, ms);
  const seconds = Math.floor(ms / 1000);
  const moment: Moment = { fields: fieldsOf(seconds + offset), millis: ms - seconds * 1000, offset, ms, zone, locale };
  return simplePattern(pattern)
    .map(part => ('text' in part ? part.text : letterText(part.letter, part.count, moment)))
    .join('');
}

interface Moment {
  readonly fields: Fields;
  readonly millis: number;
  readonly offset: number;
  readonly ms: number;
  readonly zone: string;
  readonly locale: string;
}

function letterText(letter: string, count: number, moment: Moment): string {
  const { fields, locale } = moment;
  const names = namesOf(locale);
  const weekday = weekdayOf(fields);
  switch (letter) {
    case 'G':
      return names.eras[fields.year > 0 ? 1 : 0];
    case 'y':
      return yearText(fields.year > 0 ? fields.year : 1 - fields.year, count);
    case 'Y':
      return yearText(weekYear(fields, locale).year, count);
    case 'M':
    case 'L':
      if (count < 3) return pad(fields.month, count);
      return (
        (count === 3 ? names.months.short : letter === 'M' ? names.months.long : names.months.alone)[
          fields.month - 1
        ] ?? ''
      );
    case 'w':
      return pad(weekYear(fields, locale).week, count);
    case 'W':
      return pad(weekOfMonth(fields, locale), count);
    case 'D':
      return pad(dayOfYear(fields), count);
    case 'd':
      return pad(fields.day, count);
    case 'F':
      return pad(Math.floor((fields.day - 1) / 7) + 1, count);
    case 'E':
      return (count >= 4 ? names.days.long : names.days.short)[weekday] ?? '';
    case 'u':
      return pad(weekday === 0 ? 7 : weekday, count);
    case 'a':
      return names.halves[fields.hour < 12 ? 0 : 1];
    case 'H':
      return pad(fields.hour, count);
    case 'k':
      return pad(fields.hour || 24, count);
    case 'K':
      return pad(fields.hour % 12, count);
    case 'h':
      return pad(fields.hour % 12 || 12, count);
    case 'm':
      return pad(fields.minute, count);
    case 's':
      return pad(fields.second, count);
    case 'S':
      return pad(moment.millis, count);
    case 'z':
      return zoneName(moment.zone, moment.ms, count >= 4, locale);
    case 'Z':
      return shortOffset(moment.offset);
    default:
      return isoOffset(moment.offset, count);
  }
}

const yearText = (year: number, count: number): string => (count === 2 ? pad(year % 100, 2) : pad(year, count));

/** `+0530`. */
export const shortOffset = (offset: number): string => offsetText(offset, '+00:00').slice(0, 6).replace(':', '');

/** X: `Z`, else `+05`, `+0530` or `+05:30`. */
function isoOffset(offset: number, count: number): string {
  if (offset === 0) return 'Z';
  const text = offsetText(offset).slice(0, 6);
  return count === 1 ? text.slice(0, 3) : count === 2 ? text.replace(':', '') : text;
}

const dayNumber = ({ year, month, day }: Pick<Fields, 'year' | 'month' | 'day'>): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
};
/** 0 is Sunday. */
export const weekdayOf = (fields: Fields): number => (((dayNumber(fields) + 4) % 7) + 7) % 7;
export const dayOfYear = (fields: Fields): number =>
  dayNumber(fields) - dayNumber({ year: fields.year, month: 1, day: 1 }) + 1;

/** Day number of the first day of the first week of a year. */
function firstWeek(year: number, locale: string): number {
  const { first, least } = weekOf(locale);
  const newYear = dayNumber({ year, month: 1, day: 1 });
  const into = (((((newYear + 4) % 7) + 7 - first) % 7) + 7) % 7;
  return newYear - into + (7 - into >= least ? 0 : 7);
}

export function weekYear(fields: Fields, locale: string): { year: number; week: number } {
  const day = dayNumber(fields);
  let { year } = fields;
  if (day >= firstWeek(year + 1, locale)) year += 1;
  else if (day < firstWeek(year, locale)) year -= 1;
  return { year, week: Math.floor((day - firstWeek(year, locale)) / 7) + 1 };
}

export function weekOfMonth(fields: Fields, locale: string): number {
  const { first, least } = weekOf(locale);
  const start = dayNumber({ ...fields, day: 1 });
  const into = (((((start + 4) % 7) + 7 - first) % 7) + 7) % 7;
  const firstDay = start - into + (7 - into >= least ? 0 : 7);
  return Math.floor((dayNumber(fields) - firstDay) / 7) + 1;
}
