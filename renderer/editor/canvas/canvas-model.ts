/**
 * The document as @xyflow/react takes it. A record that did not change keeps its object, so one node's change draws one
 * node. Sizes and places of outcomes are told beforehand, so nothing has to be measured; what is far out of sight is not
 * told at all, so a flow of 2,000 nodes costs as much at each move of the pointer as one of fifty. What a small edit did
 * not touch is not even looked at: undo is drawn in the frame of its key.
 */
import type { Sheet } from '../../../shared/activities/activity.ts';
import { type Box, boxOf, nodeWidth } from '../../../shared/flow/geometry.ts';
import { type FlowGraph, graphOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowLink, FlowNode } from '../../../shared/flow/model.ts';
import {
  type CanvasNode,
  type CardNode,
  cardOf,
  edgeOf,
  type LinkEdge,
  type NoteNode,
  noteOf,
} from './canvas-records.ts';

/** The part of the document the canvas holds: what is within `region`, and `kept` wherever it is. */
export interface CanvasPart {
  readonly document: FlowDocument;
  readonly sheet: Sheet;
  readonly selection: ReadonlySet<string>;
  readonly region: Box;
  /** What is being dragged: the pointer may take it far from where the document has it. */
  readonly kept: ReadonlySet<string>;
}
export interface CanvasModel {
  readonly partOf: (part: CanvasPart) => { readonly nodes: CanvasNode[]; readonly edges: LinkEdge[] };
}

/** What is held of a part: nodes in the region, and from there what links lead to and pass by. */
interface Held {
  readonly part: CanvasPart;
  /** Ids of the nodes in the region. */
  readonly near: Set<string>;
  /** Those, and the ends of every link held. */
  readonly cards: Map<string, CardNode>;
  readonly edges: Map<string, LinkEdge>;
}

/** An edit of more records is looked at like a new document. */
const fewRecords = 100;

export function createCanvasModel(): CanvasModel {
  let held: Held | null = null;
  let notes = new Map<string, NoteNode>();

  return {
    partOf(part) {
      const changed = held && changedSince(held.part, part);
      held = held && changed ? withChanged(held, part, changed) : heldAnew(part, held);
      const nextNotes = new Map<string, NoteNode>();
      for (const note of Object.values(part.document.notes))
        if (note.sheet === part.sheet && (part.kept.has(note.id) || isWithin(note, part.region)))
          nextNotes.set(note.id, noteOf(notes.get(note.id), note, part.selection.has(note.id)));
      notes = nextNotes;
      return { nodes: [...notes.values(), ...held.cards.values()], edges: [...held.edges.values()] };
    },
  };
}

/** Looks at the whole document. */
function heldAnew(part: CanvasPart, before: Held | null): Held {
  const { document, selection } = part;
  const near = new Set<string>();
  for (const node of Object.values(document.nodes)) if (isNear(part, node)) near.add(node.id);

  const edges = new Map<string, LinkEdge>();
  const ends = new Set(near);
  for (const link of Object.values(document.links)) {
    if (!isHeld(part, near, link)) continue;
    ends.add(link.from).add(link.to);
    edges.set(link.id, edgeOf(before?.edges.get(link.id), document, link, selection.has(link.id)));
  }

  const { out } = graphOf(document);
  const cards = new Map<string, CardNode>();
  for (const id of ends)
    cards.set(id, cardOf(before?.cards.get(id), document, document.nodes[id]!, out.get(id), selection.has(id)));
  return { part, near, cards, edges };
}

