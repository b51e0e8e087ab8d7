import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  set(next: T): void;
  use(): T;
  /** A part of it; draws anew only when that part is another value. */
  usePart<S>(of: (value: T) => S): S;
}

/** A value of the window that many parts look at, such as the open pane. */
export const createStore = <T>(initial: T): Store<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const store: Store<T> = {
    get: () => value,
    set: next => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, store.get),
    usePart: of => useSyncExternalStore(subscribe, () => of(value)),
  };
  return store;
};

/** Like a store, and kept in this window's own storage over restarts. For the window's looks only, never for work. */
export const createRememberedStore = <T extends string | number>(name: string, initial: T): Store<T> => {
  const key = `flow-lab.${name}`;
  const kept = localStorage.getItem(key);
  const store = createStore(kept === null ? initial : ((typeof initial === 'number' ? Number(kept) : kept) as T));
  return {
    ...store,
    set: next => {
      store.set(next);
      localStorage.setItem(key, String(next));
    },
  };
};
