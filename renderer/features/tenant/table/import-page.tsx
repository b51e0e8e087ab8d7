import { FileSpreadsheet, FolderOpen } from 'lucide-react';
import { type DragEvent, useMemo, useState } from 'react';
import { midSentence } from '../../../../shared/base/mid-sentence.ts';
import type { CsvRowReport } from '../../../../shared/tenant/csv/report.ts';
import { type EntityId, entityOf } from '../../../../shared/tenant/entities.ts';
import { formatNumber, plural } from '../../../kit/format.ts';
import { errorWords } from '../../../kit/messages.ts';
import { SidePane } from '../../../kit/side-pane.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FilterGroup } from '../../../ui/filter-group.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { searched } from '../../../ui/search.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { nothing, type Selection } from '../../../ui/table-selection.ts';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table.tsx';
import { show } from '../tenant-place.ts';
import { chooseTable, dropTable, looking, saveTemplate, stopLooking, storeTable } from './table-actions.ts';
import './import-page.css';

const words = { create: 'New', change: 'Changed', none: 'Same', refused: 'Refused' } as const;
const tones = { create: 'ok', change: 'info', none: 'locked', refused: 'error' } as const;
type Shown = 'all' | CsvRowReport['change'];

const rowId = ({ row }: CsvRowReport): string => String(row);
const inShort = ({ change, cells, problems }: CsvRowReport): string =>
  change === 'refused'
    ? problems.map(({ column, text }) => (column === '' ? text : `${column}: ${text}`)).join(' ')
    : change === 'change'
      ? cells.map(({ column, before, after }) => `${column}: ${before || 'nothing'} → ${after || 'nothing'}`).join(', ')
      : '';

const columns: readonly VirtualColumn<CsvRowReport>[] = [
  { id: 'row', title: 'Row', width: '4rem', align: 'end', cell: ({ row }) => formatNumber(row) },
  {
    id: 'change',
    title: 'What happens',
    width: '7.5rem',
    cell: ({ change }) =>
      change === 'none' ? (
        <span className="quiet">{words.none}</span>
      ) : (
        <Badge tone={tones[change]}>{words[change]}</Badge>
      ),
  },
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(9rem, 1fr)',
    cell: ({ name }) => <span className="truncate row-name">{name || '–'}</span>,
  },
  {
    id: 'detail',
    title: 'In detail',
    width: 'minmax(14rem, 3fr)',
    cell: row => (
      <span className={row.change === 'refused' ? 'truncate tone-error' : 'truncate quiet'} title={inShort(row)}>
        {inShort(row)}
      </span>
    ),
  },
];

