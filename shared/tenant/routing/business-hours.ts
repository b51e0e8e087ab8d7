import { minutesOf } from '../../base/fields/time.ts';
import type { Row, TenantView } from '../view.ts';
import { addDays, daysBetween, type LocalTime, localTime } from './local-time.ts';

export interface OpenAnswer {
  readonly open: boolean;
  /** An override goes before a holiday, and that before a shift; `no-shift` when nothing covers the moment. */
  readonly because: 'override' | 'holiday' | 'shift' | 'no-shift';
  /** The name of the override, holiday or shift; '' for none. */
  readonly name: string;
}

export function openAt(view: TenantView, hours: Row<'business-hours'>, instant: Date): OpenAnswer {
  const exceptions = hours.overridesId ? view.get('override-list', hours.overridesId) : undefined;
  const override = exceptions && overrideAt(exceptions, localTime(instant, exceptions.timezone));
  if (override) return { open: override.workingHours, because: 'override', name: override.name };
  const local = localTime(instant, hours.timezone);
  const list = hours.holidaysId ? view.get('holiday-list', hours.holidaysId) : undefined;
  const holiday = list?.holidays.find(entry => isHoliday(entry, local.date));
  if (holiday) return { open: false, because: 'holiday', name: holiday.name };
  const shift = hours.workingHours.find(
    ({ days, startTime, endTime }) =>
      days.includes(local.day) && minutesOf(startTime) <= local.minute && local.minute < minutesOf(endTime),
  );
  return shift ? { open: true, because: 'shift', name: shift.name } : { open: false, because: 'no-shift', name: '' };
}

/** The first of the list that covers the moment; its end does not belong to it. */
function overrideAt({ overrides }: Row<'override-list'>, { date, minute }: LocalTime) {
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const now = `${date}T${time}`;
  return overrides.find(({ startDateTime, endDateTime }) => startDateTime <= now && now < endDateTime);
}

type Holiday = Row<'holiday-list'>['holidays'][number];

/** Whether the date lies in the holiday or one of its repetitions, each as long as the first. */
export function isHoliday({ startDate, endDate, frequency }: Holiday, date: string): boolean {
  for (let back = 0; back <= daysBetween(startDate, endDate); back++) {
    const first = addDays(date, -back);
    if (first >= startDate && repeatsOn(startDate, first, frequency)) return true;
  }
  return false;
}

function repeatsOn(start: string, date: string, frequency: Holiday['frequency']): boolean {
  if (frequency === 'DontRepeat') return date === start;
  if (frequency === 'Daily') return true;
  if (frequency === 'Weekly') return daysBetween(start, date) % 7 === 0;
  return frequency === 'Monthly' ? date.slice(8) === start.slice(8) : date.slice(5) === start.slice(5);
}
