/** Which strategy of an entry point is Current at each moment of some days, and why: what runs, not only what is planned. */
import { z } from 'zod';
import { isDate } from '../../base/fields/date.ts';
import { recordId } from '../../base/fields/reference.ts';
import { minutesOf } from '../../base/fields/time.ts';
import type { Weekday } from '../common-fields.ts';
import { type Row, type TenantView, viewOf } from '../view.ts';
import { type CurrentBecause, currentAt, strategiesOf, zoneOf } from './current-strategy.ts';
import { type DayPart, dayParts } from './day-parts.ts';
import { addDays, dayOf, type LocalTime, localTime } from './local-time.ts';

const mostDays = 31;
export const weekQuery = z.strictObject({
  entryPointId: recordId,
  /** Null for the Monday of this week, by the clock of the entry point. */
  firstDate: z.string().refine(isDate, 'must be a date').nullable(),
  days: z.int().min(1).max(mostDays),
  now: z.iso.datetime(),
});
export type WeekQuery = z.output<typeof weekQuery>;

export interface WeekSpan {
  /** Minutes since midnight by the clock; the end does not belong to it. */
  readonly from: number;
  readonly to: number;
  /** The instant it begins at, as ISO text. */
  readonly start: string;
  /** Null where a contact meets nothing. */
  readonly strategyId: string | null;
  readonly because: CurrentBecause | null;
}
export interface WeekDay {
  readonly date: string;
  readonly day: Weekday;
  readonly parts: readonly { readonly from: number; readonly to: number; readonly spans: readonly WeekSpan[] }[];
}
export interface WeekStrategy {
  readonly id: string;
  /** That of the strategy a copy was made from. */
  readonly name: string;
  readonly flow: string;
  readonly row: Row<'routing-strategy'>;
}
export interface Week {
  readonly entryPoint: string;
  readonly zone: string;
  readonly now: LocalTime;
  readonly days: readonly WeekDay[];
  readonly strategies: readonly WeekStrategy[];
}

/** The Monday of the week a date is in. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

export function weekOf(view: TenantView, { entryPointId, firstDate, days, now }: WeekQuery): Week | null {
  const entryPoint = view.get('entry-point', entryPointId);
  if (!entryPoint) return null;
  const zone = zoneOf(view, entryPoint);
  const local = localTime(new Date(now), zone);
  const strategies = strategiesOf(view, entryPointId);
  const borders = strategies.flatMap(({ startTime, endTime }) => [minutesOf(startTime), minutesOf(endTime)]);
  const made = strategies.flatMap(({ currentSince }) => (currentSince === '' ? [] : [new Date(currentSince)]));
  // The same question is asked for every span: the rows are read once.
  const frozen = viewOf({
    'entry-point': [entryPoint],
    'routing-strategy': strategies,
    'tenant-settings': view.all('tenant-settings'),
  });
  const first = firstDate ?? mondayOf(local.date);
  return {
    entryPoint: entryPoint.name,
    zone,
    now: local,
    days: Array.from({ length: days }, (_, index) => addDays(first, index)).map(date => ({
      date,
      day: dayOf(date),
      parts: dayParts(date, zone).map(part => ({
        from: part.from,
        to: part.to,
        spans: spansOf(frozen, entryPoint, part, borders, made),
      })),
    })),
    strategies: strategies.map(row => ({
      id: row.id,
      name: strategies.find(({ id }) => id === row.snapshotOfId)?.name ?? row.name,
      flow: view.get('flow', row.flowId)?.name ?? row.flowId,
      row,
    })),
  };
}

function spansOf(
  view: TenantView,
  entryPoint: Row<'entry-point'>,
  { start, from, to }: DayPart,
  borders: readonly number[],
  made: readonly Date[],
): WeekSpan[] {
  const instantOf = (minute: number) => new Date(start.getTime() + (minute - from) * 60_000);
  // A copy counts from the minute it was made in.
  const changes = made.map(instant => from + Math.ceil((instant.getTime() - start.getTime()) / 60_000));
  const edges = [...new Set([from, ...[...borders, ...changes].filter(edge => from < edge && edge < to)])].sort(
    (a, b) => a - b,
  );
  const spans: WeekSpan[] = [];
  edges.forEach((edge, index) => {
    const instant = instantOf(edge);
    const current = entryPoint.active ? currentAt(view, entryPoint, instant) : null;
    const [strategyId, because] = current ? [current.strategy.id, current.because] : [null, null];
    const end = edges[index + 1] ?? to;
    const before = spans.at(-1);
    if (before && before.strategyId === strategyId && before.because === because)
      spans[spans.length - 1] = { ...before, to: end };
    else spans.push({ from: edge, to: end, start: instant.toISOString(), strategyId, because });
  });
  return spans;
}
