import { useLayoutEffect, useRef } from 'react';

/**
 * Inside a dialog: the focus is in it in the moment it is seen. The library waits for what comes after the drawing, and an
 * Escape pressed before that would go to what lies beneath, and leave the dialog open.
 */
export const FocusIn = () => {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = mark.current?.closest<HTMLElement>('[role="dialog"]');
    // A field that asks for the focus has it by now, or takes it yet.
    if (!dialog?.contains(document.activeElement)) dialog?.focus({ preventScroll: true });
  }, []);
  return <span ref={mark} hidden />;
};
