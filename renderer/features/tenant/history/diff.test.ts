import { expect, test } from 'vitest';
import { entities } from '../../../../shared/tenant/entities.ts';
import { diffOf } from './diff.ts';

const queue = { ...entities.queue.sample, id: 'q' };
const change = (before: object | null, after: object | null) =>
  diffOf(
    { entity: 'queue', id: 'q', before: before as never, after: after as never, exists: true },
    { 'team-bookings': 'Bookings', 'team-night': 'Night desk' },
  );

test('only fields that differ are told, with names instead of ids', () => {
  const after = {
    ...queue,
    serviceLevelThreshold: 20,
    callDistributionGroups: [{ duration: 0, teamIds: ['team-night'] }],
  };
  expect(change(queue, after).map(({ label, before, after: now }) => [label, before, now])).toEqual([
    ['Call distribution', '0 s: Bookings\n60 s: Night desk', '0 s: Night desk'],
    ['Service level threshold', '60 s', '20 s'],
  ]);
});

test('a new object tells what it has, and a deleted one what it had', () => {
  expect(change(null, queue).find(({ field }) => field === 'name')).toMatchObject({
    before: '',
    after: 'Bookings queue',
  });
  expect(change(queue, null).find(({ field }) => field === 'name')).toMatchObject({
    before: 'Bookings queue',
    after: '',
  });
  expect(change(null, queue).some(({ field }) => field === 'overflowNumber')).toBe(false);
});
