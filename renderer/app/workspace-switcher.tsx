import { ChevronDown, FolderOpen, Lock, Plus, X } from 'lucide-react';
import type { OpenWorkspace } from '../../shared/base/workspace.ts';
import { closeWorkspace, openOtherWorkspace, openWorkspace } from '../features/home/api.ts';
import { useRead } from '../kit/data.ts';
import { formatBytes } from '../kit/format.ts';
import { goTo } from '../kit/place.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

const RECENT = 8;

/** Names the open workspace and changes it. */
export const WorkspaceSwitcher = ({ workspace }: { workspace: OpenWorkspace | null }) => {
  const list = useRead('workspaces', 'list').value ?? [];
  return (
    <Menu
      label="Workspace"
      groups={[
        {
          title: 'Recent workspaces',
          entries: list.slice(0, RECENT).map(entry => ({
            id: entry.id,
            label: entry.name,
            chosen: entry.isOpen,
            disabled: !entry.found,
            note: entry.found ? formatBytes(entry.sizeBytes) : 'not found',
            run: () => void openWorkspace(entry.id),
          })),
        },
        {
          title: 'Actions',
          quietTitle: true,
          entries: [
            {
              id: 'new',
              label: 'New workspace…',
              icon: <Plus size={16} aria-hidden />,
              run: () => goTo('home', 'new'),
            },
            {
              id: 'open-other',
              label: 'Open a folder…',
              icon: <FolderOpen size={16} aria-hidden />,
              run: () => void openOtherWorkspace(),
            },
            ...(workspace
              ? [
                  {
                    id: 'close',
                    label: `Close ${workspace.name}`,
                    icon: <X size={16} aria-hidden />,
                    run: () => void closeWorkspace(),
                  },
                ]
              : []),
          ],
        },
      ]}
    >
      <Button kind="quiet" aria-label={`Workspace: ${workspace?.name ?? 'none open'}`}>
        <span className="switcher">
          <span className="truncate">{workspace?.name ?? 'No workspace'}</span>
          {workspace?.readOnly ? <Lock size={14} aria-hidden /> : null}
          <ChevronDown size={14} aria-hidden />
        </span>
      </Button>
    </Menu>
  );
};
