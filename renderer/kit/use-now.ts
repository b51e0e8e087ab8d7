import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** The minute that began last; read anew at every drawing, and said again when the next one begins. */
export const minuteClock = {
  /** Milliseconds since 1970. */
  read: (): number => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS,
  subscribe(listener: () => void): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          wait();
          listener();
        },
        MINUTE_MS - (Date.now() % MINUTE_MS),
      );
    };
    wait();
    return () => clearTimeout(timer);
  },
};

/** The time for “2 hours ago”, to the minute. */
export const useNow = (): number => useSyncExternalStore(minuteClock.subscribe, minuteClock.read);
