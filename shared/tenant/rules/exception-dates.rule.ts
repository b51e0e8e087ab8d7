import { defineRule } from './rule.ts';

export const exceptionDates = defineRule({
  id: 'exception-dates',
  why: 'A holiday or an override that ends before it starts would never count.',
  advice: 'Set the end after the start.',
  entities: ['holiday-list', 'override-list'],
  save({ after }) {
    const spans =
      'holidays' in after
        ? after.holidays.map(({ name, startDate, endDate }, index) => ({
            name,
            wrong: endDate < startDate,
            field: `holidays.${index}.endDate`,
          }))
        : after.overrides.map(({ name, startDateTime, endDateTime }, index) => ({
            name,
            wrong: endDateTime <= startDateTime,
            field: `overrides.${index}.endDateTime`,
          }));
    return spans
      .filter(({ wrong }) => wrong)
      .map(({ name, field }) => ({ field, text: `${name} ends before it starts.` }));
  },
  good: [
    {
      what: 'a holiday of one day',
      entity: 'holiday-list',
      id: 'holidays-lisbon',
      change: { holidays: [{ name: 'Fair', startDate: '2026-05-05', endDate: '2026-05-05', frequency: 'DontRepeat' }] },
    },
  ],
  bad: [
    {
      what: 'a holiday that ends before it starts',
      entity: 'holiday-list',
      id: 'holidays-lisbon',
      change: { holidays: [{ name: 'Fair', startDate: '2026-05-05', endDate: '2026-05-04', frequency: 'DontRepeat' }] },
    },
    {
      what: 'an override of no length',
      entity: 'override-list',
      id: 'overrides-lisbon',
      change: {
        overrides: [
          { name: 'Now', startDateTime: '2026-05-05T10:00', endDateTime: '2026-05-05T10:00', workingHours: true },
        ],
      },
    },
  ],
});
