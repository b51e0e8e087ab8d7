import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { type Selection, selectByClick, selectByKey } from './table-selection.ts';
import './virtual-table.css';

export interface VirtualColumn<T> {
  readonly id: string;
  readonly title: string;
  /** A CSS grid track, such as `2fr` or `7rem`. */
  readonly width: string;
  readonly align?: 'end';
  /** Columns with nothing to read in their head, such as the one of row menus. */
  readonly hideTitle?: boolean;
  readonly sorts?: boolean;
  readonly cell: (row: T) => ReactNode;
}
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}
interface VirtualTableProps<T> {
  label: string;
  rows: readonly T[];
  rowId: (row: T) => string;
  /** Read to screen readers as the row's name. */
  rowName: (row: T) => string;
  columns: readonly VirtualColumn<T>[];
  selection: Selection;
  onSelection: (next: Selection) => void;
  sort: Sort | null;
  onSort: (next: Sort | null) => void;
  /** Enter or a double click on a row. */
  onOpen: (id: string) => void;
  /** Keys the table has no use for itself, with the row they are meant for. */
  onRowKey?: (event: KeyboardEvent, id: string) => void;
  /** Told which rows are in view, for lists that fetch the others later. */
  onRange?: (first: number, last: number) => void;
  onContextMenu?: (event: MouseEvent, id: string, row: Element) => void;
  empty: ReactNode;
}
const rowHeight = 32;

/**
 * Thousands of rows: only those in view are drawn. One tab stop; the focus stays on the grid and points at the active
 * row, so a row scrolled out of view never loses it (hence roles on plain elements, and biome.json leaves the rules
 * about them off here). Arrows move, Shift extends, Space picks, Ctrl+A takes all.
 */
