/**
 * The document as @xyflow/react takes it. A record that did not change keeps its object, so one node's change draws one
 * node. Sizes and places of outcomes are told beforehand: nothing has to be measured, and what is out of sight is not drawn.
 */
import { type Edge, type Node, Position } from '@xyflow/react';
import type { Outcome, Sheet } from '../../../shared/activities/activity.ts';
import { nodeHeight, nodeWidth, outcomeY } from '../../../shared/flow/geometry.ts';
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

export interface CanvasModel {
  readonly nodesOf: (document: FlowDocument, sheet: Sheet, selection: ReadonlySet<string>) => CanvasNode[];
  readonly edgesOf: (document: FlowDocument, sheet: Sheet, selection: ReadonlySet<string>) => LinkEdge[];
}

const nobody: ReadonlySet<string> = new Set();

export function createCanvasModel(): CanvasModel {
  let cards = new Map<string, CardNode>();
  let notes = new Map<string, NoteNode>();
  let edges = new Map<string, LinkEdge>();

  return {
    nodesOf(document, sheet, selection) {
      const graph = graphOf(document);
      const nextCards = new Map<string, CardNode>();
      const nextNotes = new Map<string, NoteNode>();
      for (const node of Object.values(document.nodes)) {
        if (node.sheet !== sheet) continue;
        const selected = selection.has(node.id);
        const outcomes = outcomesOf(document, node);
        const ways = graph.out.get(node.id);
        const known = cards.get(node.id);
        const keep =
          known?.data.node === node &&
          known.selected === selected &&
          sameOutcomes(known.data.outcomes, outcomes) &&
          sameKeys(known.data.linked, ways);
        nextCards.set(node.id, keep ? known : cardNode(node, outcomes, ways ? new Set(ways.keys()) : nobody, selected));
      }
      for (const note of Object.values(document.notes)) {
        if (note.sheet !== sheet) continue;
        const selected = selection.has(note.id);
        const known = notes.get(note.id);
        nextNotes.set(
          note.id,
          known?.data.note === note && known.selected === selected ? known : noteNode(note, selected),
        );
      }
      cards = nextCards;
      notes = nextNotes;
      return [...nextNotes.values(), ...nextCards.values()];
    },

    edgesOf(document, sheet, selection) {
      const next = new Map<string, LinkEdge>();
      for (const link of Object.values(document.links)) {
        const from = document.nodes[link.from];
        const to = document.nodes[link.to];
        if (!from || !to || from.sheet !== sheet) continue;
        const outcomes = outcomesOf(document, from);
        const index = outcomes.findIndex(({ id }) => id === link.outcome);
        const selected = selection.has(link.id);
        const sourceHeight = nodeHeight(outcomes.length);
        const targetHeight = nodeHeight(outcomesOf(document, to).length);
        const known = edges.get(link.id);
        const data = known?.data;
        const keep =
          known !== undefined &&
          data?.link === link &&
          data.index === index &&
          data.sourceHeight === sourceHeight &&
          data.targetHeight === targetHeight &&
          known.selected === selected;
        next.set(
          link.id,
          keep
            ? known
            : {
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
              },
        );
      }
      edges = next;
      return [...next.values()];
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
