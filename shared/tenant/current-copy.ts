/** Making and replacing the Current copy of an entry point's strategy. */
import type { Write } from './consequences.ts';
import { isKept, planAt, strategiesOf, zoneOf } from './routing/current-strategy.ts';
import { localTime } from './routing/local-time.ts';
import { nameOf, type TenantView } from './view.ts';

export interface Making {
  readonly now: Date;
  readonly newId: () => string;
  /** Also when the copy there is would still be kept. */
  readonly switching?: boolean;
}

/** What must be written so that the Current strategy is the right one now; nothing while the one there is kept. */
export function currentCopy(view: TenantView, entryPointId: string, { now, newId, switching }: Making): Write[] {
  const entryPoint = view.get('entry-point', entryPointId);
  if (!entryPoint) return [];
  const zone = zoneOf(view, entryPoint);
  const at = localTime(now, zone);
  const strategies = strategiesOf(view, entryPointId);
  const copy = strategies.find(({ status }) => status === 'CURRENT');
  if (copy && !switching && isKept(copy, strategies, localTime(new Date(copy.currentSince), zone), at)) return [];
  const plan = planAt(strategies, at)?.strategy;
  // Where nothing is planned, the one used last goes on.
  if (!plan) return [];
  const id = newId();
  const name = `Current-${nameOf('routing-strategy', plan).slice(0, 80)}-${id.slice(0, 36)}`;
  const object = {
    ...plan,
    id,
    name,
    status: 'CURRENT',
    snapshotOfId: plan.id,
    currentSince: now.toISOString(),
  } as const;
  const old: Write[] = copy ? [{ entity: 'routing-strategy', id: copy.id, object: null }] : [];
  return [...old, { entity: 'routing-strategy', id, object }];
}
