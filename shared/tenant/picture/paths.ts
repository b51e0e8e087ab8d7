/** Ways through the picture: what a box is connected with, and which box lies beside it. */
import type { Layout, PlacedBox } from './layout.ts';

type Lines = Layout['lines'];

const walk = (lines: Lines, start: string, from: 'from' | 'to', to: 'from' | 'to'): Set<string> => {
  const next = new Map<string, string[]>();
  for (const line of lines) next.set(line[from], [...(next.get(line[from]) ?? []), line[to]]);
  const seen = new Set([start]);
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop())
    for (const other of next.get(key) ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        open.push(other);
      }
  return seen;
};

/** The whole way a call takes through a box: everything before it and everything after it. */
export function connected(
  lines: Lines,
  key: string,
): { boxes: ReadonlySet<string>; isOn: (line: Lines[number]) => boolean } {
  const before = walk(lines, key, 'to', 'from');
  const after = walk(lines, key, 'from', 'to');
  return {
    boxes: new Set([...before, ...after]),
    isOn: ({ from, to }) => (before.has(from) && before.has(to)) || (after.has(from) && after.has(to)),
  };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Left and right follow a link, to the nearest in height; up and down stay in the column. */
export function beside(layout: Layout, key: string, direction: Direction): string | null {
  const own = layout.boxes.find(({ box }) => box.key === key);
  if (!own) return null;
  const away = (one: PlacedBox) => Math.abs(one.y - own.y);
  const nearest = (found: readonly PlacedBox[]): string | null =>
    found.length === 0 ? null : found.reduce((best, one) => (away(one) < away(best) ? one : best)).box.key;
  if (direction === 'up' || direction === 'down') {
    const column = layout.boxes.filter(one => one.x === own.x);
    return nearest(column.filter(one => (direction === 'up' ? one.y < own.y : one.y > own.y)));
  }
  const linked = new Set(layout.lines.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : [])));
  const side = layout.boxes.filter(one => (direction === 'left' ? one.x < own.x : one.x > own.x));
  const first = nearest(side.filter(({ box }) => linked.has(box.key)));
  if (first !== null) return first;
  // Nothing is linked on that side: the next column that has a box.
  const x = side.reduce<number | null>(
    (best, one) => (best === null || Math.abs(one.x - own.x) < Math.abs(best - own.x) ? one.x : best),
    null,
  );
  return nearest(side.filter(one => one.x === x));
}
