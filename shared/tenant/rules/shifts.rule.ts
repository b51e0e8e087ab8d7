import { minutesOf } from '../../base/fields/time.ts';
import { defineRule } from './rule.ts';

export const shifts = defineRule({
  id: 'shifts',
  why: 'A shift opens before it closes, and on one day no two shifts cover the same minute.',
  advice: 'Change the days or times of one of the shifts.',
  entities: ['business-hours'],
  save: ({ after: { workingHours } }) =>
    workingHours.flatMap((shift, index) => {
      const [from, to] = [minutesOf(shift.startTime), minutesOf(shift.endTime)];
      if (to <= from)
        return [{ field: `workingHours.${index}.endTime`, text: `${shift.name} must close later than it opens.` }];
      const other = workingHours
        .slice(0, index)
        .find(
          ({ days, startTime, endTime }) =>
            days.some(day => shift.days.includes(day)) && from < minutesOf(endTime) && minutesOf(startTime) < to,
        );
      return other ? [{ field: `workingHours.${index}.startTime`, text: `${shift.name} overlaps ${other.name}.` }] : [];
    }),
  good: [
    {
      what: 'morning and afternoon that touch',
      entity: 'business-hours',
      id: 'hours-lisbon',
      change: { workingHours: [shift('Morning', '08:00', '12:00'), shift('Afternoon', '12:00', '24:00')] },
    },
  ],
  bad: [
    {
      what: 'shifts that share a minute',
      entity: 'business-hours',
      id: 'hours-lisbon',
      change: { workingHours: [shift('Morning', '08:00', '12:01'), shift('Afternoon', '12:00', '18:00')] },
    },
    {
      what: 'a shift that closes before it opens',
      entity: 'business-hours',
      id: 'hours-lisbon',
      change: { workingHours: [shift('Night', '22:00', '06:00')] },
    },
  ],
});

function shift(name: string, startTime: string, endTime: string) {
  return { name, days: ['MON'], startTime, endTime };
}
