/**
 * The document as @xyflow/react takes it. A record that did not change keeps its object, so one node's change draws one
 * node. Sizes and places of outcomes are told beforehand, so nothing has to be measured; what is far out of sight is not
 * told at all, so a flow of 2,000 nodes costs as much at each move of the pointer as one of fifty.
 */
import { type Edge, type Node, Position } from '@xyflow/react';
import type { Outcome, Sheet } from '../../../shared/activities/activity.ts';
import { type Box, boxOf, nodeHeight, nodeWidth, outcomeY } from '../../../shared/flow/geometry.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowLink, FlowNode, FlowNote } from '../../../shared/flow/model.ts';

/** Index signatures are what the library asks for. */
export type CardData = {
  readonly node: FlowNode;
  readonly outcomes: readonly Outcome[];
  readonly linked: ReadonlySet<string>;
};
export type NoteData = { readonly note: FlowNote };
export type CardNode = Node<CardData, 'card'>;
export type NoteNode = Node<NoteData, 'note'>;
export type CanvasNode = CardNode | NoteNode;
export type LinkData = {
  readonly link: FlowLink;
  readonly index: number;
  readonly outcomes: number;
  readonly dotY: number;
  readonly sourceHeight: number;
  readonly targetHeight: number;
  readonly isError: boolean;
};
export type LinkEdge = Edge<LinkData, 'link'>;

export const targetHandle = 'in';
/** Half of what of a dot takes the pointer: so far the library thinks a link begins right of the card. */
export const dotReach = 12;

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

const nobody: ReadonlySet<string> = new Set();

export function createCanvasModel(): CanvasModel {
  let cards = new Map<string, CardNode>();
  let notes = new Map<string, NoteNode>();
  let edges = new Map<string, LinkEdge>();

  return {
    partOf({ document, sheet, selection, region, kept }) {
      const held = new Set<string>();
      for (const node of Object.values(document.nodes))
        if (node.sheet === sheet && (kept.has(node.id) || isWithin(boxOf(document, node), region))) held.add(node.id);

      const nextEdges = new Map<string, LinkEdge>();
      const ends = new Set(held);
      for (const link of Object.values(document.links)) {
        const from = document.nodes[link.from];
        const to = document.nodes[link.to];
        if (from?.sheet !== sheet || !to) continue;
        const isHeld = held.has(link.from) || held.has(link.to) || selection.has(link.id);
        if (!isHeld && !isWithin(between(from, to), region)) continue;
        ends.add(link.from).add(link.to);
        nextEdges.set(link.id, edgeOf(edges.get(link.id), document, link, selection.has(link.id)));
      }

      const { out } = graphOf(document);
      const nextCards = new Map<string, CardNode>();
      for (const id of ends) {
        const ways = out.get(id);
        nextCards.set(id, cardOf(cards.get(id), document, document.nodes[id]!, ways, selection.has(id)));
      }
      const nextNotes = new Map<string, NoteNode>();
      for (const note of Object.values(document.notes)) {
        const selected = selection.has(note.id);
        if (note.sheet !== sheet || !(kept.has(note.id) || isWithin(note, region))) continue;
        const known = notes.get(note.id);
        const keep = known?.data.note === note && known.selected === selected;
        nextNotes.set(note.id, keep ? known : noteNode(note, selected));
      }
      cards = nextCards;
      notes = nextNotes;
      edges = nextEdges;
      return { nodes: [...nextNotes.values(), ...nextCards.values()], edges: [...nextEdges.values()] };
    },
  };
}

const isWithin = (box: Box, region: Box): boolean =>
  box.x < region.x + region.width &&
  region.x < box.x + box.width &&
  box.y < region.y + region.height &&
  region.y < box.y + box.height;

/** Everything a link passes, roughly: its two nodes, and the way around them. */
const between = (from: FlowNode, to: FlowNode): Box => {
  const x = Math.min(from.x, to.x) - wayAround;
  const y = Math.min(from.y, to.y) - wayAround;
  return {
    x,
    y,
    width: Math.max(from.x, to.x) + nodeWidth + wayAround - x,
    height: Math.max(from.y, to.y) + nodeWidth + wayAround - y,
  };
};
/** px a link goes beyond its nodes: past the names of outcomes, and below both where it leads back. */
const wayAround = 240;

function cardOf(
  known: CardNode | undefined,
  document: FlowDocument,
  node: FlowNode,
  ways: ReadonlyMap<string, unknown> | undefined,
  selected: boolean,
): CardNode {
  const outcomes = outcomesOf(document, node);
  const keep =
    known?.data.node === node &&
    known.selected === selected &&
    sameOutcomes(known.data.outcomes, outcomes) &&
    sameKeys(known.data.linked, ways);
  return keep ? known : cardNode(node, outcomes, ways ? new Set(ways.keys()) : nobody, selected);
}

function edgeOf(known: LinkEdge | undefined, document: FlowDocument, link: FlowLink, selected: boolean): LinkEdge {
  const outcomes = outcomesOf(document, document.nodes[link.from]!);
  const index = outcomes.findIndex(({ id }) => id === link.outcome);
  const sourceHeight = nodeHeight(outcomes.length);
  const targetHeight = nodeHeight(outcomesOf(document, document.nodes[link.to]!).length);
  const data = known?.data;
  if (
    known !== undefined &&
    data?.link === link &&
    data.index === index &&
    data.sourceHeight === sourceHeight &&
    data.targetHeight === targetHeight &&
    known.selected === selected
  )
    return known;
  return {
    id: link.id,
    type: 'link',
    source: link.from,
    sourceHandle: link.outcome,
    target: link.to,
    targetHandle,
    selected,
    reconnectable: 'target',
    zIndex: selected ? 1 : 0,
    data: {
      link,
      index,
      outcomes: outcomes.length,
      dotY: outcomeY(index, outcomes.length),
      sourceHeight,
      targetHeight,
      isError: outcomes[index]?.kind === 'error',
    },
  };
}

function cardNode(
  node: FlowNode,
  outcomes: readonly Outcome[],
  linked: ReadonlySet<string>,
  selected: boolean,
): CardNode {
  const height = nodeHeight(outcomes.length);
  return {
    id: node.id,
    type: 'card',
    position: { x: node.x, y: node.y },
    width: nodeWidth,
    height,
    measured: { width: nodeWidth, height },
    handles: [
      { id: targetHandle, type: 'target', position: Position.Left, x: 0, y: 0, width: nodeWidth, height },
      ...outcomes.map(({ id }, index) => ({
        id,
        type: 'source' as const,
        position: Position.Right,
        x: nodeWidth - dotReach,
        y: outcomeY(index, outcomes.length) - dotReach,
        width: 2 * dotReach,
        height: 2 * dotReach,
      })),
    ],
    selected,
    zIndex: selected ? 2 : 1,
    data: { node, outcomes, linked },
  };
}

const noteNode = (note: FlowNote, selected: boolean): NoteNode => ({
  id: note.id,
  type: 'note',
  position: { x: note.x, y: note.y },
  width: note.width,
  height: note.height,
  measured: { width: note.width, height: note.height },
  handles: [],
  selected,
  zIndex: 0,
  data: { note },
});

const sameOutcomes = (a: readonly Outcome[], b: readonly Outcome[]) =>
  a === b || (a.length === b.length && a.every((outcome, index) => outcome === b[index]));
const sameKeys = (a: ReadonlySet<string>, b: ReadonlyMap<string, unknown> | undefined) =>
  a.size === (b?.size ?? 0) && [...a].every(key => b?.has(key));
