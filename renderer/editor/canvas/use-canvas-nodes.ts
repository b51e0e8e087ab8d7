import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import type { Point } from '../../../shared/flow/geometry.ts';
import { plural } from '../../kit/format.ts';
import { moveTo } from '../commands/arrange.ts';
import { useEditor, useFlow } from '../document/use-session.tsx';
import { type CanvasNode, createCanvasModel, type LinkEdge } from './canvas-model.ts';
import { useRegion } from './use-region.ts';

const nothing: never[] = [];
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
  const { nodes: still, edges } = useMemo(
    () => (isOverview ? noPart : model.partOf({ document, sheet, selection, region })),
    [model, isOverview, document, sheet, selection, region],
  );
  const nodes = useMemo(
    () =>
      dragged
        ? still.map(node => {
            const position = dragged.get(node.id);
            return position ? { ...node, position, dragging: true } : node;
          })
        : still,
    [still, dragged],
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
      applySelection(session, changes);
    },
    [session],
  );
  /** The end of a drag is one step of undo. */
  const onDragEnd = useCallback(
    (_event: unknown, _node: unknown, moved: readonly CanvasNode[] = nothing) => {
      setDragged(null);
      const places = Object.fromEntries(moved.map(({ id, position }) => [id, position]));
      const { document } = session.get();
      const first = moved.length === 1 ? document.nodes[moved[0]!.id] : undefined;
      moveTo(session, `move ${first?.label ?? plural(moved.length, 'node')}`, places);
    },
    [session],
  );
  return { nodes, edges, onNodesChange, onDragEnd };
}

/** What the canvas says was selected and deselected. */
export function applySelection(
  session: ReturnType<typeof useEditor>['session'],
  changes: readonly { readonly type: string; readonly id?: string; readonly selected?: boolean }[],
): void {
  const selects = changes.filter(change => change.type === 'select');
  if (selects.length === 0) return;
  const next = new Set(session.get().selection);
  for (const { id, selected } of selects) {
    if (selected) next.add(id!);
    else next.delete(id!);
  }
  session.select(next);
}
