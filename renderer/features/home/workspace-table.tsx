import { Copy, Ellipsis, FolderOpen, Info, PackageOpen, Pencil, Trash2 } from 'lucide-react';
import type { WorkspaceEntry } from '../../../shared/base/workspace.ts';
import { formatAgo, formatBytes, formatDateTime } from '../../kit/format.ts';
import { goTo } from '../../kit/place.ts';
import { useNow } from '../../kit/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Path } from '../../ui/path.tsx';
import { openWorkspace, removeWorkspace, revealWorkspace } from './api.ts';
import { homeScreen } from './home.screen.tsx';
import { workspacePlace } from './workspace-place.ts';

const RowActions = ({ entry }: { entry: WorkspaceEntry }) => (
  <Menu
    label={`Actions for ${entry.name}`}
    placement="bottom end"
    groups={[
      {
        title: 'Look',
        quietTitle: true,
        entries: [
          {
            id: 'open',
            label: 'Open',
            icon: <PackageOpen size={16} aria-hidden />,
            disabled: !entry.found || entry.isOpen,
            run: () => void openWorkspace(entry.id),
          },
          {
            id: 'details',
            label: 'Details',
            icon: <Info size={16} aria-hidden />,
            run: () => goTo('home', workspacePlace(entry.id)),
          },
          {
            id: 'reveal',
            label: 'Show in its folder',
            icon: <FolderOpen size={16} aria-hidden />,
            disabled: !entry.found,
            run: () => void revealWorkspace(entry.id),
          },
        ],
      },
      {
        title: 'Change',
        quietTitle: true,
        entries: [
          {
            id: 'rename',
            label: 'Rename…',
            icon: <Pencil size={16} aria-hidden />,
            disabled: !entry.found,
            run: () => goTo('home', workspacePlace(entry.id, 'rename')),
          },
          {
            id: 'duplicate',
            label: 'Duplicate…',
            icon: <Copy size={16} aria-hidden />,
            disabled: !entry.found,
            run: () => goTo('home', workspacePlace(entry.id, 'duplicate')),
          },
          {
            id: 'remove',
            label: 'Move to trash',
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            run: () => void removeWorkspace(entry),
          },
        ],
      },
    ]}
  >
    <IconButton label={`Actions for ${entry.name}`} icon={<Ellipsis size={16} aria-hidden />} placement="left" />
  </Menu>
);

const columnsAt = (now: number): readonly [TableColumn<WorkspaceEntry>, ...TableColumn<WorkspaceEntry>[]] => [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(12rem, 3fr)',
    sortBy: entry => entry.name,
    cell: entry => (
      <span className="workspace-name">
        <span className="truncate" title={entry.name}>
          {entry.name}
        </span>
        {entry.found ? null : <Badge tone="warn">Not found</Badge>}
        {entry.found && entry.isOpen ? <Badge tone="ok">Open</Badge> : null}
      </span>
    ),
  },
  {
    id: 'opened',
    title: 'Last opened',
    width: 'minmax(7rem, 1fr)',
    sortBy: entry => (entry.lastOpened ? Date.parse(entry.lastOpened) : 0),
    cell: entry =>
      entry.lastOpened ? (
        <span className="truncate" title={formatDateTime(entry.lastOpened)}>
          {formatAgo(entry.lastOpened, now)}
        </span>
      ) : (
        <span className="quiet">never</span>
      ),
  },
  {
    id: 'size',
    title: 'Size',
    width: '5.5rem',
    align: 'end',
    sortBy: entry => entry.sizeBytes,
    cell: entry => (entry.found ? formatBytes(entry.sizeBytes) : '–'),
  },
  {
    id: 'folder',
    title: 'Folder',
    extra: true,
    width: 'minmax(8rem, 3fr)',
    sortBy: entry => entry.folder,
    cell: entry => (
      <span className="quiet workspace-folder">
        <Path path={entry.folder} />
      </span>
    ),
  },
  {
    id: 'actions',
    title: 'Actions',
    width: 'max-content',
    align: 'end',
    hideTitle: true,
    cell: entry => (
      <>
        {entry.isOpen || !entry.found ? null : (
          <Button kind="quiet" aria-label={`Open ${entry.name}`} onPress={() => void openWorkspace(entry.id)}>
            Open
          </Button>
        )}
        <RowActions entry={entry} />
      </>
    ),
  },
];

/** Every workspace the app knows of; Enter or a click shows one in the pane. */
export const WorkspaceTable = ({
  rows,
  selectedId,
}: {
  rows: readonly WorkspaceEntry[];
  selectedId: string | null;
}) => {
  const columns = columnsAt(useNow());
  return (
    <DataTable
      label="Workspaces"
      showTitle
      rows={rows}
      rowId={entry => entry.id}
      searchText={textOf}
      columns={columns}
      initialSort={{ column: 'opened', direction: 'descending' }}
      selectedId={selectedId}
      onOpen={entry => goTo('home', workspacePlace(entry.id))}
      empty={<EmptyState icon={FolderOpen} size="small" {...homeScreen.empty} />}
    />
  );
};
const textOf = (entry: WorkspaceEntry) => `${entry.name} ${entry.folder}`;
