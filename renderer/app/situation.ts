import type { Situation } from '../kit/command.ts';
import { useRead } from '../kit/data.ts';
import { useSettings } from '../kit/settings.ts';

export const useSituation = (): Situation => {
  const workspace = useRead('workspaces', 'current').value ?? null;
  const history = useRead('tenant', 'undoState').value;
  const { undo = null, redo = null } = (workspace && history) || {};
  return { workspace, settings: useSettings(), undo: undo?.label ?? null, redo: redo?.label ?? null };
};
