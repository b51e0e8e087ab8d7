import { useMemo } from 'react';
import type { Situation } from '../kit/command.ts';
import { useRead } from '../kit/data.ts';
import { localHistory } from '../kit/local-history.ts';
import { useSettings } from '../kit/settings.ts';

export const useSituation = (): Situation => {
  const workspace = useRead('workspaces', 'current').value ?? null;
  const history = useRead('tenant', 'undoState').value;
  const { undo = null, redo = null } = (workspace && history) || {};
  const local = localHistory.use();
  const settings = useSettings();
  const undoLabel = local ? local.undo : (undo?.label ?? null);
  const redoLabel = local ? local.redo : (redo?.label ?? null);
  return useMemo(
    () => ({ workspace, settings, undo: undoLabel, redo: redoLabel }),
    [workspace, settings, undoLabel, redoLabel],
  );
};
