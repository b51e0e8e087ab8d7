import { minutesOf } from '../../base/fields/time.ts';
import { defineRule } from './rule.ts';

export const strategyTimes = defineRule({
  id: 'strategy-times',
  why: 'A strategy that ends before it starts would never be used. One that shall run over midnight is made as two.',
  advice: 'Set the end later than the start.',
  entities: ['routing-strategy'],
  looksAt: ['startDate', 'endDate', 'startTime', 'endTime'],
  save: ({ after: { startDate, endDate, startTime, endTime } }) => [
    ...(endDate < startDate ? [{ field: 'endDate', text: 'The end date is before the start date.' }] : []),
    ...(minutesOf(endTime) <= minutesOf(startTime)
      ? [{ field: 'endTime', text: 'The end time must be later than the start time.' }]
      : []),
  ],
  good: [
    {
      what: 'one single day',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { startDate: '2026-05-05', endDate: '2026-05-05' },
    },
  ],
  bad: [
    {
      what: 'an end date before the start date',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { startDate: '2026-05-05', endDate: '2026-05-04' },
    },
    {
      what: 'no time between start and end',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { startTime: '09:00', endTime: '09:00' },
    },
    {
      what: 'a night over midnight',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { startTime: '22:00', endTime: '06:00' },
    },
  ],
});
