/**
 * A flow as a drawing: every node, link and name of an outcome where the canvas has it, whatever the window shows. Sticky
 * notes stand beside a flow and are never drawn with it.
 */
import type { Names, Sheet } from '../../activities/activity.ts';
import { moved, type Shape } from '../../drawing/shape.ts';
import type { Size } from '../../drawing/svg.ts';
import { fitted, type Measure } from '../../drawing/text.ts';
import {
  type Box,
  boundsOf,
  boxOf,
  linkCorners,
  nameWidth,
  nodeWidth,
  outcomeY,
  type Point,
  roundedPath,
} from '../geometry.ts';
import { graphOf, outcomesOf } from '../graph.ts';
import type { FlowDocument, FlowLink } from '../model.ts';
import { nodeShapes } from './node-shapes.ts';

export const sheetTitles: Readonly<Record<Sheet, string>> = { main: 'Main flow', events: 'Event flows' };

export interface PictureOptions {
  readonly names: Names;
  readonly measure: Measure;
  /** Where a call has been: ids of nodes, `node/outcome` of links, and the nodes it stands at now. */
  readonly trail?: Trail;
}
export interface Trail {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}
export interface Drawing extends Size {
  readonly shapes: readonly Shape[];
}

/** px around a sheet, and the height of a title over one. */
const margin = 24;
const title = { flow: 40, sheet: 32 };

/** One sheet; null where nothing stands on it. */
export function sheetDrawing(document: FlowDocument, sheet: Sheet, options: PictureOptions): Drawing | null {
  const { names, measure } = options;
  const nodes = Object.values(document.nodes).filter(node => node.sheet === sheet);
  const boxes = new Map(nodes.map(node => [node.id, boxOf(document, node)]));
  const ways = Object.values(document.links).flatMap(link => {
    const corners = cornersOf(document, link, boxes);
    return corners ? [{ link, corners }] : [];
  });
  const bounds = boundsOf([
    ...[...boxes.values()].map(box => ({ ...box, width: box.width + nameWidth + 10 })),
    ...ways.flatMap(({ corners }) => corners.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
  ]);
  if (!bounds) return null;
  const graph = graphOf(document);
  const errorLink = ({ from, outcome }: FlowLink) =>
    outcomesOf(document, document.nodes[from]!).find(({ id }) => id === outcome)?.kind === 'error';
  const { trail } = options;
  const isPassed = ({ from, outcome }: FlowLink) => trail?.links.has(`${from}/${outcome}`) ?? false;
  const shapes = [
    ...ways.flatMap(({ link, corners }) => linkShapes(corners, errorLink(link), isPassed(link))),
    ...nodes.flatMap(node => {
      const linked = graph.out.get(node.id);
      const own = nodeShapes(node, outcomesOf(document, node), id => linked?.has(id) ?? false, names, measure);
      const lit = trail?.nodes.has(node.id) ? [litShape(boxes.get(node.id)!, trail.now.has(node.id))] : [];
      return [...own.map(shape => moved(shape, node.x, node.y)), ...lit];
    }),
  ];
  return {
    width: bounds.width + 2 * margin,
    height: bounds.height + 2 * margin,
    shapes: shapes.map(shape => moved(shape, margin - bounds.x, margin - bounds.y)),
  };
}

/** The whole flow: its name, the main flow and beneath it the event flows. */
export function flowDrawing(document: FlowDocument, name: string, options: PictureOptions): Drawing {
  let width = 320;
  let y = title.flow;
  const shapes: Shape[] = [];
  for (const sheet of ['main', 'events'] as const) {
    const drawn = sheetDrawing(document, sheet, options);
    if (!drawn) continue;
    shapes.push(heading(sheetTitles[sheet], y + 20, 13, 'text-2'));
    y += title.sheet - margin / 2;
    const top = y;
    shapes.push(...drawn.shapes.map(shape => moved(shape, 0, top)));
    y += drawn.height;
    width = Math.max(width, drawn.width);
  }
  const words = fitted(name, width - 2 * margin, 18, 600, options.measure);
  return { width, height: y, shapes: [heading(words, 32, 18, 'text'), ...shapes] };
}

const heading = (text: string, y: number, size: number, fill: 'text' | 'text-2'): Shape => ({
  kind: 'text',
  x: margin,
  y,
  text,
  size,
  weight: 600,
  fill,
  font: 'sans',
  anchor: 'start',
});

function cornersOf(document: FlowDocument, link: FlowLink, boxes: ReadonlyMap<string, Box>): Point[] | null {
  const from = boxes.get(link.from);
  const to = boxes.get(link.to);
  if (!from || !to) return null;
  const outcomes = outcomesOf(document, document.nodes[link.from]!);
  const index = Math.max(
    0,
    outcomes.findIndex(({ id }) => id === link.outcome),
  );
  return linkCorners({
    from: { x: from.x + nodeWidth, y: from.y + outcomeY(index, outcomes.length), top: from.y, height: from.height },
    to: { x: to.x, y: to.y + to.height / 2, height: to.height },
    index,
    outcomes: outcomes.length,
  });
}

/** Around a node a call has been at; filled where it stands. */
const litShape = ({ x, y, width, height }: Box, isNow: boolean): Shape => ({
  kind: 'path',
  x,
  y,
  d: `M8 0H${width - 8}Q${width} 0 ${width} 8V${height - 8}Q${width} ${height} ${width - 8} ${height}H8Q0 ${height} 0 ${height - 8}V8Q0 0 8 0Z`,
  stroke: 'accent',
  width: isNow ? 3 : 2,
  ...(isNow ? { fill: 'accent', tint: 0.14 } : {}),
});

/** A link ends in an arrow, and what an error takes is dashed. */
function linkShapes(corners: readonly Point[], isError: boolean, isPassed: boolean): Shape[] {
  const end = corners.at(-1)!;
  const paint = isPassed ? 'accent' : 'border-strong';
  const width = isPassed ? 2.5 : 1.5;
  return [
    { kind: 'path', x: 0, y: 0, d: roundedPath(corners), stroke: paint, width, dashed: isError && !isPassed },
    { kind: 'path', x: end.x, y: end.y, d: 'M-8 -4.5L0 0L-8 4.5Z', fill: paint, stroke: null, width: 0 },
  ];
}
