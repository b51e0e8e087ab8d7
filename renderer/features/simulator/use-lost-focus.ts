import { type RefObject, useEffect } from 'react';

/** Takes the focus when what had it is gone, such as the button that was just pressed; never from anything else. */
export function useLostFocus(element: RefObject<HTMLElement | null>, when: boolean): void {
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (when && isLost) element.current?.querySelector<HTMLElement>('button')?.focus();
  }, [element, when]);
}
