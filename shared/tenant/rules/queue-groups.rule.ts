import { defineRule } from './rule.ts';

/** What is wrong with when one group joins, or null; also asked while somebody types. */
export function delayProblem(seconds: readonly number[], index: number): string | null {
  const [own = 0, before = 0] = [seconds[index], seconds[index - 1]];
  if (index === 0) return own === 0 ? null : 'The first group starts at 0 seconds.';
  return own > before ? null : `Group ${index + 1} must join later than ${before} seconds, when group ${index} does.`;
}

export const queueGroups = defineRule({
  id: 'queue-groups',
  why: 'A contact is offered to the first group at once, and each later group joins after more seconds. A group that joins no later than the one before would never be a step of its own.',
  advice: 'Give the first group 0 seconds and each next one more than the one before.',
  entities: ['queue'],
  save: ({ after: { callDistributionGroups: groups } }) =>
    groups.flatMap((_, index) => {
      const text = delayProblem(
        groups.map(({ duration }) => duration),
        index,
      );
      return text === null ? [] : [{ field: `callDistributionGroups.${index}.duration`, text }];
    }),
  good: [
    {
      what: 'groups at 0, 30 and 90 seconds',
      entity: 'queue',
      id: 'queue-bookings',
      change: { callDistributionGroups: groupsAt(0, 30, 90) },
    },
  ],
  bad: [
    {
      what: 'a first group that waits',
      entity: 'queue',
      id: 'queue-bookings',
      change: { callDistributionGroups: groupsAt(10, 30) },
    },
    {
      what: 'two groups at the same time',
      entity: 'queue',
      id: 'queue-bookings',
      change: { callDistributionGroups: groupsAt(0, 30, 30) },
    },
    {
      what: 'a later group that joins earlier',
      entity: 'queue',
      id: 'queue-bookings',
      change: { callDistributionGroups: groupsAt(0, 60, 30) },
    },
  ],
});

function groupsAt(...seconds: number[]) {
  return seconds.map(duration => ({ duration, teamIds: ['team-bookings'] }));
}
