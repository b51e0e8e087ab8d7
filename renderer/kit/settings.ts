import type { SettingsPatch } from '../../shared/base/settings.ts';
import { callWrite, useRead } from './data.ts';
import { notifyError } from './messages.ts';

/** The user's choices; null until main has answered. */
export const useSettings = () => useRead('settings', 'get').value ?? null;

export const changeSettings = async (patch: SettingsPatch): Promise<void> => {
  const result = await callWrite('settings', 'set', patch);
  if (!result.ok) notifyError(result.error);
};
