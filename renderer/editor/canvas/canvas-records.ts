/** One record of the flow as @xyflow/react takes it: the object known for it where nothing it shows has changed. */
import { type Edge, type Node, Position } from '@xyflow/react';
import type { Outcome } from '../../../shared/activities/activity.ts';
import { nodeHeight, nodeWidth, outcomeY, type Point, sameButPlace } from '../../../shared/flow/geometry.ts';
import { outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowLink, FlowNode, FlowNote } from '../../../shared/flow/model.ts';

/** Index signatures are what the library asks for. */
export type CardData = {
  /** As it is but for its place, which is where the card stands: what shows it is not drawn anew for a move. */
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

const nobody: ReadonlySet<string> = new Set();

export function cardOf(
  known: CardNode | undefined,
  document: FlowDocument,
  node: FlowNode,
  ways: ReadonlyMap<string, unknown> | undefined,
  selected: boolean,
): CardNode {
  const outcomes = outcomesOf(document, node);
  if (!known || !sameOutcomes(known.data.outcomes, outcomes) || !sameKeys(known.data.linked, ways))
    return cardNode({ node, outcomes, linked: ways ? new Set(ways.keys()) : nobody }, node, selected);
  const { data, position } = known;
  if (data.node === node || sameButPlace(data.node, node)) {
    const isThere = position.x === node.x && position.y === node.y;
    return isThere && known.selected === selected ? known : cardNode(data, node, selected);
  }
  return cardNode({ ...data, node }, node, selected);
}

export function edgeOf(
  known: LinkEdge | undefined,
  document: FlowDocument,
  link: FlowLink,
  selected: boolean,
): LinkEdge {
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

function cardNode(data: CardData, { x, y }: Point, selected: boolean): CardNode {
  const { node, outcomes } = data;
  const height = nodeHeight(outcomes.length);
  return {
    id: node.id,
    type: 'card',
    position: { x, y },
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
    data,
  };
}

export const noteOf = (known: NoteNode | undefined, note: FlowNote, selected: boolean): NoteNode =>
  known?.data.note === note && known.selected === selected ? known : noteNode(note, selected);

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
