import { type EdgeChange, type NodeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { Point } from '../../../shared/flow/geometry.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { plural } from '../../kit/format.ts';
import { moveTo } from '../commands/arrange.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { createCanvasModel } from './canvas-model.ts';
import type { CanvasNode, LinkEdge } from './canvas-records.ts';
import { useRegion } from './use-region.ts';

const nothing: never[] = [];
const nobody: ReadonlySet<string> = new Set();
const noPart: { readonly nodes: CanvasNode[]; readonly edges: LinkEdge[] } = { nodes: nothing, edges: nothing };

/** Nodes and links of the shown sheet for the canvas; while nodes are dragged they stand where the pointer has them. */
export function useCanvasNodes(isOverview: boolean) {
  const { session } = useEditor();
  const [model] = useState(createCanvasModel);
  const document = useFlow(state => state.document);
  const sheet = useFlow(state => state.sheet);
  const selection = useFlow(state => state.selection);
  const [dragged, setDragged] = useState<ReadonlyMap<string, Point> | null>(null);
  const region = useRegion();
  const kept = dragged ? selection : nobody;
  const { nodes: still, edges } = useMemo(
    () => (isOverview ? noPart : model.partOf({ document, sheet, selection, region, kept })),
    [model, isOverview, document, sheet, selection, region, kept],
  );
  const nodes = useMemo(() => {
    if (!dragged) return still;
    const by = movedBy(document, dragged);
    return still.map(node => {
      const position = dragged.get(node.id) ?? (selection.has(node.id) ? shifted(node.position, by) : null);
      return position ? { ...node, position, dragging: true } : node;
    });
  }, [still, dragged, document, selection]);

  const store = useStoreApi();
  /** What the canvas says was selected and deselected. */
  const select = useCallback(
    (changes: readonly (NodeChange<CanvasNode> | EdgeChange<LinkEdge>)[]) => {
      const selects = changes.filter(change => change.type === 'select');
      if (selects.length === 0) return;
      const { multiSelectionActive, nodeLookup, edgeLookup } = store.getState();
      // Of what is selected out of sight the canvas knows nothing: it stays only where more is added.
      const next = new Set(
        [...session.get().selection].filter(id => multiSelectionActive || nodeLookup.has(id) || edgeLookup.has(id)),
      );
      for (const { id, selected } of selects) {
        if (selected) next.add(id);
        else next.delete(id);
      }
      session.select(next);
    },
    [session, store],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const moves = changes.filter(change => change.type === 'position');
      const moving = moves.filter(change => change.dragging === true && change.position);
      if (moving.length > 0)
        setDragged(now => {
          const next = new Map(now);
          for (const { id, position } of moving) next.set(id, position!);
          return next;
        });
      select(changes);
    },
    [select],
  );
  /** The end of a drag is one step of undo. */
  const onDragEnd = useCallback(
    (_event: unknown, _node: unknown, moved: readonly CanvasNode[] = nothing) => {
      setDragged(null);
      const places = new Map(moved.map(({ id, position }) => [id, position]));
      const { document, selection } = session.get();
      const by = movedBy(document, places);
      const [first] = places.keys();
      // What is selected out of sight moves along.
      if (first !== undefined && selection.has(first))
        for (const id of selection) {
          const record = document.nodes[id] ?? document.notes[id];
          if (record && !places.has(id)) places.set(id, shifted(record, by));
        }
      const only = places.size === 1 && first !== undefined ? document.nodes[first] : undefined;
      moveTo(session, `move ${only?.label ?? plural(places.size, 'node')}`, Object.fromEntries(places));
    },
    [session],
  );
  return { nodes, edges, onNodesChange, onEdgesChange: select, onDragEnd };
}

/** How far a drag has taken what it moves. */
function movedBy(document: FlowDocument, places: ReadonlyMap<string, Point>): Point {
  const [first] = places;
  const record = first && (document.nodes[first[0]] ?? document.notes[first[0]]);
  return first && record ? { x: first[1].x - record.x, y: first[1].y - record.y } : { x: 0, y: 0 };
}
const shifted = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });
