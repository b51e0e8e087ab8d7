import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import type { Tone } from './badge.tsx';

export interface ToastMessage {
  readonly tone: Tone;
  readonly title: string;
  readonly text?: string;
  /** One thing to do about it, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read and to reach; hovering or focusing the region stops the clock. */
const READING_MS = 8_000;

export const toasts = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Shows a message. Failures stay until they are dismissed. Answers with the way to take it back when it is out of date. */
export const notify = (message: ToastMessage): (() => void) => {
  const key = toasts.add(message, message.tone === 'error' ? {} : { timeout: READING_MS });
  return () => toasts.close(key);
};
