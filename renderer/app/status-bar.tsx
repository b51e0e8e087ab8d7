import { readOnlyWords } from '../features/home/api.ts';
import type { Situation } from '../kit/command.ts';
import { useIsSaving, useRead } from '../kit/data.ts';
import { formatBytes } from '../kit/format.ts';
import { Badge } from '../ui/badge.tsx';
import { Path } from '../ui/path.tsx';

/** Always says whether all is saved. */
export const StatusBar = ({ situation: { workspace } }: { situation: Situation }) => {
  const isSaving = useIsSaving();
  const trouble = useRead('workspaces', 'numbers').error;
  const unreachable = workspace !== null && trouble !== null && trouble.code !== 'workspace/none-open';
  return (
    <footer className="status-bar">
      <span role="status">
        {unreachable ? (
          <Badge tone="error">Workspace cannot be reached</Badge>
        ) : workspace?.readOnly ? (
          <Badge tone="locked">{readOnlyWords[workspace.readOnly].badge}</Badge>
        ) : isSaving ? (
          <Badge tone="info">Saving…</Badge>
        ) : (
          <Badge tone="ok">All saved</Badge>
        )}
      </span>
      {workspace ? (
        <>
          <Path path={workspace.folder} />
          <span>{formatBytes(workspace.sizeBytes)}</span>
        </>
      ) : (
        <span>No workspace is open</span>
      )}
    </footer>
  );
};
