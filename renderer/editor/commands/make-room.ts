/** Room for a node that is put into a link: what comes behind the link moves to the right. */
import { column, nodeHeight, nodeWidth, outcomeY, type Point } from '../../../shared/flow/geometry.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowLink, FlowNode } from '../../../shared/flow/model.ts';

export interface Room {
  readonly place: Point;
  /** Moved by this many px to the right, so that the node does not stand on them. */
  readonly moved: readonly string[];
  readonly by: number;
}

/** px between the new node and each of its neighbours where it is dropped. */
const leastGap = 48;

/**
 * Where a node goes that is put into a link, or null where the link leads back or down and any free place will do.
 * @param dropped its top left corner, where it was dropped; kept if there is room
 */
export function roomIn(document: FlowDocument, link: FlowLink, dropped: Point | null, height: number): Room | null {
  const from = document.nodes[link.from];
  const to = document.nodes[link.to];
  if (!from || !to || from.sheet !== to.sheet || to.x < from.x + nodeWidth) return null;
  const fits = (x: number) => x >= from.x + nodeWidth + leastGap && x + nodeWidth + leastGap <= to.x;
  if (dropped && fits(dropped.x)) return { place: dropped, moved: [], by: 0 };
  const outcomes = outcomesOf(document, from);
  const index = outcomes.findIndex(({ id }) => id === link.outcome);
  const level = index < 0 ? nodeHeight(outcomes.length) / 2 : outcomeY(index, outcomes.length);
  const place = { x: from.x + column, y: Math.round(from.y + level - height / 2) };
  const by = Math.max(0, place.x + column - to.x);
  return { place, by, moved: by === 0 ? [] : behind(document, to).map(({ id }) => id) };
}

/** The node and all it leads to that stands no further left. */
function behind(document: FlowDocument, first: FlowNode): FlowNode[] {
  const { out } = graphOf(document);
  const found = new Map([[first.id, first]]);
  for (const node of found.values())
    for (const { to } of out.get(node.id)?.values() ?? []) {
      const next = document.nodes[to];
      if (next && next.sheet === first.sheet && next.x >= first.x) found.set(next.id, next);
    }
  return [...found.values()];
}
