import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert, CircleCheck, ListTree, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../kit/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { TraceLine } from './center/center.ts';
import type { LineTone } from './center/words.ts';
import { phone, trace } from './phone.ts';
import { formatAt } from './words.ts';
import './trace.css';

const icons: Partial<Record<LineTone, typeof CircleAlert>> = {
  good: CircleCheck,
  warn: TriangleAlert,
  error: CircleAlert,
};
/** px at 100 %. */
const rowHeight = 26;
const rowPixels = (): number =>
  (rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;

/** The last rows, as many as are seen and some before them. */
function lastOf({ startIndex, endIndex, overscan, count }: Range): number[] {
  const first = Math.max(0, count - (endIndex - startIndex + 1) - 2 * overscan);
  return Array.from({ length: count - first }, (_, index) => first + index);
}

interface TraceListProps {
  /** Shows a node; Enter or a click on its line. */
  onNode: (flow: string, node: string) => void;
}

/** What happened, with times; only what is in view is drawn. The last line stays in view unless one looks elsewhere. */
export const TraceList = ({ onNode }: TraceListProps) => {
  const { lines, count } = trace.use();
  const isOver = phone.usePart(({ phase }) => phase === 'over');
  const isNumbered = phone.usePart(state => (state.snapshot?.calls.length ?? 0) > 1);
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  /** Where the list was moved to by itself, in px. */
  const put = useRef(0);
  const prefix = useId();
  const rows = useMemo(() => {
    const words = search.trim().toLowerCase();
    return words === ''
      ? lines.slice(0, count)
      : lines.filter(({ label, text }) => `${label} ${text}`.toLowerCase().includes(words));
  }, [lines, count, search]);
  const pixels = useMemo(rowPixels, []);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => pixels,
    overscan: 8,
    useFlushSync: false,
    // The rows at the end are drawn before the list is moved there: a step of the call is one drawing, not two.
    rangeExtractor: range => (follows.current ? lastOf(range) : defaultRangeExtractor(range)),
  });
  useEffect(() => {
    if (!follows.current || rows.length === 0) return;
    // With the frame, when the page is laid out anyway; asking for the end of the list now would do it twice.
    const frame = requestAnimationFrame(() => {
      const box = scroller.current;
      if (!box || !follows.current) return;
      box.scrollTop = rows.length * pixels;
      put.current = box.scrollTop;
    });
    return () => cancelAnimationFrame(frame);
  }, [rows.length, pixels]);

  const open = (index: number) => {
    const row = rows[index];
    setActive(index);
    if (row?.flow && row.node) onNode(row.flow, row.node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = rows.length - 1;
    const at = active ?? last;
    const moves: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: last,
      PageUp: at - 10,
      PageDown: at + 10,
    };
    const next = moves[event.key];
    if (event.key === 'Enter' && active !== null) open(active);
    else if (next !== undefined && last >= 0) {
      const index = Math.min(last, Math.max(0, next));
      follows.current = index === last;
      setActive(index);
      virtual.scrollToIndex(index);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="trace">
      <div className="trace-bar">
        <h2>Trace</h2>
        <span className="quiet" role="status">
          {count === 0
            ? ''
            : search === ''
              ? formatNumber(count)
              : `${formatNumber(rows.length)} of ${formatNumber(count)}`}
        </span>
        <SearchField label="Search the trace" value={search} onChange={setSearch} />
      </div>
      {count === 0 ? (
        <EmptyState
          icon={ListTree}
          size="small"
          title="Nothing has happened yet"
          text="Call a number or a flow: each step appears here with its time, and what it set."
        />
      ) : (
        <div
          ref={scroller}
          role="listbox"
          className="trace-rows"
          aria-label="Trace"
          aria-activedescendant={active === null ? undefined : `${prefix}${active}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onClick={({ target }) => {
            const row = (target as Element).closest('.trace-row');
            if (row) open(Number(row.getAttribute('aria-posinset')) - 1);
          }}
          onScroll={({ currentTarget: box }) => {
            // Lines may come between its own move and the news of it: nobody looks elsewhere by that.
            if (follows.current && box.scrollTop >= put.current) return;
            follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < 2 * pixels;
          }}
        >
          <div className="trace-all" style={{ height: virtual.getTotalSize() }}>
            <div className="trace-drawn">
              {virtual.getVirtualItems().map(({ index, start, size }) => (
                <Row
                  key={index}
                  id={`${prefix}${index}`}
                  row={rows[index]!}
                  index={index}
                  start={start}
                  size={size}
                  // How many there will be nobody knows before the end.
                  count={isOver ? rows.length : -1}
                  isActive={index === active}
                  isNumbered={isNumbered}
                />
              ))}
            </div>
          </div>
        </div>
      )}
    </div>
  );
};

interface RowProps {
  id: string;
  row: TraceLine;
  index: number;
  /** px. */
  start: number;
  size: number;
  count: number;
  isActive: boolean;
  isNumbered: boolean;
}
/** Drawn once: at a step of the call only what is new costs anything. */
const Row = memo(({ id, row, index, start, size, count, isActive, isNumbered }: RowProps) => {
  const { at, call, event, label, text, tone } = row;
  const Icon = icons[tone];
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={`trace-row trace-${tone}`}
      data-event={event}
      style={{ height: size, top: start }}
    >
      <span className="trace-at">{formatAt(at)}</span>
      <span className="trace-icon">
        {Icon ? <Icon size={14} aria-hidden className={`tone-${tone === 'good' ? 'ok' : tone}`} /> : null}
      </span>
      <span className="trace-label truncate">
        {isNumbered && call >= 0 ? <span className="trace-call">{call + 1}</span> : null}
        {label}
      </span>
      <span className="trace-text truncate" title={text}>
        {text}
      </span>
    </div>
  );
});
Row.displayName = 'Row';
