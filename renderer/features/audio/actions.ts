import type { Side } from '../../../shared/audio/desk-requests.ts';
import type { TagEdit } from '../../../shared/audio/tag-edit.ts';
import { callWrite } from '../../kit/data.ts';
import { plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { notify } from '../../ui/toast-queue.ts';

export const reveal = async (id: string, side: Side): Promise<void> => {
  const result = await callWrite('audio', 'reveal', id, side);
  if (!result.ok) notifyError(result.error);
};

export const saveReport = async (format: 'csv' | 'json'): Promise<void> => {
  const result = await callWrite('audio', 'saveReport', format);
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: 'The table was saved.' });
};

export const saveTags = async (id: string, edit: TagEdit): Promise<void> => {
  const result = await callWrite('audio', 'saveTags', id, edit);
  if (!result.ok) notifyError(result.error);
  else if (result.value) notify({ tone: 'ok', title: 'A copy with these tags and markers was saved.' });
};

export const addToTenant = async (ids: readonly string[]): Promise<void> => {
  const result = await callWrite('audio', 'store', [...ids]);
  if (!result.ok) return notifyError(result.error);
  notify({
    tone: 'ok',
    title: `${plural(result.value.length, 'prompt')} added to the tenant.`,
    action: { label: 'Show', run: () => goTo('audio', 'stored') },
  });
};

export const chooseOutput = async (where: 'choose' | 'beside'): Promise<void> => {
  const result = await (where === 'choose' ? callWrite('audio', 'chooseOutput') : callWrite('audio', 'outputBeside'));
  if (!result.ok) notifyError(result.error);
};
