import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;
let now = Date.now();
const subscribe = (listener: () => void) => {
  const timer = setInterval(() => {
    now = Date.now();
    listener();
  }, MINUTE_MS);
  return () => clearInterval(timer);
};

/** The time for “2 hours ago”; moves once a minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
