import type { Situation } from '../kit/command.ts';
import { useRead } from '../kit/data.ts';
import { useSettings } from '../kit/settings.ts';

export const useSituation = (): Situation => {
  const workspace = useRead('workspaces', 'current').value ?? null;
  return { workspace, settings: useSettings() };
};
