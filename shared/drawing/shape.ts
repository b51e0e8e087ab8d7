/** What pictures are drawn with: the window, an SVG file and a bitmap are made from the same shapes. */

/** Names of colours; the window has its tokens for them, a file their values. */
export const paints = [
  'bg',
  'surface',
  'border',
  'border-strong',
  'text',
  'text-2',
  'accent',
  'on-accent',
  'ok',
  'warn',
  'role-start',
  'role-action',
  'role-gateway',
  'role-terminating',
] as const;
export type Paint = (typeof paints)[number];

/** `tint` is how strong a fill is, from 0 to 1; without one it covers what is beneath. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: Paint | null;
      readonly tint?: number;
      readonly stroke: Paint | null;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The line of writing. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: number;
      readonly fill: Paint;
      readonly font: 'sans' | 'mono';
      readonly anchor: 'start' | 'middle' | 'end';
    }
  | {
      readonly kind: 'path';
      readonly x: number;
      readonly y: number;
      readonly d: string;
      readonly fill?: Paint;
      readonly tint?: number;
      /** Null: filled only. */
      readonly stroke: Paint | null;
      readonly width: number;
      readonly dashed?: boolean;
    };

export const moved = (shape: Shape, x: number, y: number): Shape => ({ ...shape, x: shape.x + x, y: shape.y + y });
