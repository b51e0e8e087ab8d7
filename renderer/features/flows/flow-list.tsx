import { Copy, Ellipsis, History, Pencil, Plus, Trash2, Workflow } from 'lucide-react';
import { eras } from '../../../shared/activities/activity.ts';
import type { FlowSummary } from '../../../shared/flow/stored.ts';
import { useRead } from '../../kit/data.ts';
import { formatNumber } from '../../kit/format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { copyFlow, deleteFlow } from './flow-actions.ts';
import { showFlows } from './flow-place.ts';
import { flowsScreen } from './flows.screen.tsx';
import { NewFlowPane } from './new-flow-pane.tsx';

const RowMenu = ({ flow, names, readOnly }: { flow: FlowSummary; names: readonly string[]; readOnly: boolean }) => (
  <Menu
    label={`Actions for ${flow.name}`}
    placement="bottom end"
    groups={[
      {
        title: 'Open',
        quietTitle: true,
        entries: [
          { id: 'open', label: 'Open', icon: <Pencil size={16} aria-hidden />, run: () => showFlows(flow.id) },
          {
            id: 'history',
            label: 'Versions',
            icon: <History size={16} aria-hidden />,
            run: () => showFlows(flow.id, 'history'),
          },
        ],
      },
      {
        title: 'Change',
        quietTitle: true,
        entries: [
          {
            id: 'copy',
            label: 'Copy',
            icon: <Copy size={16} aria-hidden />,
            disabled: readOnly,
            run: () => void copyFlow(flow, names),
          },
          {
            id: 'delete',
            label: 'Delete',
            icon: <Trash2 size={16} aria-hidden />,
            danger: true,
            disabled: readOnly,
            run: () => void deleteFlow(flow),
          },
        ],
      },
    ]}
  >
    <IconButton label={`Actions for ${flow.name}`} icon={<Ellipsis size={16} aria-hidden />} placement="left" />
  </Menu>
);

/** Calls run the newest version: that the draft has gone on is told beside it. */
const publishedWords = ({ latest, changed }: FlowSummary): string => {
  if (latest === 0) return 'Published';
  return changed ? `Published v${latest}, draft changed` : `Published v${latest}`;
};

const columnsFor = (
  names: readonly string[],
  readOnly: boolean,
): readonly [TableColumn<FlowSummary>, ...TableColumn<FlowSummary>[]] => [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(10rem, 2fr)',
    sortBy: flow => flow.name.toLowerCase(),
    cell: flow => (
      <span className="truncate" title={flow.name}>
        {flow.name}
      </span>
    ),
  },
  {
    id: 'state',
    title: 'State',
    width: 'max-content',
    sortBy: flow => flow.latest,
    cell: flow => (flow.published ? <Badge tone="ok">{publishedWords(flow)}</Badge> : <Badge tone="info">Draft</Badge>),
  },
  {
    id: 'kind',
    title: 'Kind',
    width: '5rem',
    sortBy: flow => flow.kind,
    cell: flow => (flow.kind === 'flow' ? 'Flow' : 'Subflow'),
  },
  { id: 'era', title: 'Era', width: '5rem', sortBy: flow => flow.era, cell: flow => eras[flow.era] },
  {
    id: 'nodes',
    title: 'Nodes',
    width: '5rem',
    align: 'end',
    sortBy: flow => flow.nodes,
    cell: flow => formatNumber(flow.nodes),
  },
  {
    id: 'description',
    title: 'Description',
    extra: true,
    width: 'minmax(8rem, 3fr)',
    cell: flow => (
      <span className="quiet truncate" title={flow.description}>
        {flow.description}
      </span>
    ),
  },
  {
    id: 'actions',
    title: 'Actions',
    width: 'max-content',
    align: 'end',
    hideTitle: true,
    cell: flow => <RowMenu flow={flow} names={names} readOnly={readOnly} />,
  },
];

/** Every flow of the workspace; Enter or a click opens the designer. */
export const FlowList = ({ isNew, readOnly }: { isNew: boolean; readOnly: boolean }) => {
  const flows = useRead('flows', 'list').value;
  if (!flows) return null;
  const create = (
    <Button kind="primary" icon={<Plus size={16} aria-hidden />} isDisabled={readOnly} onPress={() => showFlows('new')}>
      New flow
    </Button>
  );
  const names = flows.map(({ name }) => name);
  return (
    <Page title="Flows" actions={create}>
      <DataTable
        label="Flows"
        rows={flows}
        rowId={flow => flow.id}
        searchText={flow => `${flow.name} ${flow.description}`}
        columns={columnsFor(names, readOnly)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        onOpen={flow => showFlows(flow.id)}
        empty={<EmptyState icon={Workflow} size="small" {...flowsScreen.empty} />}
      />
      {isNew ? <NewFlowPane /> : null}
    </Page>
  );
};