/** Objects of one kind out of a table: a file, a look at every row, and then all of it or nothing. */
export const ImportPage = ({ entity, readOnly }: { entity: EntityId; readOnly: boolean }) => {
  const { title, plural: many } = entityOf(entity);
  const all = looking.use();
  const now = all?.entity === entity ? all : null;
  const report = now?.preview?.report ?? null;
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [selection, setSelection] = useState<Selection>(nothing);
  const rows = useMemo(() => {
    const ofKind = (report?.rows ?? []).filter(({ change }) => shown === 'all' || change === shown);
    return searched(ofKind, search, row => `${row.name} ${inShort(row)}`);
  }, [report, shown, search]);
  const open = report?.rows.find(row => rowId(row) === selection.active) ?? null;
  const choose = (
    <Button
      kind={report?.ok ? 'plain' : 'primary'}
      icon={<FolderOpen size={16} aria-hidden />}
      onPress={() => chooseTable(entity)}
    >
      {now ? 'Choose another file' : 'Choose a file'}
    </Button>
  );
  const template = (
    <Button icon={<FileSpreadsheet size={16} aria-hidden />} onPress={() => saveTemplate(entity)}>
      Save a template
    </Button>
  );
  const changes = (report?.created ?? 0) + (report?.changed ?? 0);
  return (
    <section
      className="tenant-list import-page"
      aria-label={`Import ${midSentence(many)}`}
      onDragOver={(event: DragEvent) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void dropTable(entity, [...event.dataTransfer.files]);
      }}
    >
      <header className="tenant-list-header">
        <div className="tenant-list-title">
          <h1>{`Import ${midSentence(many)}`}</h1>
          <p className="quiet">
            {now
              ? now.name
              : `From a table in CSV, with the columns of the product. Nothing is stored before you have seen what would change.`}
          </p>
        </div>
        <span className="row-of-buttons">
          <Button onPress={() => show(entity)}>{`Back to ${midSentence(many)}`}</Button>
          {now ? choose : null}
          {report?.ok && now ? (
            <Button
              kind="primary"
              isDisabled={readOnly || changes === 0}
              isPending={now.isStoring}
              onPress={() => storeTable(now)}
            >
              {changes === 0 ? 'Nothing to import' : `Import ${plural(changes, 'row')}`}
            </Button>
          ) : null}
        </span>
      </header>
      {now?.progress ? (
        <Progress
          label={now.isStoring ? 'Importing' : 'Looking at the rows'}
          value={now.progress.total === 0 ? null : now.progress.done / now.progress.total}
          note={`${formatNumber(now.progress.done)} of ${formatNumber(now.progress.total)}`}
          onCancel={stopLooking}
        />
      ) : null}
      {now?.refused ? (
        <Banner tone="error" title={errorWords(now.refused).text} actions={template}>
          {errorWords(now.refused).advice}
        </Banner>
      ) : null}
      {report && !report.ok ? (
        <Banner tone="error" title={`${plural(report.refused, 'row')} cannot be imported, so none is.`}>
          {`Correct ${report.refused === 1 ? 'it' : 'them'} in the table and choose the file again. The others stay as they are shown here.`}
        </Banner>
      ) : null}
      {now && report ? (
        <>
          <div className="tenant-list-bar">
            <SearchField label="Search rows" value={search} onChange={setSearch} />
            <FilterGroup<Shown>
              label="What happens"
              value={shown}
              onChange={setShown}
              choices={[
                { value: 'all', label: `All ${formatNumber(report.rows.length)}` },
                { value: 'create', label: `New ${formatNumber(report.created)}` },
                { value: 'change', label: `Changed ${formatNumber(report.changed)}` },
                { value: 'none', label: `Same ${formatNumber(report.same)}` },
                { value: 'refused', label: `Refused ${formatNumber(report.refused)}` },
              ]}
            />
            <span className="quiet tenant-list-count" role="status">
              {formatNumber(rows.length)}
            </span>
          </div>
          <VirtualTable<CsvRowReport>
            label="Rows of the table"
            rows={rows}
            rowId={rowId}
            rowName={({ row, name, change }) => `Row ${row}, ${name}, ${words[change]}`}
            columns={columns}
            selection={selection}
            onSelection={setSelection}
            sort={null}
            onSort={() => {}}
            onOpen={id => setSelection({ active: id, anchor: id, picked: new Set([id]) })}
            empty={<p className="quiet">No row is like that.</p>}
          />
        </>
      ) : now?.refused || now?.progress ? null : (
        <div className="tenant-empty">
          <EmptyState
            icon={FileSpreadsheet}
            title={now ? 'Reading the file' : 'Drop a CSV file here'}
            text={`Up to 5,000 rows and 10 MB, in UTF-8. The template shows every column of a ${midSentence(title)} and how it is written.`}
            actions={
              <>
                {choose}
                {template}
              </>
            }
          />
        </div>
      )}
      {open ? (
        <SidePane title={`Row ${open.row} · ${open.name || 'no name'}`} onClose={() => setSelection(nothing)}>
          <div className="pane-body stack">
            <p>
              <Badge tone={tones[open.change]}>{words[open.change]}</Badge>
            </p>
            {open.problems.map(problem => (
              <Banner key={`${problem.column} ${problem.text}`} tone="error" title={problem.column || 'The row'}>
                {problem.text} {problem.advice}
              </Banner>
            ))}
            {open.cells.length > 0 ? <CellChanges cells={open.cells} isNew={open.change === 'create'} /> : null}
          </div>
        </SidePane>
      ) : null}
    </section>
  );
};

const CellChanges = ({ cells, isNew }: { cells: CsvRowReport['cells']; isNew: boolean }) => (
  <table className="cell-changes">
    <thead>
      <tr>
        <th scope="col">Column</th>
        {isNew ? null : <th scope="col">Before</th>}
        <th scope="col">{isNew ? 'Value' : 'After'}</th>
      </tr>
    </thead>
    <tbody>
      {cells.map(({ column, before, after }) => (
        <tr key={column}>
          <th scope="row">{column}</th>
          {isNew ? null : <td className="cell-before">{before || '–'}</td>}
          <td>{after || '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
