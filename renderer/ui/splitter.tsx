import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

interface SplitterProps {
  label: string;
  /** Width in px of the pane at its right. */
  width: number;
  min: number;
  max: number;
  onChange: (width: number) => void;
  /** A double click goes back to this. */
  initial: number;
}
const STEP = 16;

/** The border of a pane at the right: dragged, or moved with the arrows (Home narrowest, End widest). */
export const Splitter = ({ label, width, min, max, onChange, initial }: SplitterProps) => {
  const drag = useRef<{ x: number; width: number } | null>(null);
  const set = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: min, End: max };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged or focused
    <div
      role="separator"
      className="splitter"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={event => {
        if (drag.current) set(drag.current.width + drag.current.x - event.clientX);
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={() => set(initial)}
    />
  );
};
