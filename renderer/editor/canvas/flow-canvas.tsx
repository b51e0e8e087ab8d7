import {
  Background,
  BackgroundVariant,
  type Connection,
  ConnectionLineType,
  type FinalConnectionState,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import {
  type DragEvent,
  type PointerEvent,
  type MouseEvent as ReactMouseEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Sheet } from '../../../shared/activities/activity.ts';
import { connect, linkRefusal } from '../../../shared/flow/edit/links.ts';
import type { Point } from '../../../shared/flow/geometry.ts';
import { nodeWidth } from '../../../shared/flow/geometry.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { grid, placeActivity } from '../commands/place.ts';
import type { FlowSession } from '../document/session.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { activityType } from '../palette/drag-type.ts';
import { Asking } from './asking.tsx';
import { useCanvasKeys } from './canvas-keys.ts';
import type { CanvasNode } from './canvas-records.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { dropLink, forgetHover, hoverLink } from './hover.ts';
import { LinkLine, LinkMarkers } from './link-line.tsx';
import { LinkTools } from './link-tools.tsx';
import { Minimap } from './minimap.tsx';
import { NodeCard } from './node-card.tsx';
import { NoteCard } from './note-card.tsx';
import { Overview } from './overview.tsx';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useClipboard } from './use-clipboard.ts';
import { useKeptMiddle, useReveal, useView } from './use-view.ts';
import '@xyflow/react/dist/base.css';
import './canvas.css';

/** Below this zoom nothing can be read: one drawing shows the whole. */
export const overviewZoom = 0.32;

const nodeTypes = { card: NodeCard, note: NoteCard };
const edgeTypes = { link: LinkLine };
const snapGrid: [number, number] = [grid, grid];
const multiSelect = ['Control', 'Meta', 'Shift'];
const panButtons = [0, 1];
const noAttribution = { hideAttribution: true };

const pointOf = (event: MouseEvent | TouchEvent): Point => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

const enterLink = (_event: unknown, { id }: { id: string }) => hoverLink.set(id);
const leaveDrag = () => dropLink.set(null);

function link(session: FlowSession, { source, sourceHandle, target }: Connection): void {
  if (!sourceHandle) return;
  const to = session.get().document.nodes[target]?.label ?? '';
  session.edit(`link to ${to}`, draft =>
    connect(draft, { id: session.newId(), from: source, outcome: sourceHandle, to: target }),
  );
}

