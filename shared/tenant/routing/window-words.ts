/** When a routing strategy is used, in the fewest words: “Mon–Fri 09:00–18:00”. */
import { everyDay, type Weekday, weekdays } from '../common-fields.ts';
import type { Window } from './window.ts';

/** The week as the course's people read it. */
const fromMonday: readonly Weekday[] = [...everyDay.slice(1), ...everyDay.slice(0, 1)];
const short = (day: Weekday): string => weekdays[day].slice(0, 3);

/** Three and more days in a row become a range. */
export function daysWords(days: readonly Weekday[]): string {
  if (days.length === everyDay.length) return 'Every day';
  const runs: Weekday[][] = [[]];
  for (const day of fromMonday)
    if (days.includes(day)) runs.at(-1)?.push(day);
    else runs.push([]);
  return runs
    .flatMap(run => {
      const [first, last] = [run[0], run.at(-1)];
      return first && last && run.length > 2 ? `${short(first)}–${short(last)}` : run.map(short);
    })
    .join(', ');
}

export const timesWords = ({ startTime, endTime }: Pick<Window, 'startTime' | 'endTime'>): string =>
  startTime === '00:00' && endTime === '24:00' ? 'all day' : `${startTime}–${endTime}`;

/** A default says that it is one: its days and times do not count. */
export const windowWords = (window: Window): string =>
  window.defaultStrategy ? 'Default, all other times' : `${daysWords(window.days)} ${timesWords(window)}`;
