import { useCallback, useEffect, useRef } from 'react';
import { useEditor, useFlow } from '../document/use-session.tsx';

/** The list that closes gives the focus back to the row it was opened from, a frame or two later. */
const frames = 6;

/**
 * The keyboard goes on at the node that was just added, so that a chain is built without looking for its end each time.
 * @returns called with the tree before an activity is asked for
 */
export function useFollow(): (tree: Element | null) => void {
  const { session, view } = useEditor();
  const document = useFlow(state => state.document);
  const asking = view.asking.use();
  const awaited = useRef<{ readonly tree: Element; readonly known: object } | null>(null);

  useEffect(() => {
    const { tree, known } = awaited.current ?? {};
    const [id] = session.get().selection;
    if (!tree || !known || id === undefined || !document.nodes[id] || Object.hasOwn(known, id)) return;
    awaited.current = null;
    let left = frames;
    // Who presses the next key is on the way elsewhere, and what is typed there must not come here.
    const stop = () => {
      left = 0;
    };
    window.addEventListener('keydown', stop, { capture: true, once: true });
    const look = () => {
      if (left === 0) return;
      const row = tree.querySelector<HTMLElement>(`[data-key="${CSS.escape(`node ${id}`)}"]`);
      if (row && !row.contains(window.document.activeElement)) row.focus();
      left -= 1;
      if (left > 0) requestAnimationFrame(look);
      else window.removeEventListener('keydown', stop, { capture: true });
    };
    requestAnimationFrame(look);
  }, [document, session]);
  // The list was left without choosing.
  useEffect(() => {
    if (asking !== null) return;
    const soon = setTimeout(() => {
      awaited.current = null;
    });
    return () => clearTimeout(soon);
  }, [asking]);

  return useCallback(
    tree => {
      awaited.current = tree && { tree, known: session.get().document.nodes };
    },
    [session],
  );
}
