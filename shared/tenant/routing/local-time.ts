import { isDate } from '../../base/fields/date.ts';
import { everyDay, type Weekday } from '../common-fields.ts';

/** A moment as a clock on the wall of a zone shows it. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly day: Weekday;
  /** Whole minutes since midnight by the clock, 0 to 1439. When clocks go back, some minutes come twice. */
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Daylight saving comes from the engine's zone data: a skipped hour is never shown, a repeated one twice. */
export function localTime(instant: Date, zone: string): LocalTime {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return { date, day: dayOf(date), minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

const msPerDay = 86_400_000;
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);

export const dayOf = (date: string): Weekday => everyDay[new Date(utc(date)).getUTCDay()] ?? 'SUN';
export const addDays = (date: string, days: number): string =>
  new Date(utc(date) + days * msPerDay).toISOString().slice(0, 10);
/** Whole days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  isDate(from) && isDate(to) ? (utc(to) - utc(from)) / msPerDay : Number.NaN;
