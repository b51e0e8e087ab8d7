import { ArrowLeftRight } from 'lucide-react';
import { switchingAt } from '../../../../shared/tenant/routing/switching.ts';
import type { Week } from '../../../../shared/tenant/routing/week.ts';
import { callWrite, useRead } from '../../../kit/data.ts';
import { formatDateTime } from '../../../kit/format.ts';
import { notifyError } from '../../../kit/messages.ts';
import { useNow } from '../../../kit/use-now.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { said } from '../actions.ts';

/** Read by the minute, as the calendar is. */
const useMinute = () => new Date(useNow()).toISOString();

async function switchNow(entryPointId: string, entryPoint: string, plan: string): Promise<void> {
  const result = await callWrite('tenant', 'switchStrategy', entryPointId);
  if (result.ok) said(`${plan} is the Current strategy of ${entryPoint} now.`);
  else notifyError(result.error);
}

interface SwitchBannerProps {
  entryPointId: string;
  week: Week;
  readOnly: boolean;
}
/** Says that what runs is an older copy, what switching does, and switches. Nothing while both are the same. */
export const SwitchBanner = ({ entryPointId, week, readOnly }: SwitchBannerProps) => {
  const now = useMinute();
  const rows = week.strategies.map(({ row }) => row);
  const { copy, plan, changed, isUseful } = switchingAt(rows, week.zone, new Date(now));
  if (!isUseful || !copy || !plan) return null;
  const nameOf = (id: string) => week.strategies.find(strategy => strategy.id === id);
  const [runs, planned] = [nameOf(copy.id), nameOf(plan.id)];
  const isSame = copy.snapshotOfId === plan.id;
  return (
    <Banner
      tone="info"
      title={
        isSame
          ? `${week.entryPoint} runs ${planned?.name} as it was on ${formatDateTime(copy.currentSince)}.`
          : `${week.entryPoint} runs a copy of ${runs?.name}; ${planned?.name} is planned for now.`
      }
      actions={
        <Button
          icon={<ArrowLeftRight size={14} aria-hidden />}
          isDisabled={readOnly}
          onPress={() => void switchNow(entryPointId, week.entryPoint, planned?.name ?? '')}
        >
          Make it Current now
        </Button>
      }
    >
      {isSame
        ? `Changed since: ${changed.join(', ')}. Until someone switches, callers meet the older copy. `
        : 'Until someone switches, callers meet the copy. '}
      Switching replaces the copy, and contacts that arrive from then on meet the flow {planned?.flow}.
    </Banner>
  );
};

/** The same beside a strategy in its form, where it was just changed. */
export const StrategySwitch = ({ entryPointId, readOnly }: Omit<SwitchBannerProps, 'week'>) => {
  const week = useRead('tenant', 'week', { entryPointId, firstDate: null, days: 1, now: useMinute() }).value;
  return week ? <SwitchBanner entryPointId={entryPointId} week={week} readOnly={readOnly} /> : null;
};
