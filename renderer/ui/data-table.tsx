import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { searched, sorted } from './search.ts';
import { SearchField } from './search-field.tsx';
import './data-table.css';

export interface TableColumn<T> {
  readonly id: string;
  readonly title: string;
  /** A CSS grid track, such as `2fr` or `7rem`. */
  readonly width: string;
  readonly align?: 'end';
  /** Columns with nothing to read in their head, such as the one of row menus. */
  readonly hideTitle?: boolean;
  /** Left out where the table is narrow. */
  readonly extra?: boolean;
  readonly sortBy?: (row: T) => string | number;
  readonly cell: (row: T) => ReactNode;
}
interface DataTableProps<T> {
  /** Names the table and its search field: “Search workspaces”. */
  label: string;
  rows: readonly T[];
  rowId: (row: T) => string;
  /** The words a search looks at. */
  searchText: (row: T) => string;
  columns: readonly [TableColumn<T>, ...TableColumn<T>[]];
  /** Shows the label as a heading; without it another heading stands above. */
  showTitle?: boolean;
  initialSort?: SortDescriptor;
  selectedId?: string | null;
  onOpen: (row: T) => void;
  /** Shown when there are no rows at all. */
  empty: ReactNode;
  /** Stands beside the search field. */
  actions?: ReactNode;
}

/** “12” beside the title; “3 of 12” while searching. */
const countOf = (all: number, found: number | null, showTitle: boolean): string => {
  if (found !== null) return `${formatted.format(found)} of ${formatted.format(all)}`;
  return showTitle ? formatted.format(all) : '';
};
const formatted = new Intl.NumberFormat();
const tracksOf = <T,>(columns: readonly TableColumn<T>[]): string => columns.map(column => column.width).join(' ');
const classOf = <T,>(base: string, { align, extra }: TableColumn<T>): string =>
  `${base}${align ? ' table-end' : ''}${extra ? ' table-extra' : ''}`;

/** Rows of one kind: searchable, sortable, one tab stop with arrows inside; Enter opens a row. */
export const DataTable = <T extends object>(props: DataTableProps<T>) => {
  const {
    label,
    rows,
    rowId,
    searchText,
    columns,
    selectedId = null,
    onOpen,
    empty,
    actions,
    showTitle = false,
  } = props;
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<SortDescriptor | undefined>(props.initialSort);
  const shown = useMemo(() => {
    const key = columns.find(column => column.id === sort?.column)?.sortBy;
    return sorted(searched(rows, search, searchText), key, sort?.direction === 'descending');
  }, [rows, search, sort, columns, searchText]);

  return (
    <div className="data-table">
      <div className="data-table-bar">
        {showTitle ? <h2>{label}</h2> : null}
        <span className="quiet data-table-count" role="status">
          {countOf(rows.length, search === '' ? null : shown.length, showTitle)}
        </span>
        {actions}
        <SearchField label={`Search ${label.toLowerCase()}`} value={search} onChange={setSearch} />
      </div>
      <Table
        aria-label={label}
        className="table"
        style={
          {
            '--columns': tracksOf(columns),
            '--columns-narrow': tracksOf(columns.filter(column => !column.extra)),
          } as CSSProperties
        }
        {...(sort ? { sortDescriptor: sort } : {})}
        onSortChange={setSort}
        onRowAction={id => {
          const row = rows.find(candidate => rowId(candidate) === id);
          if (row) onOpen(row);
        }}
      >
        <TableHeader className="table-header">
          {columns.map((column, index) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={index === 0}
              allowsSorting={column.sortBy !== undefined}
              className={classOf('table-column', column)}
            >
              <span className={column.hideTitle ? 'visually-hidden' : 'truncate'}>{column.title}</span>
              {sort?.column === column.id ? (
                sort.direction === 'descending' ? (
                  <ArrowDown size={12} aria-hidden />
                ) : (
                  <ArrowUp size={12} aria-hidden />
                )
              ) : null}
            </Column>
          ))}
        </TableHeader>
        <TableBody
          className="table-body"
          renderEmptyState={() =>
            rows.length === 0 ? empty : <p className="table-nothing quiet">Nothing here matches “{search}”.</p>
          }
        >
          {shown.map(row => (
            <Row
              key={rowId(row)}
              id={rowId(row)}
              textValue={searchText(row)}
              className={`table-row row${rowId(row) === selectedId ? ' row-selected' : ''}`}
            >
              {columns.map(column => (
                <Cell key={column.id} className={classOf('table-cell', column)}>
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
