/**
 * A date as the clock of a zone goes through it: one part on most days, two where the clocks change. Between the parts of
 * a day in spring some minutes never come; in autumn some come twice.
 */
import { localTime } from './local-time.ts';

export interface DayPart {
  /** The instant it begins at. */
  readonly start: Date;
  /** Minutes since midnight by the clock; the end does not belong to it. */
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** No zone is further from UTC, and a change of the clocks is within it. */
const reachMs = 16 * hourMs;
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Minutes the clock is ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  const { date, minute } = localTime(new Date(time), zone);
  return Math.round((utc(date) + minute * minuteMs - Math.floor(time / minuteMs) * minuteMs) / minuteMs);
}

/** The first minute after `from`, up to `to`, at which another offset holds. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

export function dayParts(date: string, zone: string): DayPart[] {
  const midnight = utc(date);
  const parts: DayPart[] = [];
  let start = midnight - reachMs;
  const add = (end: number, offset: number) => {
    const clock = (time: number) => (time - midnight) / minuteMs + offset;
    const from = Math.max(0, clock(start));
    const to = Math.min(1440, clock(end));
    if (from < to) parts.push({ start: new Date(midnight + (from - offset) * minuteMs), from, to });
  };
  const last = midnight + 24 * hourMs + reachMs;
  let offset = offsetAt(start, zone);
  for (let time = start + hourMs; time <= last; time += hourMs) {
    const next = offsetAt(time, zone);
    if (next === offset) continue;
    const change = changeBetween(time - hourMs, time, zone);
    add(change, offset);
    start = change;
    offset = next;
  }
  add(last, offset);
  return parts;
}

/** The instants at which a clock shows a time of a date: none in a skipped hour, two in a repeated one. */
export const instantsOf = (date: string, minute: number, zone: string): Date[] =>
  dayParts(date, zone)
    .filter(({ from, to }) => from <= minute && minute < to)
    .map(({ start, from }) => new Date(start.getTime() + (minute - from) * minuteMs));
