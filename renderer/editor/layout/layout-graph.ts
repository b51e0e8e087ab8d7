/** A sheet, or the selected part of it, as the layout library takes it, and its answer as places. Plain data both ways. */
import type { Sheet } from '../../../shared/activities/activity.ts';
import type { Places } from '../../../shared/flow/edit/arrange.ts';
import { boundsOf, boxOf, columnGap, outcomeY } from '../../../shared/flow/geometry.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';

export interface LayoutNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly ports: readonly {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly x: number;
    readonly y: number;
    readonly layoutOptions: Readonly<Record<string, string>>;
  }[];
}
export interface LayoutGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly LayoutNode[];
  readonly edges: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly targets: readonly string[];
  }[];
}

/** From left to right; the order of outcomes decides what stands above what. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.componentComponent': '64',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(columnGap),
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
};

const inPort = (node: string) => `${node} in`;
const outPort = (node: string, outcome: string) => `${node} out ${outcome}`;

/** Only these nodes, or the whole sheet when fewer than two are named. */
export function layoutGraph(document: FlowDocument, sheet: Sheet, ids: ReadonlySet<string>): LayoutGraph {
  const chosen = Object.values(document.nodes).filter(node => node.sheet === sheet && ids.has(node.id));
  const nodes = chosen.length >= 2 ? chosen : Object.values(document.nodes).filter(node => node.sheet === sheet);
  const known = new Set(nodes.map(({ id }) => id));
  const { out } = graphOf(document);
  return {
    id: 'flow',
    layoutOptions: options,
    children: nodes.map(node => {
      const { width, height } = boxOf(document, node);
      const outcomes = outcomesOf(document, node);
      return {
        id: node.id,
        width,
        height,
        layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        ports: [
          {
            id: inPort(node.id),
            width: 0,
            height: 0,
            x: 0,
            y: height / 2,
            layoutOptions: { 'elk.port.side': 'WEST' },
          },
          ...outcomes.map(({ id }, index) => ({
            id: outPort(node.id, id),
            width: 0,
            height: 0,
            x: width,
            y: outcomeY(index, outcomes.length),
            layoutOptions: { 'elk.port.side': 'EAST' },
          })),
        ],
      };
    }),
    // In the order of the outcomes, which the layout keeps.
    edges: nodes.flatMap(node =>
      outcomesOf(document, node).flatMap(({ id }) => {
        const link = out.get(node.id)?.get(id);
        return link && known.has(link.to)
          ? [{ id: link.id, sources: [outPort(node.id, id)], targets: [inPort(link.to)] }]
          : [];
      }),
    ),
  };
}

/** Where the nodes go: the laid out part keeps its top left corner. */
export function placesOf(document: FlowDocument, laidOut: readonly Pick<LayoutNode, 'id' | 'x' | 'y'>[]): Places {
  const before = boundsOf(
    laidOut.flatMap(({ id }) => (document.nodes[id] ? [boxOf(document, document.nodes[id])] : [])),
  );
  const left = Math.min(...laidOut.map(({ x = 0 }) => x));
  const top = Math.min(...laidOut.map(({ y = 0 }) => y));
  return Object.fromEntries(
    laidOut.map(({ id, x = 0, y = 0 }) => [
      id,
      { x: Math.round(x - left + (before?.x ?? 0)), y: Math.round(y - top + (before?.y ?? 0)) },
    ]),
  );
}
