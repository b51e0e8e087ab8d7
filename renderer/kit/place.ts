/** Where the person is: `#home` or `#home/new`, so that back and forward work and the tour can go anywhere. */
import { useSyncExternalStore } from 'react';

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
