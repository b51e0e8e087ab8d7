import { Columns3, FileSpreadsheet, Plus } from 'lucide-react';
import { type KeyboardEvent, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { AnyField } from '../../../shared/base/fields/any-field.ts';
import type { Fields } from '../../../shared/base/fields/record.ts';
import { midSentence } from '../../../shared/base/mid-sentence.ts';
import { hasTable } from '../../../shared/tenant/csv/columns.ts';
import { type EntityId, entityOf } from '../../../shared/tenant/entities.ts';
import { formatNumber } from '../../kit/format.ts';
import { createRememberedStore, type Store } from '../../kit/store.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterGroup } from '../../ui/filter-group.tsx';
import { Menu, MenuAt } from '../../ui/menu.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { Choice } from '../../ui/select.tsx';
import { nothing, type Selection } from '../../ui/table-selection.ts';
import { type Sort, VirtualTable } from '../../ui/virtual-table.tsx';
import { refusal, remove } from './actions.ts';
import { columnFields, columnsFor, initialColumns, rowNameOf } from './columns.tsx';
import { draftState } from './draft-state.ts';
import { canCreate } from './kinds.ts';
import { kindOf } from './names.ts';
import { RefusalBanner } from './refusal-banner.tsx';
import { menuFor, rowActions } from './row-actions.tsx';
import { saveTable, saveTemplate, showImport } from './table/table-actions.ts';
import { tenantScreen } from './tenant.screen.tsx';
import { show, type TenantPane } from './tenant-place.ts';
import { currentId, type ListRow, useRows } from './use-rows.ts';

type State = 'all' | 'active' | 'inactive';
const states: readonly Choice<State>[] = [
  { value: 'all', label: 'All' },
  { value: 'active', label: 'Active' },
  { value: 'inactive', label: 'Inactive' },
];
const isActive = { all: null, active: true, inactive: false } as const;

const columnStores = new Map<EntityId, Store<string>>();
/** Names of the shown columns, kept for each kind of object. */
const columnStore = (entity: EntityId): Store<string> => {
  const known =
    columnStores.get(entity) ?? createRememberedStore(`columns.${entity}`, initialColumns(entity).join(','));
  columnStores.set(entity, known);
  return known;
};

interface EntityListProps {
  entity: EntityId;
  pane: TenantPane;
  readOnly: boolean;
}

interface ListSearchProps {
  label: string;
  onChange: (search: string) => void;
}
/** Shows each letter at once; the list follows when it has time. */
const ListSearch = ({ label, onChange }: ListSearchProps) => {
  const [text, setText] = useState('');
  const change = (next: string) => {
    setText(next);
    startTransition(() => onChange(next));
  };
  return <SearchField label={label} value={text} onChange={change} />;
};

/** All objects of one kind. */
export const EntityList = ({ entity, pane, readOnly }: EntityListProps) => {
  const declaration = entityOf(entity);
  const [search, setSearch] = useState('');
  const [state, setState] = useState<State>('all');
  const [status, setStatus] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const [picking, setPicking] = useState<Selection>(nothing);
  const [menu, setMenu] = useState<{ readonly id: string; readonly anchor: Element } | null>(null);
  const query = useMemo(
    () => ({
      entity,
      search,
      active: isActive[state],
      ...(status === '' ? {} : { where: { status } }),
      sort: sort === null || sort.column === 'name' ? null : sort.column,
      descending: sort?.descending ?? false,
    }),
    [entity, search, state, status, sort],
  );
  const { rows, total, error, isLoading, onRange, idsOf } = useRows(query);
  const selection = useMemo(() => upToDate(rows, picking), [rows, picking]);
  const shownColumns = columnStore(entity);
  const columnNames = shownColumns.use();
  const shown = useMemo(() => columnNames.split(','), [columnNames]);

  const openId = pane.kind === 'object' ? pane.id : null;
  const { active } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move in the list moves the form
  useEffect(() => {
    // The form follows the list, as in a mail program, but never away from something unsaved.
    if (openId !== null && active !== null && active !== openId && !draftState.get().isDirty) show(entity, active);
  }, [active]);
  useEffect(() => () => refusal.set(null), []);

  const actionsOn = (picked: ReadonlySet<string>) =>
    rowActions({ entity, rows: rows.filter(row => picked.has(row.id)), idsOf: () => idsOf(picked), readOnly });
  const openMenu = useCallback((id: string, anchor: Element) => {
    setPicking(({ picked }) => ({ active: id, anchor: id, picked: picked.has(id) ? picked : new Set([id]) }));
    setMenu({ id, anchor });
  }, []);
  const columns = useMemo(() => columnsFor(entity, shown, openMenu), [entity, shown, openMenu]);
  const onRowKey = (event: KeyboardEvent, id: string) => {
    const row = event.currentTarget.querySelector('[data-active]');
    if (event.key === 'Delete' && !readOnly) {
      const first = rows.find(candidate => selection.picked.has(candidate.id));
      void idsOf(selection.picked).then(
        ids => ids.length > 0 && remove(entity, ids, first ? rowNameOf(entity, first) : ''),
      );
    } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      if (row) openMenu(id, row);
    } else if (event.key === 'Escape' && pane.kind !== 'none') show(entity);
    else return;
    event.preventDefault();
  };
  const filtered = search !== '' || state !== 'all' || status !== '';
  const statusField: AnyField | undefined = (declaration.fields as Fields).status;
  const create = canCreate(entity) ? (
    <Button
      kind="primary"
      icon={<Plus size={16} aria-hidden />}
      isDisabled={readOnly}
      onPress={() => show(entity, 'new')}
    >
      {`New ${kindOf(entity)}`}
    </Button>
  ) : null;

  return (
    <section className="tenant-list" aria-label={declaration.plural}>
      <header className="tenant-list-header">
        <h1>{declaration.plural}</h1>
        {create}
        <p className="quiet">{declaration.summary}</p>
      </header>
      {error ? (
        <Banner tone="error" title="This list could not be read.">
          {error.message}
        </Banner>
      ) : null}
      <RefusalBanner />
      {declaration.most === 1 ? null : (
        <div className="tenant-list-bar">
          <ListSearch label={`Search ${midSentence(declaration.plural)}`} onChange={setSearch} />
          {declaration.fields.active ? (
            <FilterGroup label="State" value={state} choices={states} onChange={setState} />
          ) : null}
          {statusField?.kind === 'choice' ? (
            <FilterGroup
              label={statusField.label}
              value={status}
              choices={[
                { value: '', label: 'All' },
                ...Object.entries(statusField.choices).map(([value, label]) => ({ value, label })),
              ]}
              onChange={setStatus}
            />
          ) : null}
          <Menu label="Columns" groups={[columnChoices(entity, shown, shownColumns)]}>
            <Button kind="quiet" icon={<Columns3 size={14} aria-hidden />}>
              Columns
            </Button>
          </Menu>
          {hasTable(entity) ? (
            <Menu label="Table" groups={[tableEntries(entity, selection.picked, idsOf, readOnly)]}>
              <Button kind="quiet" icon={<FileSpreadsheet size={14} aria-hidden />}>
                CSV
              </Button>
            </Menu>
          ) : null}
          <span className="quiet tenant-list-count" role="status">
            {selection.picked.size > 1 ? `${formatNumber(selection.picked.size)} selected of ` : ''}
            {formatNumber(total)}
          </span>
          {selection.picked.size > 1 ? (
            <span className="row-of-buttons">
              {actionsOn(selection.picked).map(action => (
                <Button key={action.id} isDisabled={action.disabled ?? false} onPress={action.run}>
                  {action.label}
                </Button>
              ))}
            </span>
          ) : null}
        </div>
      )}
      {isLoading ? null : total === 0 && !filtered ? (
        <div className="tenant-empty">
          <EmptyState
            icon={tenantScreen.icon}
            title={`No ${midSentence(declaration.plural)} yet`}
            text={declaration.summary}
            actions={create}
          />
        </div>
      ) : (
        <VirtualTable<ListRow>
          label={declaration.plural}
          rows={rows}
          rowId={row => row.id}
          rowName={row => rowNameOf(entity, row)}
          columns={columns}
          selection={selection}
          onSelection={setPicking}
          sort={sort}
          onSort={setSort}
          onOpen={id => show(entity, id)}
          onRowKey={onRowKey}
          onRange={onRange}
          onContextMenu={(event, id, row) => {
            event.preventDefault();
            openMenu(id, row);
          }}
          empty={
            <p className="quiet">{search === '' ? 'None is in this state.' : `Nothing here matches “${search}”.`}</p>
          }
        />
      )}
      {menu ? (
        <MenuAt
          label="Actions"
          anchor={menu.anchor}
          groups={menuFor(
            actionsOn(selection.picked),
            selection.picked.size === 1 ? { entity, id: menu.id, readOnly } : null,
          )}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </section>
  );
};

/** Rows picked before they were fetched carry their place until their page arrives. */
const upToDate = (rows: readonly ListRow[], { active, anchor, picked }: Selection): Selection => ({
  active: currentId(rows, active),
  anchor: currentId(rows, anchor),
  picked: new Set([...picked].map(id => currentId(rows, id) ?? id)),
});

const columnChoices = (entity: EntityId, shown: readonly string[], store: Store<string>) => ({
  title: 'Columns',
  quietTitle: true,
  entries: columnFields(entity).map(([name, field]) => ({
    id: name,
    label: name === 'active' ? 'State' : field.label,
    chosen: shown.includes(name),
    run: () => store.set((shown.includes(name) ? shown.filter(other => other !== name) : [...shown, name]).join(',')),
  })),
});

const tableEntries = (
  entity: EntityId,
  picked: ReadonlySet<string>,
  idsOf: (picked: ReadonlySet<string>) => Promise<string[]>,
  readOnly: boolean,
) => ({
  title: 'Table',
  quietTitle: true,
  entries: [
    { id: 'import', label: 'Import from CSV', disabled: readOnly, run: () => showImport(entity) },
    { id: 'export', label: 'Export all as CSV', run: () => void saveTable(entity, null) },
    {
      id: 'export-picked',
      label: `Export ${formatNumber(picked.size)} selected as CSV`,
      disabled: picked.size === 0,
      run: () => void idsOf(picked).then(ids => saveTable(entity, ids)),
    },
    { id: 'template', label: 'Save a template', run: () => void saveTemplate(entity) },
  ],
});
