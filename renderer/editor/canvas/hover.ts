/** The link under the pointer; stays a moment so that the pointer can reach its buttons. */
import { createStore } from '../../kit/store.ts';

/** The link a dragged activity is over: dropped now, it goes into it. */
export const dropLink = createStore<string | null>(null);
const staysMs = 300;
export const hoverLink = createStore<string | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export const forgetHover = (): void => {
  clearTimeout(timer);
  const left = hoverLink.get();
  timer = setTimeout(() => {
    if (hoverLink.get() === left) hoverLink.set(null);
  }, staysMs);
};
export const keepHover = (): void => clearTimeout(timer);
