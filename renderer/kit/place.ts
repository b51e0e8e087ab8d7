/** Where the person is: `#home` or `#home/new`, so that back and forward work and the tour can go anywhere. */
import { useEffect, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';

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

/** What the screens show; follows the address once a guard has let it. Null until the first screen asks. */
let shown: string | null = null;
let guard: ((target: string) => void) | null = null;
const watchers = new Set<() => void>();

const onMove = () => {
  const target = window.location.hash;
  if (shown === null || target === shown) return;
  if (guard) {
    window.history.replaceState(null, '', shown || '#');
    guard(target);
    return;
  }
  shown = target;
  for (const watcher of watchers) watcher();
};
const shownHash = (): string => {
  shown ??= window.location.hash;
  return shown;
};
const subscribe = (watcher: () => void) => {
  if (watchers.size === 0) window.addEventListener('hashchange', onMove);
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const usePlace = (): Place => parsePlace(useSyncExternalStore(subscribe, shownHash));

export const goTo = (screen: string, detail = ''): void => {
  window.location.hash = formatPlace({ screen, detail });
};

/**
 * While `isHeld`, leaving the place is stopped: the address stays, and `onHeld` is told where the person wanted to go, or
 * null when they wanted to close the window.
 */
export const useLeaveGuard = (isHeld: boolean, onHeld: (target: string | null) => void): void => {
  const hold = useEffectEvent(onHeld);
  // With the drawing itself: what is saved must be free to go on in the same moment.
  useLayoutEffect(() => {
    if (!isHeld) return;
    guard = target => hold(target);
    const onClose = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      hold(null);
    };
    window.addEventListener('beforeunload', onClose);
    return () => {
      guard = null;
      window.removeEventListener('beforeunload', onClose);
    };
  }, [isHeld]);
};

/**
 * Goes where a guard held the person back from, or closes the window for null. Only once that is drawn which let go of
 * the work: before, the guard would hold again, and what is to be forgotten would be kept.
 */
export const useLeaving = (): ((target: string | null) => void) => {
  const [going, setGoing] = useState<{ readonly target: string | null } | null>(null);
  useEffect(() => {
    if (!going) return;
    if (going.target === null) window.close();
    else window.location.hash = going.target;
  }, [going]);
  return target => setGoing({ target });
};
