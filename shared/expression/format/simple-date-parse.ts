/** java.text.SimpleDateFormat, reading: lenient (the 30th of February is the 2nd of March), text after the date ignored. */

import { namesOf } from './locale.ts';
import { type PatternPart, simplePattern } from './simple-date.ts';
import { momentOf, zoneCalled } from './zone.ts';

interface Found {
  year: number;
  month: number;
  day: number;
  dayOfYear: number | null;
  hour: number;
  half: number | null;
  /** True when the hour is one of twelve. */
  twelve: boolean;
  minute: number;
  second: number;
  millis: number;
  /** Seconds east of UTC. */
  offset: number | null;
  before: boolean;
}

/** Milliseconds since 1970, or null when the text does not fit. `now` decides the century of two-digit years. */
export function parseSimple(pattern: string, text: string, locale: string, zone: string, now: number): number | null {
  const parts = simplePattern(pattern);
  const found: Found = {
    year: 1970,
    month: 0,
    day: 1,
    dayOfYear: null,
    hour: 0,
    half: null,
    twelve: false,
    minute: 0,
    second: 0,
    millis: 0,
    offset: null,
    before: false,
  };
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if ('text' in part) {
      if (!text.startsWith(part.text, at)) return null;
      at += part.text.length;
      continue;
    }
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    if (at >= text.length) return null;
    const reader = new Reader(text, at, abuts(parts, index), locale, now);
    if (!reader.field(part.letter, part.count, found)) return null;
    at = reader.at;
  }
  return moment(found, zone);
}

const numeric = (part: PatternPart | undefined): boolean =>
  part !== undefined &&
  'letter' in part &&
  !(/[GEazZX]/.test(part.letter) || (/[ML]/.test(part.letter) && part.count > 2));

/** A number right before another has exactly as many digits as letters. */
const abuts = (parts: readonly PatternPart[], index: number): boolean =>
  numeric(parts[index]) && numeric(parts[index + 1]);

function moment(found: Found, zone: string): number {
  const hour = found.twelve ? (found.hour === 12 ? 0 : found.hour) + (found.half === 1 ? 12 : 0) : found.hour;
  const date = new Date(0);
  const year = found.before ? 1 - found.year : found.year;
  if (found.dayOfYear === null) date.setUTCFullYear(year, found.month, found.day);
  else date.setUTCFullYear(year, 0, found.dayOfYear);
  date.setUTCHours(hour, found.minute, found.second, found.millis);
  return found.offset === null ? momentOf(zone, date.getTime()) : date.getTime() - found.offset * 1000;
}

class Reader {
  at: number;
  private readonly text: string;
  private readonly exact: boolean;
  private readonly locale: string;
  private readonly now: number;

  constructor(text: string, at: number, exact: boolean, locale: string, now: number) {
    this.text = text;
    this.at = at;
    this.exact = exact;
    this.locale = locale;
    this.now = now;
  }

  field(letter: string, count: number, found: Found): boolean {
    const names = namesOf(this.locale);
    switch (letter) {
      case 'G': {
        const era = this.name([names.eras]);
        found.before = era === 0;
        return era !== null;
      }
      case 'y':
      case 'Y':
        return this.year(count, found);
      case 'M':
      case 'L': {
        if (count <= 2) return this.take(count, value => (found.month = value - 1));
        const month = this.name([names.months.long, names.months.short, names.months.alone]);
        if (month !== null) found.month = month;
        return month !== null;
      }
      case 'E':
        return this.name([names.days.long, names.days.short]) !== null;
      case 'a': {
        found.half = this.name([names.halves]);
        return found.half !== null;
      }
      case 'd':
        return this.take(count, value => (found.day = value));
      case 'D':
        return this.take(count, value => (found.dayOfYear = value));
      case 'H':
        return this.take(count, value => Object.assign(found, { hour: value, twelve: false }));
      case 'k':
        return this.take(count, value => Object.assign(found, { hour: value === 24 ? 0 : value, twelve: false }));
      case 'K':
      case 'h':
        return this.take(count, value => Object.assign(found, { hour: value, twelve: true }));
      case 'm':
        return this.take(count, value => (found.minute = value));
      case 's':
        return this.take(count, value => (found.second = value));
      case 'S':
        return this.take(count, value => (found.millis = value));
      case 'z':
      case 'Z':
        return this.zone(found);
      case 'X':
        return this.isoZone(count, found);
      default:
        /* Weeks and numbered weekdays are read, and given up to day and month, as a calendar does that has both. */
        return this.take(count, () => undefined);
    }
  }

  private take(count: number, set: (value: number) => unknown): boolean {
    const digits = this.exact ? new RegExp(`[+-]?\\d{1,${count}}`, 'y') : /-?\d{1,12}/y;
    digits.lastIndex = this.at;
    const found = digits.exec(this.text)?.[0];
    if (found === undefined) return false;
    this.at += found.length;
    set(Number(found));
    return true;
  }

  /** Two digits are a year within 80 before and 20 after now. */
  private year(count: number, found: Found): boolean {
    const start = this.at;
    return this.take(count, value => {
      found.year = value;
      if (count > 2 || this.at - start !== 2 || value < 0) return;
      const first = new Date(this.now).getUTCFullYear() - 80;
      const century = Math.floor(first / 100) * 100;
      found.year = century + value + (value < first % 100 ? 100 : 0);
    });
  }

  /** Index of the longest name the text goes on with, whatever its case. */
  private name(lists: readonly (readonly string[])[]): number | null {
    let best: { index: number; length: number } | null = null;
    for (const list of lists) {
      for (const [index, name] of list.entries()) {
        if (name.length <= (best?.length ?? 0)) continue;
        if (this.text.slice(this.at, this.at + name.length).toLowerCase() === name.toLowerCase())
          best = { index, length: name.length };
      }
    }
    if (!best) return null;
    this.at += best.length;
    return best.index;
  }

  private zone(found: Found): boolean {
    const offset = /(?:GMT)?([+-])(\d{1,2}):?(\d\d)?/iy;
    offset.lastIndex = this.at;
    const digits = offset.exec(this.text);
    if (digits) {
      const size = Number(digits[2]) * 3600 + Number(digits[3] ?? 0) * 60;
      found.offset = digits[1] === '-' ? -size : size;
      this.at += digits[0].length;
      return true;
    }
    const word = /[A-Za-z]{1,5}/y;
    word.lastIndex = this.at;
    const name = word.exec(this.text)?.[0] ?? '';
    const called = name === 'Z' ? null : zoneCalled(name);
    if (!called) return false;
    found.offset = called.offset;
    this.at += name.length;
    return true;
  }

  private isoZone(count: number, found: Found): boolean {
    if (this.text[this.at] === 'Z') {
      found.offset = 0;
      this.at += 1;
      return true;
    }
    const form = [/([+-])(\d\d)/y, /([+-])(\d\d)(\d\d)/y, /([+-])(\d\d):(\d\d)/y][count - 1];
    if (!form) return false;
    form.lastIndex = this.at;
    const digits = form.exec(this.text);
    if (!digits) return false;
    const size = Number(digits[2]) * 3600 + Number(digits[3] ?? 0) * 60;
    found.offset = digits[1] === '-' ? -size : size;
    this.at += digits[0].length;
    return true;
  }
}
