import { type ReactElement, useRef, useState } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Keys } from './keys.tsx';
import './tooltip.css';

interface TooltipProps {
  label: string;
  keys?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactElement;
}

/** When something came to lie beneath the pointer, and when the pointer was moved, in ms of the page. */
const pointer = { overAt: 0, movedAt: 0 };
const onOver = ({ timeStamp }: PointerEvent) => {
  pointer.overAt = timeStamp;
};
const onMove = ({ timeStamp, movementX, movementY }: PointerEvent) => {
  if (movementX !== 0 || movementY !== 0) pointer.movedAt = timeStamp;
};
globalThis.window?.addEventListener('pointerover', onOver, { capture: true, passive: true });
globalThis.window?.addEventListener('pointermove', onMove, { capture: true, passive: true });

/**
 * Names the control it wraps after a moment of hovering, at once on keyboard focus. What is drawn beneath a resting
 * pointer, such as a dialog, was not pointed at: there the next Escape is for the dialog, not for a tooltip.
 */
export const Tooltip = ({ label, keys, placement = 'bottom', children }: TooltipProps) => {
  const [isOpen, setOpen] = useState(false);
  const isWanted = useRef(false);
  const onOpenChange = (next: boolean) => {
    isWanted.current = next;
    if (!next || window.event instanceof FocusEvent) setOpen(next);
    // The move that brought the pointer here is told of after the hovering.
    else setTimeout(() => setOpen(isWanted.current && pointer.movedAt >= pointer.overAt));
  };
  return (
    <TooltipTrigger delay={500} closeDelay={80} isOpen={isOpen} onOpenChange={onOpenChange}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        {label}
        {keys ? <Keys combination={keys} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
};
