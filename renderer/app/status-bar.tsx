import { readOnlyWords } from '../features/home/api.ts';
import type { Situation } from '../kit/command.ts';
import { useIsSaving } from '../kit/data.ts';
import { formatBytes } from '../kit/format.ts';
import { Badge } from '../ui/badge.tsx';

/** Always says whether all is saved. */
export const StatusBar = ({ situation: { workspace } }: { situation: Situation }) => {
  const isSaving = useIsSaving();
  return (
    <footer className="status-bar">
      <span role="status">
        {workspace?.readOnly ? (
          <Badge tone="locked">{readOnlyWords[workspace.readOnly].badge}</Badge>
        ) : isSaving ? (
          <Badge tone="info">Saving…</Badge>
        ) : (
          <Badge tone="ok">All saved</Badge>
        )}
      </span>
      {workspace ? (
        <>
          <span className="truncate mono" title={workspace.folder}>
            {workspace.folder}
          </span>
          <span>{formatBytes(workspace.sizeBytes)}</span>
        </>
      ) : (
        <span>No workspace is open</span>
      )}
    </footer>
  );
};
