import { X } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../ui/button.tsx';
import { focusMain } from './focus.ts';
import { createStore } from './store.ts';

/** The frame's right pane as an element to draw into; null until the frame stands. */
export const paneSlot = createStore<HTMLElement | null>(null);

/** There Escape is for the list of completions, which may have gone a moment before the key. */
const isCode = (target: EventTarget) => target instanceof HTMLElement && target.isContentEditable;

interface SidePaneProps {
  title: string;
  onClose: () => void;
  /** Off for a pane that follows what is selected elsewhere: the focus stays there. */
  takesFocus?: boolean;
  children: ReactNode;
}

/**
 * Drawn into the frame's right pane while mounted. Takes the focus when it opens and gives it back when it closes, so
 * the keyboard goes list, form, list.
 */
export const SidePane = ({ title, onClose, takesFocus = true, children }: SidePaneProps) => {
  const slot = paneSlot.use();
  const heading = useRef<HTMLHeadingElement>(null);
  // Taken before anything inside can ask for the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Whoever moved the focus on purpose knows better where it belongs.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const canTake = (before instanceof HTMLElement || before instanceof SVGElement) && before !== document.body;
      if (canTake && before.isConnected) before.focus();
      else focusMain();
    },
    [before],
  );
  // With the drawing: an Escape pressed as soon as the pane is seen is for the pane.
  useLayoutEffect(() => {
    if (takesFocus && slot && !slot.contains(document.activeElement)) heading.current?.focus();
  }, [slot, takesFocus]);
  if (!slot) return null;
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to the Close button
    <div
      className="side-pane"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isCode(event.target)) onClose();
      }}
    >
      <header className="side-pane-header">
        <h2 ref={heading} tabIndex={-1} className="truncate" title={title}>
          {title}
        </h2>
        <IconButton label="Close pane" keys="Escape" icon={<X size={16} aria-hidden />} onPress={onClose} />
      </header>
      {children}
    </div>,
    slot,
  );
};
