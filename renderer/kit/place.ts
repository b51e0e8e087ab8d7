/** Where the person is: `#home` or `#home/new`, so that back and forward work and the tour can go anywhere. */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export interface Place {
  readonly screen: string;
  /** What is open on that screen, such as an id; empty when nothing is. */
  readonly detail: string;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};
export const parsePlace = (hash: string): Place => {
  const [screen = '', ...rest] = hash.replace(/^#/, '').split('/').map(decoded);
  return { screen, detail: rest.join('/') };
};
export const formatPlace = ({ screen, detail }: Place): string =>
  `#${encodeURIComponent(screen)}${detail === '' ? '' : `/${encodeURIComponent(detail)}`}`;

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};
export const usePlace = (): Place => parsePlace(useSyncExternalStore(subscribe, () => window.location.hash));

export const goTo = (screen: string, detail = ''): void => {
  window.location.hash = formatPlace({ screen, detail });
};

/**
 * While `isHeld`, leaving the place is stopped: the address stays, and `onHeld` is told where the person wanted to go, or
 * null when they wanted to close the window.
 */
export const useLeaveGuard = (isHeld: boolean, onHeld: (target: string | null) => void): void => {
  const hold = useEffectEvent(onHeld);
  useEffect(() => {
    if (!isHeld) return;
    const here = window.location.hash;
    const onMove = (event: HashChangeEvent) => {
      const target = window.location.hash;
      if (target === here) return;
      event.stopImmediatePropagation();
      window.history.replaceState(null, '', here);
      hold(target);
    };
    const onClose = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      hold(null);
    };
    // Capture: before the screens are told of the new place.
    window.addEventListener('hashchange', onMove, { capture: true });
    window.addEventListener('beforeunload', onClose);
    return () => {
      window.removeEventListener('hashchange', onMove, { capture: true });
      window.removeEventListener('beforeunload', onClose);
    };
  }, [isHeld]);
};
