/** What the active strategies of an entry point say about each day, for the calendar. */
import { minutesOf } from '../../base/fields/time.ts';
import { type CurrentBecause, planAt, type Strategy } from './current-strategy.ts';
import { addDays, dayOf } from './local-time.ts';

export interface CalendarSpan {
  readonly date: string;
  /** Minutes since midnight by the clock; the end does not belong to it. */
  readonly from: number;
  readonly to: number;
  /** Null where nothing covers and there is no default: the one used last goes on. */
  readonly strategyId: string | null;
  readonly because: CurrentBecause | null;
}

export function calendarOf(strategies: readonly Strategy[], firstDate: string, days: number): CalendarSpan[] {
  const borders = [
    0,
    1440,
    ...strategies.flatMap(({ startTime, endTime }) => [minutesOf(startTime), minutesOf(endTime)]),
  ];
  const edges = [...new Set(borders)].sort((a, b) => a - b);
  return Array.from({ length: days }, (_, index) => addDays(firstDate, index)).flatMap(date => {
    const spans: CalendarSpan[] = [];
    edges.slice(0, -1).forEach((from, index) => {
      const to = edges[index + 1] ?? 1440;
      const plan = planAt(strategies, { date, day: dayOf(date), minute: from });
      const [strategyId, because] = plan ? [plan.strategy.id, plan.because] : [null, null];
      const before = spans.at(-1);
      if (before && before.strategyId === strategyId) spans[spans.length - 1] = { ...before, to };
      else spans.push({ date, from, to, strategyId, because });
    });
    return spans;
  });
}
