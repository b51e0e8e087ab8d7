/** “Show me”: which step of a task is pointed at. */
import type { Pointer } from '../../../../shared/labs/lab.ts';
import { createStore } from '../../../kit/store.ts';

interface Showing {
  readonly title: string;
  readonly pointers: readonly Pointer[];
  readonly at: number;
}
export const showing = createStore<Showing | null>(null);

export const beginShowing = (pointers: readonly Pointer[], title: string): void =>
  showing.set({ title, pointers, at: 0 });
export const endShowing = (): void => showing.set(null);

export function showStep(by: 1 | -1): void {
  const now = showing.get();
  if (!now) return;
  const at = now.at + by;
  if (at >= now.pointers.length) endShowing();
  else if (at >= 0) showing.set({ ...now, at });
}
