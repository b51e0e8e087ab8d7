/** Where the canvas looks: kept per flow and sheet, moved to what is asked for. */
import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { type Box, boundsOf, boxOf, nodeHeight } from '../../../shared/flow/geometry.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import type { FlowSession, SessionState } from '../document/session.ts';
import { useEditor } from '../document/use-session.tsx';
import { drawingOf } from './draw.ts';
import { beginningOf, margin, readableZoom, viewFor } from './into-sight.ts';

/** A flow of more nodes than these is looked over before it is read. */
const mostToRead = 200;

const views = new WeakMap<FlowSession, Map<string, Viewport>>();
/** A small flow is shown at its own size, not blown up. */
const mostZoom = 1;

const boundsOfSheet = ({ document, sheet }: SessionState): Box | null => drawingOf(document, sheet).bounds;
const boxesOf = (document: FlowDocument, ids: Iterable<string>): Box[] =>
  [...ids].flatMap(id => {
    const node = document.nodes[id];
    return node ? [boxOf(document, node)] : (document.notes[id] ?? []);
  });

/** The view in which this is seen as large as there is room. */
function viewOf(bounds: Box | null, width: number, height: number): Viewport {
  if (!bounds || width === 0) return { x: margin, y: 2 * margin, zoom: 1 };
  const zoom = Math.max(
    0.04,
    Math.min(mostZoom, (width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height),
  );
  // A small flow begins at the left, where it can grow.
  const left = zoom === mostZoom ? Math.min(2 * margin, (width - bounds.width) / 2) : (width - bounds.width * zoom) / 2;
  return {
    zoom,
    x: left - bounds.x * zoom,
    y: (height - bounds.height * zoom) / 2 - bounds.y * zoom,
  };
}

/** The whole sheet where it can be read at once; else its beginning, as it is read: from the start on. */
function firstView(state: SessionState, width: number, height: number): Viewport {
  const bounds = boundsOfSheet(state);
  const whole = viewOf(bounds, width, height);
  const nodes = Object.values(state.document.nodes).filter(({ sheet }) => sheet === state.sheet);
  const [first] = nodes.sort((a, b) => a.x - b.x || a.y - b.y);
  if (whole.zoom >= readableZoom || !bounds || !first || nodes.length > mostToRead) return whole;
  return beginningOf(bounds, first.y + nodeHeight(1) / 2, { width, height });
}

/** Where the canvas looks at first, known before anything is drawn: what is out of sight is never made. */
export function useView() {
  const { session } = useEditor();
  const store = useStoreApi();
  const { sheet } = session.get();
  const [initial] = useState(() => {
    const { width, height } = store.getState();
    const first = views.get(session)?.get(sheet) ?? firstView(session.get(), width, height);
    store.setState({ transform: [first.x, first.y, first.zoom] });
    return first;
  });
  const remember = useCallback(
    (_event: unknown, viewport: Viewport) => {
      const known = views.get(session) ?? new Map<string, Viewport>();
      known.set(sheet, viewport);
      views.set(session, known);
    },
    [session, sheet],
  );
  return { initial, remember };
}

/** Zooms so that the whole sheet, or the selection, is seen. */
export function useFit() {
  const { session } = useEditor();
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (what: 'all' | 'selection') => {
      // Asked of the page: the canvas learns a frame later that what stood beside it has gone.
      const { width = 0, height = 0 } = store.getState().domNode?.getBoundingClientRect() ?? {};
      const state = session.get();
      const bounds = what === 'all' ? boundsOfSheet(state) : boundsOf(boxesOf(state.document, state.selection));
      if (bounds) void flow.setViewport(viewOf(bounds, width, height), { duration: motionMs() });
    },
    [session, flow, store],
  );
}

const motionMs = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120);

/** Brings nodes into sight when another part of the editor asks for it, as little as needed. */
export function useReveal(): void {
  const { session, view } = useEditor();
  const flow = useReactFlow();
  const store = useStoreApi();
  const asked = view.reveal.use();
  useEffect(() => {
    if (!asked) return;
    view.reveal.set(null);
    // As the canvas knows them: asking the page would have it laid out first.
    const { width, height } = store.getState();
    const wanted = viewFor(boxesOf(session.get().document, asked.ids), asked.how, flow.getViewport(), {
      width,
      height,
    });
    // Straight there: the library would fly high above what lies between, and draw all of it.
    if (wanted) void flow.setViewport(wanted, { duration: motionMs(), interpolate: 'linear' });
  }, [asked, flow, session, store, view]);
}

/** A panel that opens or closes below the canvas changes its height by more than this, in px; a second line of the bar by less. */
const leastChange = 60;

/** What stood in the middle of the canvas stays there when a panel opens or closes below it. */
export function useKeptMiddle(): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    let { height: known } = store.getState();
    return store.subscribe(({ height }) => {
      const by = height - known;
      if (by === 0 || height === 0) return;
      known = height;
      if (Math.abs(by) < leastChange) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x, y: y + by / 2, zoom });
    });
  }, [flow, store]);
}
