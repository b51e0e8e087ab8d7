import { Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { OpenedFlow } from '../../../shared/flow/stored.ts';
import type { FlowSession } from '../../editor/document/session.ts';
import { errorWords } from '../../kit/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';

interface DesignerBarProps {
  session: FlowSession;
  flow: OpenedFlow;
  /** Reads the flow again from the disk; what was not saved is given up. */
  onReopen: () => void;
}

/** At the right of the tabs: what was done, whether it is saved, and what can be done with the flow as a whole. */
export const DesignerBar = ({ session, flow, onReopen }: DesignerBarProps) => {
  const history = useSyncExternalStore(session.subscribe, () => session.get().history);
  const saving = useSyncExternalStore(session.subscribe, () => session.get().saving);
  const undo = history.past.at(-1);
  const redo = history.future.at(-1);
  return (
    <>
      {saving.kind === 'failed' ? (
        <>
          <Badge tone="error">{errorWords(saving.error).text}</Badge>
          <Button kind="quiet" onPress={session.saveAgain}>
            Save again
          </Button>
          <Button kind="quiet" icon={<RotateCcw size={14} aria-hidden />} onPress={onReopen}>
            Open what is stored
          </Button>
        </>
      ) : null}
      <span className="truncate quiet">{flow.name}</span>
      <IconButton
        label={undo ? `Undo: ${undo.label}` : 'Undo'}
        keys="Mod+Z"
        icon={<Undo2 size={16} aria-hidden />}
        isDisabled={!undo}
        onPress={session.undo}
      />
      <IconButton
        label={redo ? `Redo: ${redo.label}` : 'Redo'}
        keys="Mod+Y"
        icon={<Redo2 size={16} aria-hidden />}
        isDisabled={!redo}
        onPress={session.redo}
      />
    </>
  );
};
