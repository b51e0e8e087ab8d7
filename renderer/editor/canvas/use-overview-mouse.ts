/** The mouse over the overview: the canvas itself knows of no node there, so what is meant is looked up in the flow. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Box } from '../../../shared/flow/geometry.ts';
import { useEditor } from '../document/use-session.tsx';
import { drawingOf } from './draw.ts';

/** Those that a box touches, as the canvas itself selects. */
const touchedBy = <T extends Box>(box: Box, things: readonly T[]): T[] =>
  things.filter(
    ({ x, y, width, height }) =>
      x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height,
  );

/** A click selects what is under it, a double click goes there, a box drawn with Shift selects what it touches. */
export function useOverviewMouse(element: RefObject<HTMLElement | null>, isShown: boolean): void {
  const { session } = useEditor();
  const flow = useReactFlow();
  const store = useStoreApi();

  useEffect(() => {
    const pane = element.current?.parentElement;
    if (!isShown || !pane) return;
    const hit = (event: MouseEvent) => {
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
      const { document, sheet } = session.get();
      return touchedBy({ ...at, width: 0, height: 0 }, drawingOf(document, sheet).nodes)[0];
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.react-flow__pane')) return;
      const node = hit(event);
      const isMore = event.ctrlKey || event.metaKey || event.shiftKey;
      const selected = new Set(isMore ? session.get().selection : []);
      // With a key a second click takes it away again.
      if (node && !selected.delete(node.id)) selected.add(node.id);
      session.select(selected);
      // The canvas itself knows of no node here and would deselect all.
      event.stopPropagation();
    };
    const onDoubleClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.react-flow__pane')) return;
      const node = hit(event);
      const at = node
        ? { x: node.x + node.width / 2, y: node.y + node.height / 2 }
        : flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      void flow.setCenter(at.x, at.y, { zoom: 1 });
    };
    const stop = store.subscribe(({ userSelectionRect: box, userSelectionActive, transform: [x, y, zoom] }, before) => {
      if (!box || !userSelectionActive || box === before.userSelectionRect) return;
      const { document, sheet } = session.get();
      const { nodes, notes } = drawingOf(document, sheet);
      const drawn = {
        x: (box.x - x) / zoom,
        y: (box.y - y) / zoom,
        width: box.width / zoom,
        height: box.height / zoom,
      };
      session.select([...touchedBy(drawn, nodes), ...touchedBy(drawn, notes)].map(({ id }) => id));
    });
    pane.addEventListener('click', onClick);
    pane.addEventListener('dblclick', onDoubleClick);
    return () => {
      stop();
      pane.removeEventListener('click', onClick);
      pane.removeEventListener('dblclick', onDoubleClick);
    };
  }, [element, isShown, flow, session, store]);
}
