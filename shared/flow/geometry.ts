/** Where things of a flow stand on the canvas, in px at 100 %: the designer, the pictures and the layout all measure here. */
import type { Box } from './edit/arrange.ts';
import { outcomesOf } from './graph.ts';
import type { FlowDocument, FlowNode } from './model.ts';

export type { Box } from './edit/arrange.ts';

export const nodeWidth = 208;
const lowestNode = 72;
/** Room of one outcome: also the smallest target a finger or a shaky hand meets (WCAG 2.2, 2.5.8). */
export const outcomeHeight = 24;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const nodeHeight = (outcomes: number): number => Math.max(lowestNode, outcomes * outcomeHeight + 8);

export const boxOf = (document: FlowDocument, node: FlowNode): Box => ({
  x: node.x,
  y: node.y,
  width: nodeWidth,
  height: nodeHeight(outcomesOf(document, node).length),
});

/** Whether two nodes differ in nothing but where they stand. */
export function sameButPlace(a: FlowNode, b: FlowNode): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof FlowNode)[]);
  return [...names].every(name => name === 'x' || name === 'y' || a[name] === b[name]);
}

/** Height of an outcome's dot within its node. */
export const outcomeY = (index: number, outcomes: number): number =>
  (nodeHeight(outcomes) - outcomes * outcomeHeight) / 2 + outcomeHeight * (index + 0.5);

export function boundsOf(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

interface Ends {
  /** The outcome's dot, and the top and height of its node. */
  readonly from: Point & { readonly top: number; readonly height: number };
  /** The middle of the left edge of the target, and its height. */
  readonly to: Point & { readonly height: number };
  /** Which outcome of its node it is, of how many; keeps the bends of one node apart. */
  readonly index: number;
  readonly outcomes: number;
}
const leadOut = 20;
const apart = 8;
/** Room of an outcome's name beside its dot. */
export const nameWidth = 112;
/** Room between a node and what follows it: the name of an outcome can be read there, and links can turn. */
export const columnGap = nameWidth + 56;
/** From a node to the one after it, and to the one below it. */
export const column = nodeWidth + columnGap;
export const row = 152;

/** Corners of a link: straight out to the right, straight in from the left, around the nodes when it leads back. */
export function linkCorners({ from, to, index, outcomes }: Ends): Point[] {
  const start = { x: from.x, y: from.y };
  const end = { x: to.x, y: to.y };
  // Links that go down turn the earlier the lower they begin, so that they cross neither each other nor a name.
  const turnTo = (y: number) => (y > from.y ? outcomes - 1 - index : index) * apart;
  const clear = from.x + (outcomes > 1 ? nameWidth + leadOut : leadOut);
  const gap = to.x - from.x;
  if (gap >= 2 * leadOut) {
    if (Math.abs(from.y - to.y) < 1) return [start, end];
    const wanted = outcomes > 1 ? clear + turnTo(to.y) : from.x + gap / 2;
    const bend = Math.max(from.x + leadOut, Math.min(wanted, to.x - leadOut));
    return [start, { x: bend, y: from.y }, { x: bend, y: to.y }, end];
  }
  const round = wayRound(from, to);
  const turn = turnTo(round);
  const out = clear + turn;
  const back = to.x - leadOut - turn;
  const level = round + (round > from.y ? turn : -turn);
  return [start, { x: out, y: from.y }, { x: out, y: level }, { x: back, y: level }, { x: back, y: to.y }, end];
}

/** Height at which a link that leads back passes: between the two nodes where there is room, else below both. */
function wayRound(from: Ends['from'], to: Ends['to']): number {
  const fromBottom = from.top + from.height;
  const toTop = to.y - to.height / 2;
  const toBottom = to.y + to.height / 2;
  const room = 2 * leadOut;
  if (toTop - fromBottom >= room) return (toTop + fromBottom) / 2;
  if (from.top - toBottom >= room) return (from.top + toBottom) / 2;
  return Math.max(fromBottom, toBottom) + leadOut;
}

const radius = 8;
const number = (value: number) => String(Math.round(value * 10) / 10);
const at = ({ x, y }: Point) => `${number(x)} ${number(y)}`;

/** The corners as an SVG path with rounded bends. */
export function roundedPath(corners: readonly Point[]): string {
  const [first, ...rest] = corners;
  if (!first) return '';
  let path = `M${at(first)}`;
  rest.forEach((corner, index) => {
    const before = index === 0 ? first : rest[index - 1]!;
    const after = rest[index + 1];
    if (!after) {
      path += `L${at(corner)}`;
      return;
    }
    const bend = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    path += `L${at(toward(corner, before, bend))}Q${at(corner)} ${at(toward(corner, after, bend))}`;
  });
  return path;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
function toward(from: Point, to: Point, by: number): Point {
  const all = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / all, y: from.y + ((to.y - from.y) * by) / all };
}

/** The middle of the way along the corners. */
export function middleOf(corners: readonly Point[]): Point {
  let left = corners.reduce((sum, corner, index) => sum + (index ? distance(corners[index - 1]!, corner) : 0), 0) / 2;
  for (let index = 1; index < corners.length; index++) {
    const length = distance(corners[index - 1]!, corners[index]!);
    if (length >= left) return toward(corners[index - 1]!, corners[index]!, left);
    left -= length;
  }
  return corners.at(-1) ?? { x: 0, y: 0 };
}
