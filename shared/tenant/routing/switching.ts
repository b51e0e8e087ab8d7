/** What switching the Current strategy of an entry point would change now: what runs, and what is written to run. */
import { entities } from '../entities.ts';
import { isKept, planAt, type Strategy } from './current-strategy.ts';
import { type LocalTime, localTime } from './local-time.ts';

export interface Switching {
  /** The copy that runs; null while none is kept, when the strategies run as they are written. */
  readonly copy: Strategy | null;
  /** What is planned for now: what a copy would be made of. */
  readonly plan: Strategy | null;
  /** Labels of the fields in which the copy differs from the strategy it was made from. */
  readonly changed: readonly string[];
  /** False where the copy is what is planned, word for word. */
  readonly isUseful: boolean;
}

/** What a person can change of a strategy while its copy runs. */
const compared = [
  'flowId',
  'musicOnHoldId',
  'startDate',
  'endDate',
  'startTime',
  'endTime',
  'days',
  'defaultStrategy',
] as const;

export function switchingAt(strategies: readonly Strategy[], zone: string, now: Date): Switching {
  const made = strategies.find(({ status }) => status === 'CURRENT') ?? null;
  const since = made && new Date(made.currentSince);
  // A window may look at a time some seconds older than a copy that was just made.
  const at: LocalTime = localTime(since && since > now ? since : now, zone);
  const copy = made && since && isKept(made, strategies, localTime(since, zone), at) ? made : null;
  const plan = planAt(strategies, at)?.strategy ?? null;
  const source = copy && strategies.find(({ id }) => id === copy.snapshotOfId);
  const changed =
    copy && source
      ? compared.filter(field => JSON.stringify(copy[field]) !== JSON.stringify(source[field]))
      : ([] as const);
  return {
    copy,
    plan,
    changed: changed.map(field => entities['routing-strategy'].fields[field].label),
    isUseful: copy !== null && plan !== null && (copy.snapshotOfId !== plan.id || changed.length > 0),
  };
}