export const VirtualTable = <T,>(props: VirtualTableProps<T>) => {
  const { label, rows, rowId, rowName, columns, selection, onSelection, sort, onSort, onOpen, onRowKey, empty } = props;
  const { onRange, onContextMenu } = props;
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // Asked once for all rows: the browser would work out the style anew for each of twenty thousand.
  const pixels = (rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => pixels,
    overscan: 6,
    // The head takes its height off what is in view: else the active row would hide below the edge.
    scrollPaddingEnd: pixels,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: which field is the id does not change
  const ids = useMemo(() => rows.map(rowId), [rows]);
  const activeIndex = selection.active === null ? -1 : ids.indexOf(selection.active);
  // Also when the table becomes smaller, as it does when details open below it.
  const height = virtual.scrollRect?.height ?? 0;
  useEffect(() => {
    if (activeIndex >= 0 && height > 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, height, virtual]);

  const inView = virtual.getVirtualItems();
  const [first, last] = [inView[0]?.index ?? 0, inView.at(-1)?.index ?? 0];
  useEffect(() => onRange?.(first, last), [onRange, first, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = selectByKey(selection, ids, event, page);
    if (next) {
      event.preventDefault();
      onSelection(next);
    } else if (selection.active !== null) {
      if (event.key === 'Enter') onOpen(selection.active);
      else onRowKey?.(event, selection.active);
    }
  };
  // Rows are drawn again only when something of theirs changes, so none of them has a handler of its own.
  const onRow = (act: (id: string, row: Element) => void) => (event: MouseEvent) => {
    const row = (event.target as Element).closest('.vtable-row');
    const id = row && ids[Number(row.getAttribute('aria-rowindex')) - 2];
    if (row && id !== undefined && id !== null) act(id, row);
  };
  const onClick = (event: MouseEvent) =>
    onRow(id => {
      const isCheck = (event.target as Element).matches('.vtable-check');
      onSelection(selectByClick(selection, ids, id, isCheck ? { ctrlKey: true } : event));
      if (!isCheck) scroller.current?.focus({ preventScroll: true });
    })(event);
  const template = useMemo(() => {
    const tracks = ['2rem', ...columns.map(column => column.width)];
    // One least width for all rows: each by itself would take that of its own words, and the columns would not line up.
    return { gridTemplateColumns: tracks.join(' '), minWidth: `${leastRem(tracks)}rem` };
  }, [columns]);
  const all = rows.length > 0 && ids.every(id => selection.picked.has(id));

  return (
    <div
      ref={scroller}
      role="grid"
      className="vtable"
      aria-label={label}
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex >= 0 ? `${prefix}${selection.active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="vtable-header" style={template}>
        <span role="columnheader" className="vtable-column">
          <input
            type="checkbox"
            className="vtable-check"
            aria-label="Select all"
            checked={all}
            onChange={() => onSelection({ ...selection, picked: new Set(all ? [] : ids) })}
          />
        </span>
        {columns.map(column => (
          <span
            key={column.id}
            role="columnheader"
            className={column.align === 'end' ? 'vtable-column vtable-end' : 'vtable-column'}
            aria-sort={sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sorts ? (
              <button type="button" className="vtable-sort" onClick={() => onSort(nextSort(sort, column.id))}>
                <span className="truncate">{column.title}</span>
                {sort?.column === column.id ? sort.descending ? <ArrowDown size={12} /> : <ArrowUp size={12} /> : null}
              </button>
            ) : (
              <span className={column.hideTitle ? 'visually-hidden' : 'truncate'}>{column.title}</span>
            )}
          </span>
        ))}
      </div>
      {rows.length === 0 ? (
        <div className="vtable-empty">{empty}</div>
      ) : (
        <div
          role="rowgroup"
          className="vtable-rows"
          style={{ height: virtual.getTotalSize() }}
          onClick={onClick}
          onDoubleClick={event => {
            // What is inside a cell answers for itself: a link that was clicked is on its way already.
            if (!(event.target as Element).closest('.vtable-check, a, button')) onRow(id => onOpen(id))(event);
          }}
          onContextMenu={event => onRow((id, row) => onContextMenu?.(event, id, row))(event)}
        >
          {inView.map(({ index, size, start }) => (
            <Row
              key={ids[index]}
              domId={`${prefix}${ids[index]}`}
              name={rowName(rows[index]!)}
              row={rows[index]!}
              index={index}
              start={start}
              size={size}
              isPicked={selection.picked.has(ids[index]!)}
              isActive={index === activeIndex}
              columns={columns as readonly VirtualColumn<unknown>[]}
              template={template}
            />
          ))}
        </div>
      )}
    </div>
  );
};

interface RowProps {
  domId: string;
  name: string;
  row: unknown;
  index: number;
  start: number;
  size: number;
  isPicked: boolean;
  isActive: boolean;
  columns: readonly VirtualColumn<unknown>[];
  template: { readonly gridTemplateColumns: string; readonly minWidth: string };
}
const Row = memo(({ domId, name, row, index, start, size, isPicked, isActive, columns, template }: RowProps) => (
  <div
    role="row"
    id={domId}
    aria-rowindex={index + 2}
    aria-selected={isPicked}
    aria-label={name}
    className="vtable-row"
    data-active={isActive || undefined}
    style={{ ...template, height: size, transform: `translateY(${start}px)` }}
  >
    <span role="gridcell" className="vtable-cell">
      <input
        type="checkbox"
        className="vtable-check"
        aria-label={`Select ${name}`}
        tabIndex={-1}
        checked={isPicked}
        readOnly
      />
    </span>
    {columns.map(column => (
      <span
        key={column.id}
        role="gridcell"
        className={column.align === 'end' ? 'vtable-cell vtable-end' : 'vtable-cell'}
      >
        {column.cell(row)}
      </span>
    ))}
  </div>
));

/** Up, then down, then as it came. */
const nextSort = (sort: Sort | null, column: string): Sort | null => {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
};

/** The sum of the lengths the tracks begin with, such as 7 of `minmax(7rem, 1fr)`. */
const leastRem = (tracks: readonly string[]): number =>
  tracks.reduce((sum, track) => sum + Number(/([\d.]+)rem/.exec(track)?.[1] ?? 0), 0);
