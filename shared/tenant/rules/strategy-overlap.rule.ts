import { strategiesOverlap } from '../routing/window.ts';
import { defineRule } from './rule.ts';

export const strategyOverlap = defineRule({
  id: 'strategy-overlap',
  why: 'At any moment one strategy must be the right one. The default may lie under others, since they go before it; two others, or two defaults, may not cover the same moment.',
  advice: 'Change the days, times or dates of one of them, or mark one not active.',
  entities: ['routing-strategy'],
  looksAt: ['entryPointId', 'status', 'startDate', 'endDate', 'startTime', 'endTime', 'days', 'defaultStrategy'],
  save({ id, after, view }) {
    if (after.status !== 'ACTIVE') return [];
    return view
      .referring('routing-strategy', 'entryPointId', after.entryPointId)
      .filter(other => other.id !== id && other.status === 'ACTIVE' && strategiesOverlap(after, other))
      .map(({ id: otherId, name }) => ({
        field: 'startTime',
        text: `It overlaps the active strategy ${name}.`,
        links: [{ entity: 'routing-strategy', id: otherId, name }],
      }));
  },
  good: [
    {
      what: 'the evening after the open hours',
      entity: 'routing-strategy',
      change: { name: 'Evening', defaultStrategy: false, startTime: '18:00', endTime: '22:00' },
    },
    {
      what: 'the weekend beside the week',
      entity: 'routing-strategy',
      change: { name: 'Weekend', defaultStrategy: false, days: ['SUN', 'SAT'] },
    },
    {
      what: 'the same hours, not active',
      entity: 'routing-strategy',
      change: { name: 'Spare', defaultStrategy: false, status: 'NOT_ACTIVE' },
    },
    {
      what: 'the same hours of another entry point',
      entity: 'routing-strategy',
      change: { name: 'Hours', defaultStrategy: false, entryPointId: 'entry-toronto' },
    },
    {
      what: 'a Saturday and Sunday of dates beside weekdays',
      entity: 'routing-strategy',
      change: { name: 'Fair', defaultStrategy: false, startDate: '2026-05-09', endDate: '2026-05-10' },
    },
  ],
  bad: [
    {
      what: 'one minute of the open hours',
      entity: 'routing-strategy',
      change: { name: 'Evening', defaultStrategy: false, startTime: '17:59', endTime: '22:00' },
    },
    {
      what: 'one common day',
      entity: 'routing-strategy',
      change: { name: 'Fridays', defaultStrategy: false, days: ['FRI', 'SAT'] },
    },
    {
      what: 'a single Monday by its date',
      entity: 'routing-strategy',
      change: { name: 'Fair', defaultStrategy: false, startDate: '2026-05-09', endDate: '2026-05-11' },
    },
    {
      what: 'a second default',
      entity: 'routing-strategy',
      change: { name: 'Other default', startTime: '20:00', endTime: '21:00' },
    },
  ],
});
