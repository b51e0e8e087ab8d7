/** What happens to a call to a number at a time on the clock, step by step, with the names a person reads. */
import { z } from 'zod';
import { isDate } from '../../base/fields/date.ts';
import { recordId } from '../../base/fields/reference.ts';
import { nameOf, type TenantView } from '../view.ts';
import { type CallAnswer, contactAt, mappingOf } from './call.ts';
import { zoneOf } from './current-strategy.ts';
import { instantsOf } from './day-parts.ts';
import { queueAfter } from './queue-groups.ts';

export const momentQuery = z.strictObject({
  /** A number as it is dialled, or the entry point the contact is at already. */
  to: z.union([z.strictObject({ number: z.string().max(40) }), z.strictObject({ entryPointId: recordId })]),
  /** By the clock of the entry point. */
  date: z.string().refine(isDate, 'must be a date'),
  minute: z.int().min(0).max(1_439),
  /** Of a time that comes twice, the second. */
  second: z.boolean(),
  /** The queue the flow sends it to, where one is to be looked at. */
  queueId: recordId.nullable(),
});
export type MomentQuery = z.output<typeof momentQuery>;

export interface QueueStep {
  /** Seconds in the queue. */
  readonly at: number;
  readonly joins: readonly string[];
  readonly closed: readonly string[];
  readonly teams: readonly string[];
}
export interface MomentAnswer {
  /** `skipped`: the clocks go forward over this time. */
  readonly answer: CallAnswer | { readonly outcome: 'skipped' };
  /** The time comes twice on this day. */
  readonly isTwice: boolean;
  readonly entryPoint: { readonly id: string; readonly name: string } | null;
  readonly strategy: { readonly id: string; readonly name: string } | null;
  readonly flow: { readonly id: string; readonly name: string } | null;
  readonly queue: {
    readonly id: string;
    readonly name: string;
    readonly steps: readonly QueueStep[];
    /** Seconds after which the contact leaves; 0 for no limit. */
    readonly most: number;
  } | null;
}

/** Of several queues of the flow the first is looked at, unless one is chosen. */
export function whatHappens(
  view: TenantView,
  { to, date, minute, second, queueId }: MomentQuery,
  queuesOf: (flowId: string) => readonly string[] = () => [],
): MomentAnswer {
  const entryPointId = 'entryPointId' in to ? to.entryPointId : mappingOf(view, to.number)?.entryPointId;
  const entryPoint = entryPointId === undefined ? undefined : view.get('entry-point', entryPointId);
  const instants = entryPoint ? instantsOf(date, minute, zoneOf(view, entryPoint)) : [];
  const instant = (second ? instants[1] : undefined) ?? instants[0];
  const answer: MomentAnswer['answer'] = !entryPoint
    ? { outcome: 'unknown-number' }
    : !instant
      ? { outcome: 'skipped' }
      : contactAt(view, entryPoint, instant);
  const flowing = answer.outcome === 'flow' ? answer : null;
  const strategy = flowing && view.get('routing-strategy', flowing.strategyId);
  const origin = strategy?.snapshotOfId ? view.get('routing-strategy', strategy.snapshotOfId) : undefined;
  const flow = flowing && view.get('flow', flowing.flowId);
  const wantedQueue = queueId ?? (flow ? queuesOf(flow.id)[0] : undefined);
  const named = (row: { id: string; name: string } | null | undefined) => (row ? { id: row.id, name: row.name } : null);
  return {
    answer,
    isTwice: instants.length > 1,
    entryPoint: named(entryPoint),
    strategy: named(origin ?? strategy),
    flow: named(flow),
    queue: wantedQueue === undefined ? null : queueSteps(view, wantedQueue),
  };
}

function queueSteps(view: TenantView, id: string): MomentAnswer['queue'] {
  const queue = view.get('queue', id);
  if (!queue) return null;
  const names = (ids: readonly string[]) =>
    ids.map(team => {
      const row = view.get('team', team);
      return row ? nameOf('team', row) : team;
    });
  const seconds = [...new Set(queue.callDistributionGroups.map(({ duration }) => duration))];
  return {
    id,
    name: queue.name,
    most: queue.maxTimeInQueue,
    steps: seconds.map(at => {
      const { teamIds, closedTeamIds } = queueAfter(view, queue, at);
      const joining = queue.callDistributionGroups
        .filter(({ duration }) => duration === at)
        .flatMap(({ teamIds: own }) => own);
      return {
        at,
        joins: names(joining.filter(team => teamIds.includes(team))),
        closed: names(joining.filter(team => closedTeamIds.includes(team))),
        teams: names(teamIds),
      };
    }),
  };
}
