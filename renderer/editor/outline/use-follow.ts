import { useCallback, useEffect, useRef } from 'react';
import { bringFocus } from '../../kit/focus.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';

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
    bringFocus(() => tree.querySelector<HTMLElement>(`[data-key="${CSS.escape(`node ${id}`)}"]`));
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
