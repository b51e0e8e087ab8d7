import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert, CircleCheck, ListTree, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../kit/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { TraceLine } from './center/center.ts';
import type { LineTone } from './center/words.ts';
import { trace } from './phone.ts';
import { formatAt } from './words.ts';
import './trace.css';

const icons: Partial<Record<LineTone, typeof CircleAlert>> = {
  good: CircleCheck,
  warn: TriangleAlert,
  error: CircleAlert,
};
/** px at 100 %. */
const rowHeight = 26;

interface TraceListProps {
  /** Shows a node; Enter or a click on its line. */
  onNode: (flow: string, node: string) => void;
}

/** What happened, with times; only what is in view is drawn. The last line stays in view unless one looks elsewhere. */
export const TraceList = ({ onNode }: TraceListProps) => {
  const { lines, count } = trace.use();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const prefix = useId();
  const rows = useMemo(() => {
    const words = search.trim().toLowerCase();
    return words === ''
      ? lines.slice(0, count)
      : lines.filter(({ label, text }) => `${label} ${text}`.toLowerCase().includes(words));
  }, [lines, count, search]);
  const pixels = (rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => pixels,
    overscan: 8,
  });
  useEffect(() => {
    if (follows.current && rows.length > 0) virtual.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [rows.length, virtual]);

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
          onScroll={({ currentTarget: box }) => {
            follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < 2 * pixels;
          }}
        >
          <div className="trace-all" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, size }) => {
              const row = rows[index]!;
              return (
                <div
                  key={index}
                  id={`${prefix}${index}`}
                  role="option"
                  aria-selected={index === active}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  className={`trace-row trace-${row.tone}`}
                  data-event={row.event}
                  style={{ height: size, transform: `translateY(${start}px)` }}
                  onClick={() => open(index)}
                >
                  <Row row={row} />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </div>
  );
};

const Row = ({ row: { at, label, text, tone } }: { row: TraceLine }) => {
  const Icon = icons[tone];
  return (
    <>
      <span className="trace-at">{formatAt(at)}</span>
      <span className="trace-icon">
        {Icon ? <Icon size={14} aria-hidden className={`tone-${tone === 'good' ? 'ok' : tone}`} /> : null}
      </span>
      <span className="trace-label truncate">{label}</span>
      <span className="trace-text truncate" title={text}>
        {text}
      </span>
    </>
  );
};
