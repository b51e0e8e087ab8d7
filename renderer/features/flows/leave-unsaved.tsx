import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FlowSession } from '../../editor/document/session.ts';
import { LeaveDialog } from '../../kit/leave-dialog.tsx';
import { useLeaveGuard, useLeaving } from '../../kit/place.ts';

/** Edits save themselves; while the last of them could not be saved, nobody leaves the designer without being asked. */
export const LeaveUnsaved = ({ session }: { session: FlowSession }) => {
  const isFailed = useSyncExternalStore(session.subscribe, () => session.get().saving.kind === 'failed');
  const [isGivenUp, setGivenUp] = useState(false);
  const [leaving, setLeaving] = useState<{ readonly target: string | null } | null>(null);
  const leave = useLeaving();
  useLeaveGuard(isFailed && !isGivenUp, target => setLeaving({ target }));
  useEffect(() => {
    if (!isFailed) setGivenUp(false);
  }, [isFailed]);
  if (!leaving) return null;
  return (
    <LeaveDialog
      title="flow"
      why="The last of them could not be stored, and leaving the flow would lose them."
      onStay={() => setLeaving(null)}
      onLeave={async how => {
        setLeaving(null);
        if (how === 'save') {
          session.saveAgain();
          await session.settled();
          // The bar says why it could not be saved this time.
          if (session.get().saving.kind !== 'saved') return;
        } else setGivenUp(true);
        leave(leaving.target);
      }}
    />
  );
};
