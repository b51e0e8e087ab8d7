/**
 * Tabs and the panel below them. Not those of react-aria: their panel looks for something to tab to at every change
 * inside it, and has the page laid out for that; below a canvas or a list that grows this costs more than the change.
 */
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import './tabs.css';

export interface TabWords<I extends string> {
  readonly id: I;
  readonly title: string;
  readonly count?: number;
}
interface TabListProps<I extends string> {
  /** Of the whole; the panel is given the same. */
  base: string;
  label: string;
  selected: I;
  onSelect: (id: I) => void;
  tabs: readonly TabWords<I>[];
}

const tabId = (base: string, id: string): string => `${base}-tab-${id}`;
const panelId = (base: string): string => `${base}-panel`;

/** Arrows, Home and End move between the tabs; the one with the focus is the selected one. */
export const TabList = <I extends string>({ base, label, selected, onSelect, tabs }: TabListProps<I>) => {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const last = tabs.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = tabs[moves[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    document.getElementById(tabId(base, next.id))?.focus();
  };
  return (
    <div role="tablist" className="tab-list" aria-label={label} aria-orientation="horizontal" onKeyDown={onKeyDown}>
      {tabs.map(({ id, title, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(base, id)}
          className="tab"
          aria-selected={id === selected}
          aria-controls={id === selected ? panelId(base) : undefined}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {title}
          {count === undefined ? null : <span className="tab-count">{count}</span>}
        </button>
      ))}
    </div>
  );
};

interface TabPanelProps {
  base: string;
  selected: string;
  className: string;
  children: ReactNode;
}
const tabbable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What the selected tab stands for; takes the focus itself where nothing in it does. */
export const TabPanel = ({ base, selected, className, children }: TabPanelProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useLayoutEffect(() => setEmpty(box.current?.querySelector(tabbable) === null));
  return (
    <div
      ref={box}
      role="tabpanel"
      id={panelId(base)}
      className={className}
      aria-labelledby={tabId(base, selected)}
      tabIndex={isEmpty ? 0 : undefined}
    >
      {children}
    </div>
  );
};
