/**
 * For what ends with its own button gone (a form that closed, a row that left the list): the keyboard goes on from the
 * top of the screen instead of from nowhere.
 */
export const focusMain = (): void => document.getElementById('main')?.focus();

/** How long a busy machine may take to draw what is waited for, in ms. */
const patienceMs = 1_000;
/** A list that was chosen from gives the focus back to what it was opened from, a frame or two after it closed. */
const heldFrames = 6;

/**
 * Brings the focus to what is about to be drawn, and keeps it there against a list that closes. Who presses the next key,
 * or points at something, is on the way elsewhere: nothing is taken from them.
 */
export function bringFocus(find: () => HTMLElement | null | undefined): void {
  const until = performance.now() + patienceMs;
  let held = 0;
  const person = new AbortController();
  for (const act of ['keydown', 'pointerdown'])
    window.addEventListener(act, () => person.abort(), { capture: true, signal: person.signal });
  const look = () => {
    if (person.signal.aborted) return;
    const element = find();
    held = element?.contains(document.activeElement) ? held + 1 : 0;
    if (held === 0) element?.focus();
    if (held < heldFrames && performance.now() < until) requestAnimationFrame(look);
    else person.abort();
  };
  requestAnimationFrame(look);
}
