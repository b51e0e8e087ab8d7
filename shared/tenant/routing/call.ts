import type { Row, TenantView } from '../view.ts';
import { type CurrentBecause, currentAt, zoneOf } from './current-strategy.ts';
import { type LocalTime, localTime } from './local-time.ts';

/** What happens to a call: to the flow it starts, or why it starts none. */
export type CallAnswer =
  | { readonly outcome: 'unknown-number' }
  | { readonly outcome: 'entry-point-inactive'; readonly entryPointId: string }
  | { readonly outcome: 'no-strategy'; readonly entryPointId: string; readonly zone: string; readonly local: LocalTime }
  | {
      readonly outcome: 'flow';
      readonly entryPointId: string;
      readonly zone: string;
      readonly local: LocalTime;
      readonly strategyId: string;
      readonly because: CurrentBecause;
      readonly flowId: string;
      readonly musicOnHoldId: string | null;
    };

/** People write a number with dots, hyphens and spaces; only its digits and the plus are dialled. */
const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '');

/** The mapping that answers to a number as a person writes it. */
export const mappingOf = (view: TenantView, number: string): Row<'dial-number'> | undefined =>
  view.all('dial-number').find(({ dialledNumber }) => dialled(dialledNumber) === dialled(number));

/** What happens to a call to this number at this moment: number, entry point, Current strategy, flow. */
export function callAt(view: TenantView, number: string, instant: Date): CallAnswer {
  const mapping = mappingOf(view, number);
  const entryPoint = mapping && view.get('entry-point', mapping.entryPointId);
  return entryPoint ? contactAt(view, entryPoint, instant) : { outcome: 'unknown-number' };
}

/** The same for a contact that is already at its entry point, such as a chat. */
export function contactAt(view: TenantView, entryPoint: Row<'entry-point'>, instant: Date): CallAnswer {
  const entryPointId = entryPoint.id;
  if (!entryPoint.active) return { outcome: 'entry-point-inactive', entryPointId };
  const zone = zoneOf(view, entryPoint);
  const local = localTime(instant, zone);
  const current = currentAt(view, entryPoint, instant);
  if (!current) return { outcome: 'no-strategy', entryPointId, zone, local };
  const { strategy, because } = current;
  return {
    outcome: 'flow',
    entryPointId,
    zone,
    local,
    strategyId: strategy.id,
    because,
    flowId: strategy.flowId,
    musicOnHoldId: strategy.musicOnHoldId,
  };
}
