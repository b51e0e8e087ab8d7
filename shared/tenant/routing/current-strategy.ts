/**
 * Which strategy of an entry point is Current at a moment. A copy that was made Current stays so until its own time is
 * up, or a strategy that goes before it begins, or someone switches; editing the strategy it was made from changes
 * nothing until then. After that the active strategies decide, each as it is written now.
 */
import type { Row, TenantView } from '../view.ts';
import { type LocalTime, localTime } from './local-time.ts';
import { comesBetween, covers, fills, lastCovered, lasts } from './window.ts';

export type Strategy = Row<'routing-strategy'>;
/** Why it is the Current one. */
export type CurrentBecause = 'kept' | 'covers' | 'default' | 'last-used';
export interface CurrentStrategy {
  /** What runs: the copy while it is kept, else the active strategy. */
  readonly strategy: Strategy;
  readonly because: CurrentBecause;
}

/** The zone by which the times of an entry point's strategies are read: its own, else the tenant's. */
export const zoneOf = (view: TenantView, entryPoint: Row<'entry-point'>): string =>
  entryPoint.timezone ?? view.all('tenant-settings')[0]?.timezone ?? 'UTC';

export const strategiesOf = (view: TenantView, entryPointId: string): readonly Strategy[] =>
  view.referring('routing-strategy', 'entryPointId', entryPointId);

/** What the active strategies say about a moment on the clock: the one that covers it, else the default. */
export function planAt(strategies: readonly Strategy[], at: LocalTime): CurrentStrategy | null {
  const active = strategies.filter(({ status }) => status === 'ACTIVE');
  const covering = active.find(strategy => !strategy.defaultStrategy && covers(strategy, at));
  if (covering) return { strategy: covering, because: 'covers' };
  const fallback = active.find(strategy => fills(strategy, at));
  return fallback ? { strategy: fallback, because: 'default' } : null;
}

export function currentAt(view: TenantView, entryPoint: Row<'entry-point'>, instant: Date): CurrentStrategy | null {
  const zone = zoneOf(view, entryPoint);
  const at = localTime(instant, zone);
  const strategies = strategiesOf(view, entryPoint.id);
  const copy = strategies.find(({ status, currentSince }) => status === 'CURRENT' && new Date(currentSince) <= instant);
  if (copy && isKept(copy, strategies, localTime(new Date(copy.currentSince), zone), at))
    return { strategy: copy, because: 'kept' };
  return planAt(strategies, at) ?? lastUsed(copy, strategies, at);
}

/** Whether the copy, made at `since`, is still the Current one at `at`. */
export function isKept(copy: Strategy, strategies: readonly Strategy[], since: LocalTime, at: LocalTime): boolean {
  if (!lasts(copy, since, at)) return false;
  if (!copy.defaultStrategy) return true;
  const before = strategies.filter(({ status, defaultStrategy }) => status === 'ACTIVE' && !defaultStrategy);
  return !before.some(strategy => covers(strategy, at) || comesBetween(strategy, since, at));
}

/** Nothing covers the moment and there is no default: the one that was in force last goes on. */
function lastUsed(copy: Strategy | undefined, strategies: readonly Strategy[], at: LocalTime): CurrentStrategy | null {
  let last: { strategy: Strategy; until: string } | null = null;
  for (const strategy of strategies) {
    if (strategy.status === 'NOT_ACTIVE') continue;
    if (strategy.status === 'CURRENT' && strategy !== copy) continue;
    const until = lastCovered(strategy, at);
    // Of a copy and the strategy it was made from, both to the same minute, the copy is what ran.
    const later =
      until !== null && (last === null || until > last.until || (until === last.until && strategy === copy));
    if (later) last = { strategy, until };
  }
  return last && { strategy: last.strategy, because: 'last-used' };
}
