/** The way by key into the guide and back to where one was. */
import { focusMain } from '../../../kit/focus.ts';
import { guideLook } from '../current-lab.ts';

let before: HTMLElement | null = null;
const guide = () => document.querySelector<HTMLElement>('.guide');

/** Into the guide, opened where it is small; from inside it back. */
export function moveToGuide(): void {
  const at = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  if (guide()?.contains(at)) {
    if (before?.isConnected) before.focus();
    else focusMain();
    return;
  }
  before = at;
  guideLook.set('pane');
  // The pane is drawn first.
  requestAnimationFrame(() => guide()?.querySelector<HTMLElement>('.task-head h3')?.focus());
}

export function toggleGuide(): void {
  const hadFocus = guide()?.contains(document.activeElement) ?? false;
  guideLook.set(guideLook.get() === 'pane' ? 'line' : 'pane');
  if (!hadFocus) return;
  requestAnimationFrame(() => {
    if (guideLook.get() === 'line') document.querySelector<HTMLElement>('.guide-line button')?.focus();
  });
}
