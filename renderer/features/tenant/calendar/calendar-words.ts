/** Days, times and reasons of the calendar as a person reads them. */
import { weekdays } from '../../../../shared/tenant/common-fields.ts';
import type { CurrentBecause } from '../../../../shared/tenant/routing/current-strategy.ts';
import type { Week, WeekDay, WeekSpan, WeekStrategy } from '../../../../shared/tenant/routing/week.ts';
import { windowWords } from '../../../../shared/tenant/routing/window-words.ts';
import { formatDateTime } from '../../../kit/format.ts';

export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const utc = (date: string) => new Date(`${date}T00:00:00Z`);

export const shortDate = (date: string): string => dayAndMonth.format(utc(date));
export const dayWords = ({ date, day }: Pick<WeekDay, 'date' | 'day'>): string =>
  `${weekdays[day]}, ${withYear.format(utc(date))}`;
export const rangeWords = (first: string, last: string): string => withYear.formatRange(utc(first), utc(last));

export const strategyOf = ({ strategies }: Week, { strategyId }: WeekSpan): WeekStrategy | null =>
  strategies.find(({ id }) => id === strategyId) ?? null;

export const nothingRuns = 'None';

export const becauseWords: Readonly<Record<CurrentBecause, string>> = {
  covers: 'It covers this time, and goes before a default.',
  default: 'The default: no other active strategy covers this time.',
  kept: 'A copy that was made Current, and runs until its time is up or someone switches.',
  'last-used': 'Nothing covers this time and there is no default, so the one in force last goes on.',
};

/** Why this one is Current then. */
export const reason = (strategy: WeekStrategy | null, { because }: WeekSpan): string => {
  if (!strategy || because === null) return 'No strategy has come into force, so a contact meets nothing.';
  const { row } = strategy;
  if (because === 'covers') return `${windowWords(row)}, ${row.startDate} to ${row.endDate}. ${becauseWords.covers}`;
  return because === 'kept'
    ? `${becauseWords.kept} It was made on ${formatDateTime(row.currentSince)}.`
    : becauseWords[because];
};

/** What the clocks do that day; '' on most. */
export const changeWords = ({ parts }: WeekDay): string => {
  const [first, second] = parts;
  if (!first || !second) return '';
  return second.from > first.to
    ? `The clocks go forward: ${clock(first.to)} to ${clock(second.from)} does not exist.`
    : `The clocks go back: ${clock(second.from)} to ${clock(first.to)} comes twice.`;
};
