/** A whole tenant out to a file, and in from one. */
import { callWrite } from '../../kit/data.ts';
import { formatNumber } from '../../kit/format.ts';
import { errorWords, notifyError } from '../../kit/messages.ts';
import { notify } from '../../ui/toast-queue.ts';
import { said } from './actions.ts';

export const exportTenant = async (withAudio: boolean): Promise<void> => {
  const result = await callWrite('tenant', 'saveTenant', withAudio);
  if (!result.ok) notifyError(result.error);
  else if (result.value)
    notify({ tone: 'ok', title: withAudio ? 'The tenant was written with its audio.' : 'The tenant was written.' });
};

const bringIn = async (token: string, replace: boolean): Promise<void> => {
  const result = await callWrite('tenant', 'importTenant', token, replace);
  if (result.ok) {
    const { created, changed, removed } = result.value;
    said(
      `Tenant imported: ${formatNumber(created)} created, ${formatNumber(changed)} changed, ${formatNumber(removed)} removed.`,
    );
    return;
  }
  if (result.error.code !== 'tenant/not-empty') return notifyError(result.error);
  const words = errorWords(result.error);
  notify({
    tone: 'warn',
    title: words.text,
    text: 'Replacing them is one change, which Undo takes back.',
    action: { label: 'Replace them', run: () => void bringIn(token, true) },
  });
};

export const importTenant = async (): Promise<void> => {
  const chosen = await callWrite('tenant', 'chooseTenant');
  if (!chosen.ok) notifyError(chosen.error);
  else if (chosen.value) await bringIn(chosen.value.token, false);
};
