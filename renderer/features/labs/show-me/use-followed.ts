import { useEffect, useState } from 'react';
import type { Pointer } from '../../../../shared/labs/lab.ts';
import { findControl } from './control-names.ts';

const lookMs = 120;
const same = (a: DOMRect | null, b: DOMRect | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/** Where the control of a pointer is on the screen; followed as it comes, moves and goes. Null while it is not there. */
export function useFollowed(pointer: Pointer | null): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null);
  useEffect(() => {
    if (!pointer) return;
    let last: DOMRect | null = null;
    let shown: Element | null = null;
    const look = () => {
      const element = findControl(pointer);
      if (element && element !== shown) {
        shown = element;
        element.scrollIntoView({ block: 'center', inline: 'nearest' });
      }
      const now = element?.getBoundingClientRect() ?? null;
      if (same(now, last)) return;
      last = now;
      setBox(now);
    };
    look();
    const timer = setInterval(look, lookMs);
    // Between two looks the ring goes with what is scrolled.
    const onScroll = () => requestAnimationFrame(look);
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      clearInterval(timer);
      window.removeEventListener('scroll', onScroll, { capture: true });
      window.removeEventListener('resize', onScroll);
    };
  }, [pointer]);
  return box;
}
