import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Inside the popover of a field: when it goes, the focus is on its button in the same moment. The library waits for the
 * next frame, and a Tab pressed before it would go on from the top of the window.
 */
export const FocusBack = ({ to }: { to: RefObject<HTMLElement | null> }) => {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const popover = mark.current?.closest('.menu-popover');
    return () => {
      const at = document.activeElement;
      // Whoever moved the focus on purpose knows better where it belongs.
      if (popover && (at === document.body || popover.contains(at))) to.current?.focus({ preventScroll: true });
    };
  }, [to]);
  return <span ref={mark} hidden />;
};
