import { entities } from '../entities.ts';
import { defineRule } from './rule.ts';

export const strategyCurrent = defineRule({
  id: 'strategy-current',
  why: 'The Current strategy is the copy that runs. The app makes it when a strategy comes into force; without it callers would meet nothing.',
  advice: 'Save or switch to an active strategy; the app then makes the Current one.',
  entities: ['routing-strategy'],
  save({ before, after, imported }) {
    if (imported) return [];
    const was = before?.status === 'CURRENT';
    const is = after.status === 'CURRENT';
    if (was !== is)
      return [
        {
          field: 'status',
          text: was
            ? 'A Current strategy stays Current until another takes its place.'
            : 'No strategy is made Current by hand.',
        },
      ];
    const managed = before
      ? after.snapshotOfId === before.snapshotOfId && after.currentSince === before.currentSince
      : after.snapshotOfId === null && after.currentSince === '';
    if (!managed) return [{ field: 'snapshotOfId', text: 'Only the app says what a Current strategy is a copy of.' }];
    const times = ['startDate', 'endDate', 'startTime', 'endTime', 'days', 'defaultStrategy'] as const;
    const moved = is && before && times.find(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
    return moved
      ? [
          {
            field: moved,
            text: 'The times of a Current strategy are those of the strategy it was made from.',
            advice: 'Change the active strategy and switch to it.',
          },
        ]
      : [];
  },
  remove({ row, view }) {
    if (row.status !== 'CURRENT') return [];
    const others = view.referring('routing-strategy', 'entryPointId', row.entryPointId);
    return others.some(({ status }) => status === 'ACTIVE')
      ? []
      : [{ field: '', text: 'It is the Current strategy and no active one can take its place.' }];
  },
  good: [
    {
      what: 'the flow of the Current strategy is replaced',
      entity: 'routing-strategy',
      id: 'current-open',
      change: { flowId: 'flow-closed' },
      besides: current(),
    },
    {
      what: 'the Current strategy goes while an active one is there',
      entity: 'routing-strategy',
      id: 'current-open',
      change: null,
      besides: current(),
    },
  ],
  bad: [
    {
      what: 'a strategy made Current by hand',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { status: 'CURRENT' },
    },
    {
      what: 'a Current strategy made active',
      entity: 'routing-strategy',
      id: 'current-open',
      change: { status: 'ACTIVE' },
      besides: current(),
    },
    {
      what: 'a Current strategy with other times',
      entity: 'routing-strategy',
      id: 'current-open',
      change: { endTime: '20:00' },
      besides: current(),
    },
    {
      what: 'a strategy that says it is a copy',
      entity: 'routing-strategy',
      id: 'strategy-open',
      change: { snapshotOfId: 'strategy-closed' },
    },
    {
      what: 'the only strategy, Current, is deleted',
      entity: 'routing-strategy',
      id: 'current-mail',
      change: null,
      besides: current('current-mail', 'entry-mail'),
    },
  ],
});

function current(id = 'current-open', entryPointId = 'entry-main') {
  const copy = {
    ...entities['routing-strategy'].sample,
    id,
    name: `Current-${id}`,
    entryPointId,
    status: 'CURRENT',
    snapshotOfId: 'strategy-open',
    currentSince: '2026-05-04T09:00:00.000Z',
  } as const;
  return { 'routing-strategy': [copy] };
}
