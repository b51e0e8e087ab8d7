import { useEffect, useEffectEvent } from 'react';
import { Link } from 'react-aria-components/Link';
import { readOnlyWords } from '../features/home/api.ts';
import type { Situation } from '../kit/command.ts';
import { useIsSaving, useRead } from '../kit/data.ts';
import { formatBytes } from '../kit/format.ts';
import { formatPlace } from '../kit/place.ts';
import { Badge } from '../ui/badge.tsx';
import { Path } from '../ui/path.tsx';

/** A folder can vanish, and a backup be made on the command line, without anyone telling the window. */
const lookAgainMs = 5_000;

const useRegularly = (everyMs: number, look: () => void): void => {
  const now = useEffectEvent(look);
  useEffect(() => {
    const timer = setInterval(() => now(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
};

/** Always says whether all is saved, or that there is nothing open to save. */
export const StatusBar = ({ situation: { workspace } }: { situation: Situation }) => {
  const isSaving = useIsSaving();
  const { error: trouble, again } = useRead('workspaces', 'numbers');
  useRegularly(lookAgainMs, again);
  const unreachable = workspace !== null && trouble !== null && trouble.code !== 'workspace/none-open';
  return (
    <footer className="status-bar">
      <span role="status">
        {unreachable ? (
          // Home says why, and what can be done.
          <Link href={formatPlace({ screen: 'home', detail: '' })}>
            <Badge tone="error">Workspace cannot be reached</Badge>
          </Link>
        ) : workspace?.readOnly ? (
          <Badge tone="locked">{readOnlyWords[workspace.readOnly].badge}</Badge>
        ) : isSaving ? (
          <Badge tone="info">Saving…</Badge>
        ) : workspace ? (
          <Badge tone="ok">All saved</Badge>
        ) : (
          'No workspace is open'
        )}
      </span>
      {workspace ? (
        <>
          <Path path={workspace.folder} />
          <span>{formatBytes(workspace.sizeBytes)}</span>
        </>
      ) : null}
    </footer>
  );
};
