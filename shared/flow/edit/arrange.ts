/** Where nodes go to stand in line; the canvas knows how large they are. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Boxes = Readonly<Record<string, Box>>;
/** New places for `moveNodes`. */
export type Places = Record<string, { x: number; y: number }>;
export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

export function aligned(boxes: Boxes, how: Alignment): Places {
  const all = Object.values(boxes);
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  const place = ({ x, y, width, height }: Box) => {
    switch (how) {
      case 'left':
        return { x: left, y };
      case 'center':
        return { x: (left + right - width) / 2, y };
      case 'right':
        return { x: right - width, y };
      case 'top':
        return { x, y: top };
      case 'middle':
        return { x, y: (top + bottom - height) / 2 };
      case 'bottom':
        return { x, y: bottom - height };
    }
  };
  return Object.fromEntries(Object.entries(boxes).map(([id, box]) => [id, place(box)]));
}

/** Equal gaps between neighbours; the outermost stay. Fewer than three stay as they are. */
export function distributed(boxes: Boxes, axis: 'x' | 'y'): Places {
  const size = axis === 'x' ? 'width' : 'height';
  const sorted = Object.entries(boxes).sort(([, a], [, b]) => a[axis] - b[axis]);
  const places = Object.fromEntries(sorted.map(([id, { x, y }]) => [id, { x, y }]));
  const first = sorted[0]?.[1];
  const last = sorted.at(-1)?.[1];
  if (!first || !last || sorted.length < 3) return places;
  const taken = sorted.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = (last[axis] + last[size] - first[axis] - taken) / (sorted.length - 1);
  let at = first[axis];
  for (const [id, box] of sorted) {
    places[id]![axis] = at;
    at += box[size] + gap;
  }
  return places;
}