interface Changed {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

/** Ids of the records that are others than before; null where looking at everything is as quick. */
function changedSince(before: CanvasPart, { document, sheet, selection, region, kept }: CanvasPart): Changed | null {
  if (before.sheet !== sheet || before.region !== region || before.kept !== kept) return null;
  if (before.document.props !== document.props) return null;
  const nodes = differing(before.document.nodes, document.nodes);
  const links = nodes && differing(before.document.links, document.links);
  if (!nodes || !links) return null;
  // What was selected or deselected looks another way.
  if (before.selection !== selection) {
    if (before.selection.size + selection.size > fewRecords) return null;
    for (const id of [...before.selection, ...selection])
      if (before.selection.has(id) !== selection.has(id)) (Object.hasOwn(document.links, id) ? links : nodes).push(id);
  }
  return { nodes, links };
}

function differing(before: Readonly<Record<string, object>>, after: Readonly<Record<string, object>>): string[] | null {
  if (before === after) return [];
  const ids: string[] = [];
  for (const id in after) if (before[id] !== after[id] && ids.push(id) > fewRecords) return null;
  for (const id in before) if (!(id in after) && ids.push(id) > fewRecords) return null;
  return ids;
}

/** Looks only at what changed, and at the links of what changed with the nodes at their other ends. */
function withChanged({ part: before, near, cards, edges }: Held, part: CanvasPart, changed: Changed): Held {
  const { document, selection } = part;
  const graph = graphOf(document);
  const links = new Set(changed.links);
  for (const id of changed.nodes) {
    const node = document.nodes[id];
    if (node && isNear(part, node)) near.add(id);
    else near.delete(id);
    for (const { id: link } of graph.out.get(id)?.values() ?? []) links.add(link);
    for (const { id: link } of graph.in.get(id) ?? []) links.add(link);
  }
  const nodes = new Set(changed.nodes);
  for (const id of links) {
    const old = before.document.links[id];
    if (old) nodes.add(old.from).add(old.to);
    const link = document.links[id];
    if (link) nodes.add(link.from).add(link.to);
    if (link && isHeld(part, near, link)) edges.set(id, edgeOf(edges.get(id), document, link, selection.has(id)));
    else edges.delete(id);
  }
  for (const id of nodes) {
    const node = document.nodes[id];
    if (node && (near.has(id) || hasEdge(graph, edges, id)))
      cards.set(id, cardOf(cards.get(id), document, node, graph.out.get(id), selection.has(id)));
    else cards.delete(id);
  }
  return { part, near, cards, edges };
}

const hasEdge = (graph: FlowGraph, edges: ReadonlyMap<string, LinkEdge>, node: string): boolean => {
  for (const { id } of graph.out.get(node)?.values() ?? []) if (edges.has(id)) return true;
  return graph.in.get(node)?.some(({ id }) => edges.has(id)) === true;
};

const isNear = ({ document, sheet, region, kept }: CanvasPart, node: FlowNode): boolean =>
  node.sheet === sheet && (kept.has(node.id) || isNodeWithin(document, node, region));

/** Held is a link that is selected, that leaves or comes to a node in the region, and that may pass through it. */
function isHeld(
  { document, sheet, selection, region }: CanvasPart,
  near: ReadonlySet<string>,
  { id, from, to }: FlowLink,
): boolean {
  const source = document.nodes[from];
  const target = document.nodes[to];
  if (source?.sheet !== sheet || !target) return false;
  return near.has(from) || near.has(to) || selection.has(id) || mayPass(source, target, region);
}

const isWithin = (box: Box, region: Box): boolean =>
  box.x < region.x + region.width &&
  region.x < box.x + box.width &&
  box.y < region.y + region.height &&
  region.y < box.y + box.height;

/** Asked of every node at every edit: how high it is matters only for one beside the region. */
const isNodeWithin = (document: FlowDocument, node: FlowNode, region: Box): boolean =>
  node.x < region.x + region.width &&
  region.x < node.x + nodeWidth &&
  node.y < region.y + region.height &&
  (region.y < node.y || isWithin(boxOf(document, node), region));

/** Whether a link comes through the region, roughly: past its two nodes, and on the way around them. */
const mayPass = (from: FlowNode, to: FlowNode, region: Box): boolean =>
  Math.min(from.x, to.x) - wayAround < region.x + region.width &&
  region.x < Math.max(from.x, to.x) + nodeWidth + wayAround &&
  Math.min(from.y, to.y) - wayAround < region.y + region.height &&
  region.y < Math.max(from.y, to.y) + nodeWidth + wayAround;
/** px a link goes beyond its nodes: past the names of outcomes, and below both where it leads back. */
const wayAround = 240;