const Body = () => {
  const { session, view, readOnly } = useEditor();
  const sheet = useFlow(state => state.sheet);
  const flow = useReactFlow();
  const box = useRef<HTMLDivElement>(null);
  const viewport = useView();
  const isOverview = useStore(({ transform }) => transform[2] < overviewZoom);
  const { nodes, edges, onNodesChange, onEdgesChange, onDragEnd } = useCanvasNodes(isOverview);
  const onKeyDown = useCanvasKeys(box);
  useClipboard(box);

  /** A press on a handle or a node would leave the focus where it was. */
  const takeFocus = useCallback((event: PointerEvent) => {
    const target = event.target;
    if (target instanceof Element && !target.closest('input, textarea, button'))
      box.current?.focus({ preventScroll: true });
  }, []);
  const isValidConnection = useCallback(
    ({ source, target }: { source: string | null; target: string | null }) =>
      source !== null && target !== null && linkRefusal(session.get().document, source, target) === null,
    [session],
  );
  const onConnect = useCallback((connection: Connection) => link(session, connection), [session]);
  const onReconnect = useCallback((_old: unknown, connection: Connection) => link(session, connection), [session]);
  const onConnectStart = useCallback(() => box.current?.classList.add('canvas-linking'), []);
  const endLinking = useCallback(() => box.current?.classList.remove('canvas-linking'), []);
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      box.current?.classList.remove('canvas-linking');
      const outcome = state.fromHandle?.id;
      if (state.isValid || state.toNode || !state.fromNode || !outcome || state.fromHandle?.type !== 'source') return;
      const screen = pointOf(event);
      const target = event.target;
      if (!(target instanceof Element) || !target.closest('.react-flow__pane')) return;
      const { x, y } = flow.screenToFlowPosition(screen);
      view.asking.set({
        kind: 'activity',
        screen,
        place: { x, y: y - 36 },
        from: { node: state.fromNode.id, outcome },
        link: null,
      });
    },
    [flow, view],
  );
  const onDragOver = useCallback((event: DragEvent) => {
    if (!event.dataTransfer.types.includes(activityType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    hoverLink.set(null);
    dropLink.set(linkAt(event.clientX, event.clientY));
  }, []);
  const onDrop = useCallback(
    (event: DragEvent) => {
      const activity = event.dataTransfer.getData(activityType);
      if (activity === '') return;
      event.preventDefault();
      dropLink.set(null);
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      placeActivity(session, {
        activity,
        place: { x: x - nodeWidth / 2, y: y - 36 },
        link: linkAt(event.clientX, event.clientY),
      });
      box.current?.focus();
    },
    [flow, session],
  );
  const openMenu = useCallback(
    (on: 'node' | 'link' | 'canvas', event: ReactMouseEvent | MouseEvent, id: string | null) => {
      event.preventDefault();
      if (id !== null && !session.get().selection.has(id)) session.select([id]);
      const screen = { x: event.clientX, y: event.clientY };
      view.asking.set({ kind: 'menu', screen, on, place: flow.screenToFlowPosition(screen) });
    },
    [flow, session, view],
  );

  // The same functions at each drawing: the canvas draws every node anew for another one.
  const onSelectionDragEnd = useCallback(
    (event: unknown, moved: CanvasNode[]) => onDragEnd(event, null, moved),
    [onDragEnd],
  );
  const pointing = useMemo(
    () => ({
      onNodeDoubleClick: (_event: unknown, { id }: { id: string }) => {
        session.select([id]);
        view.focusSettings.set({ field: null });
      },
      onNodeContextMenu: (event: ReactMouseEvent, { id }: { id: string }) => openMenu('node', event, id),
      onEdgeContextMenu: (event: ReactMouseEvent, { id }: { id: string }) => openMenu('link', event, id),
      onPaneClick: () => session.select([]),
      onPaneContextMenu: (event: ReactMouseEvent | MouseEvent) => openMenu('canvas', event, null),
      onSelectionContextMenu: (event: ReactMouseEvent) => openMenu('node', event, null),
    }),
    [session, view, openMenu],
  );

  return (
    <>
      <p id="canvas-help" hidden>
        Arrow keys follow links, up and down choose an outcome. Insert adds an activity there, C links it to a node by
        name, X removes its link, Enter opens the settings, Shift and arrows move the node.
      </p>
      <LinkMarkers />
      <Overview isShown={isOverview} />
      <ReactFlow
        ref={box}
        aria-roledescription="flow canvas"
        aria-label={sheet === 'main' ? 'Main flow' : 'Event flows'}
        aria-describedby="canvas-help"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDownCapture={takeFocus}
        onDragOver={onDragOver}
        onDragLeave={leaveDrag}
        onDrop={onDrop}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultViewport={viewport.initial}
        onMoveEnd={viewport.remember}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={onDragEnd}
        onSelectionDragStop={onSelectionDragEnd}
        onConnect={onConnect}
        onConnectStart={onConnectStart}
        onConnectEnd={onConnectEnd}
        onReconnect={onReconnect}
        onReconnectStart={onConnectStart}
        onReconnectEnd={endLinking}
        isValidConnection={isValidConnection}
        {...pointing}
        onEdgeMouseEnter={enterLink}
        onEdgeMouseLeave={forgetHover}
        onlyRenderVisibleElements
        snapToGrid
        snapGrid={snapGrid}
        minZoom={0.04}
        maxZoom={2}
        panOnDrag={panButtons}
        panOnScroll
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={multiSelect}
        deleteKeyCode={null}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        nodesConnectable={!readOnly}
        nodesDraggable={!readOnly}
        elevateNodesOnSelect={false}
        zoomOnDoubleClick={false}
        connectionRadius={24}
        connectionLineType={ConnectionLineType.SmoothStep}
        nodeDragThreshold={2}
        proOptions={noAttribution}
      >
        <Background variant={BackgroundVariant.Dots} gap={grid * 3} size={1.5} className="canvas-grid" />
        <LinkTools />
      </ReactFlow>
      <Revealing />
      <EmptySheet />
      <div className="canvas-corners">
        <Minimap />
        <CanvasTools />
      </div>
      <Asking />
      <Announcer />
    </>
  );
};

/** The link under a point of the window. */
const linkAt = (x: number, y: number): string | null =>
  document
    .elementsFromPoint(x, y)
    .map(element => element.closest('.react-flow__edge')?.getAttribute('data-id'))
    .find(id => id) ?? null;

/** A part of its own: what is followed is asked for again and again, and nothing else is drawn anew for it. */
const Revealing = () => {
  useKeptMiddle();
  useReveal();
  return null;
};

/** Asked at each edit, before anything is drawn: the first node of the sheet is the answer. */
function hasNoNode({ nodes }: FlowDocument, sheet: Sheet): boolean {
  for (const id in nodes) if (nodes[id]!.sheet === sheet) return false;
  return true;
}

/** What an empty sheet is waiting for. */
const EmptySheet = () => {
  const sheet = useFlow(state => state.sheet);
  const isEmpty = useFlow(({ document, sheet }) => hasNoNode(document, sheet));
  if (!isEmpty) return null;
  return (
    <p className="canvas-empty">
      {sheet === 'events'
        ? 'Event handlers appear here when the main flow uses an activity that leads to them, such as Queue Contact.'
        : 'Drag an activity here.'}
    </p>
  );
};

const Announcer = () => {
  const { view } = useEditor();
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {view.announcement.use()}
    </p>
  );
};

/** The shown sheet as a picture to edit in. Each sheet keeps its own place and zoom. */
export const FlowCanvas = () => {
  const sheet = useFlow(state => state.sheet);
  const box = useRef<HTMLDivElement>(null);
  // Only with its size known does the canvas know which nodes are in sight.
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    if (box.current) setSize({ width: box.current.clientWidth, height: box.current.clientHeight });
  }, []);
  return (
    <div ref={box} className="canvas">
      {size ? (
        <ReactFlowProvider key={sheet} initialWidth={size.width} initialHeight={size.height}>
          <Body />
        </ReactFlowProvider>
      ) : null}
    </div>
  );
};
