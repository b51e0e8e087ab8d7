/** Boxes, arrows and words: what the drawings of the course are made of. */
import type { Paint, Shape } from '../../drawing/shape.ts';

interface BoxLook {
  readonly paint?: Paint;
  /** A second line, smaller. */
  readonly note?: string;
  readonly dashed?: boolean;
}

/** A rounded box with its word in the middle. */
export function box(x: number, y: number, width: number, height: number, word: string, look: BoxLook = {}): Shape[] {
  const { paint = 'border-strong', note, dashed = false } = look;
  const middle = y + height / 2;
  return [
    { kind: 'rect', x, y, width, height, radius: 8, fill: 'surface', stroke: null, dashed: false },
    { kind: 'rect', x, y, width, height, radius: 8, fill: paint, tint: 0.1, stroke: paint, dashed },
    words(x + width / 2, note ? middle - 3 : middle + 5, word, { weight: 600 }),
    ...(note ? [words(x + width / 2, middle + 14, note, { size: 11, fill: 'text-2' })] : []),
  ];
}

interface Words {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
}
export const words = (x: number, y: number, text: string, look: Words = {}): Shape => ({
  kind: 'text',
  x,
  y,
  text,
  size: look.size ?? 12,
  weight: look.weight ?? 400,
  fill: look.fill ?? 'text',
  font: 'sans',
  anchor: look.anchor ?? 'middle',
});

/** Straight, with its head at the end. */
export function arrow(from: readonly [number, number], to: readonly [number, number], dashed = false): Shape[] {
  const [x, y] = to;
  const angle = Math.atan2(y - from[1], x - from[0]);
  const corner = (turn: number) => `${round(-8 * Math.cos(angle + turn))} ${round(-8 * Math.sin(angle + turn))}`;
  return [
    {
      kind: 'path',
      x: 0,
      y: 0,
      d: `M${from[0]} ${from[1]}L${x - round(5 * Math.cos(angle))} ${y - round(5 * Math.sin(angle))}`,
      stroke: 'border-strong',
      width: 1.5,
      dashed,
    },
    { kind: 'path', x, y, d: `M${corner(0.5)}L0 0L${corner(-0.5)}Z`, fill: 'border-strong', stroke: null, width: 0 },
  ];
}
const round = (value: number): number => Math.round(value * 10) / 10;
