/** When a routing strategy is meant to be used, on the clock of its entry point. */
import { minutesOf } from '../../base/fields/time.ts';
import type { Weekday } from '../common-fields.ts';
import { addDays, dayOf, type LocalTime } from './local-time.ts';

export interface Window {
  readonly startDate: string;
  readonly endDate: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly days: readonly Weekday[];
  readonly defaultStrategy: boolean;
}

const withinDates = ({ startDate, endDate }: Window, date: string): boolean => startDate <= date && date <= endDate;

/** Both dates belong to it; of the times the start does and the end does not. */
export function covers(window: Window, at: LocalTime): boolean {
  return (
    withinDates(window, at.date) &&
    window.days.includes(at.day) &&
    minutesOf(window.startTime) <= at.minute &&
    at.minute < minutesOf(window.endTime)
  );
}

/** A default strategy serves all of its dates, whatever its days and times: "no match, then the default". */
export const fills = (window: Window, at: LocalTime): boolean => window.defaultStrategy && withinDates(window, at.date);

/** Whether two strategies of one entry point would claim the same moment with the same right. */
export function strategiesOverlap(a: Window, b: Window): boolean {
  if (a.defaultStrategy !== b.defaultStrategy) return false;
  const from = a.startDate > b.startDate ? a.startDate : b.startDate;
  const to = a.endDate < b.endDate ? a.endDate : b.endDate;
  if (from > to) return false;
  if (a.defaultStrategy) return true;
  if (minutesOf(a.startTime) >= minutesOf(b.endTime) || minutesOf(b.startTime) >= minutesOf(a.endTime)) return false;
  // Of common dates seven in a row have every day of the week, so the first seven decide.
  return [0, 1, 2, 3, 4, 5, 6]
    .map(days => addDays(from, days))
    .some(date => date <= to && a.days.includes(dayOf(date)) && b.days.includes(dayOf(date)));
}

/** Whether the strategy, in force at `since`, is so without a break until `at`. */
export function lasts(window: Window, since: LocalTime, at: LocalTime): boolean {
  if (at.date < since.date || (at.date === since.date && at.minute < since.minute)) return false;
  if (window.defaultStrategy) return fills(window, since) && fills(window, at);
  if (!covers(window, since) || !covers(window, at)) return false;
  if (at.date === since.date) return true;
  if (minutesOf(window.startTime) > 0 || minutesOf(window.endTime) < 1440) return false;
  for (let date = since.date; date < at.date; date = addDays(date, 1))
    if (!window.days.includes(dayOf(date))) return false;
  return true;
}

/** Whether the strategy covers any moment after `since`, up to and with `at`. */
export function comesBetween(window: Window, since: LocalTime, at: LocalTime): boolean {
  const first = window.startDate > since.date ? window.startDate : since.date;
  const last = window.endDate < at.date ? window.endDate : at.date;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (!window.days.includes(dayOf(date))) continue;
    const begins =
      date === since.date ? Math.max(minutesOf(window.startTime), since.minute + 1) : minutesOf(window.startTime);
    const ends = date === at.date ? Math.min(minutesOf(window.endTime), at.minute + 1) : minutesOf(window.endTime);
    if (begins < ends) return true;
  }
  return false;
}

/** The last minute before `at` that the strategy covers, as text that sorts by time; null when there is none. */
export function lastCovered(window: Window, at: LocalTime): string | null {
  const last = window.endDate < at.date ? window.endDate : at.date;
  const end = minutesOf(window.endTime);
  // One week back has every day of the week; an eighth day because today may not have begun yet.
  for (const back of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const date = addDays(last, -back);
    if (date < window.startDate) return null;
    const minute = date === at.date ? Math.min(end, at.minute) : end;
    if (window.defaultStrategy) return `${date} ${String(date === at.date ? at.minute : 1440).padStart(4, '0')}`;
    if (window.days.includes(dayOf(date)) && minute > minutesOf(window.startTime))
      return `${date} ${String(minute).padStart(4, '0')}`;
  }
  return null;
}
