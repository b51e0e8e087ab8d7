import type { Row, TenantView } from '../view.ts';

export interface QueueMoment {
  /** How many groups have joined so far. */
  readonly groups: number;
  /** Teams that may answer, in the order of the groups, each once. */
  readonly teamIds: readonly string[];
  /** Teams of those groups that get nothing, since they are inactive or not available. */
  readonly closedTeamIds: readonly string[];
  /** Seconds until the next group joins; null when all have. */
  readonly nextIn: number | null;
  /** The maximum time in queue is over: the contact leaves, to the overflow number where there is one. */
  readonly over: boolean;
}

/** Who may answer a contact that has waited so many seconds. A later group joins the earlier ones; none leaves. */
export function queueAfter(view: TenantView, queue: Row<'queue'>, seconds: number): QueueMoment {
  const joined = queue.callDistributionGroups.filter(({ duration }) => duration <= seconds);
  const next = queue.callDistributionGroups.find(({ duration }) => duration > seconds);
  const all = [...new Set(joined.flatMap(({ teamIds }) => teamIds))];
  const serves = (id: string): boolean => {
    const team = view.get('team', id);
    return team?.active === true && team.teamStatus === 'IN_SERVICE';
  };
  return {
    groups: joined.length,
    teamIds: all.filter(serves),
    closedTeamIds: all.filter(id => !serves(id)),
    nextIn: next ? next.duration - seconds : null,
    over: queue.maxTimeInQueue > 0 && seconds >= queue.maxTimeInQueue,
  };
}
