import type { TagEdit } from '../../../shared/audio/tag-edit.ts';
import { callWrite } from '../../kit/data.ts';
import { plural } from '../../kit/format.ts';
import { notifyError } from '../../kit/messages.ts';
import { goTo } from '../../kit/place.ts';
import { notify } from '../../ui/toast-queue.ts';

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
  const { stored, refused } = result.value;
  const action = { label: 'Show', run: () => goTo('audio', 'stored') };
  const added = `${plural(stored.length, 'prompt')} added to the tenant`;
  if (refused.length === 0) return void notify({ tone: 'ok', title: `${added}.`, action });
  const text = refused.slice(0, 3).map(({ name, message, fix }) => `${name}: ${message} ${fix}`);
  const more = refused.length > 3 ? [`And ${refused.length - 3} more.`] : [];
  notify({ tone: 'error', title: `${added}, ${refused.length} not.`, text: [...text, ...more].join(' '), action });
};

export const chooseOutput = async (where: 'choose' | 'beside'): Promise<void> => {
  const result = await (where === 'choose' ? callWrite('audio', 'chooseOutput') : callWrite('audio', 'outputBeside'));
  if (!result.ok) notifyError(result.error);
};
