/**
 * Order and heights within the columns: boxes come near what they are linked with and never overlap. A few sweeps of the
 * mean of the neighbours give the order; then each column is set by least squares (pool adjacent violators).
 */
export interface Item {
  readonly key: string;
  /** Boxes stay within their section. */
  readonly section: string;
  /** With the gap below it. */
  readonly height: number;
  /** Where lines arrive, from its top. */
  readonly port: number;
  /** Keeps its place in the order: headings and what stands for others. */
  readonly fixed: boolean;
}
export interface PortLink {
  readonly from: string;
  readonly to: string;
  readonly fromPort: number;
  /** Whether the box it begins at also comes near the other. */
  readonly pulls: boolean;
}

const orderSweeps = 6;
const placeSweeps = 8;
/** What has no link follows the others and pulls at nothing. */
const loose = 0.001;

export function placed(columns: readonly (readonly Item[])[], links: readonly PortLink[]): Map<string, number> {
  const near = neighboursOf(links);
  const ordered = inOrder(columns, near);
  const y = new Map<string, number>();
  for (const column of ordered) stack(column, y);
  for (let sweep = 0; sweep < placeSweeps; sweep += 1) {
    const inTurn = sweep % 2 === 0 ? [...ordered].reverse() : ordered;
    for (const column of inTurn) settle(column, y, near);
  }
  return y;
}

interface Near {
  readonly key: string;
  /** Where the line meets the neighbour and the box itself, from their tops. */
  readonly there: number | null;
  readonly here: number | null;
}
type Neighbours = ReadonlyMap<string, readonly Near[]>;

function neighboursOf(links: readonly PortLink[]): Neighbours {
  const near = new Map<string, Near[]>();
  const add = (key: string, one: Near) => near.set(key, [...(near.get(key) ?? []), one]);
  for (const { from, to, fromPort, pulls } of links) {
    if (pulls) add(from, { key: to, here: fromPort, there: null });
    add(to, { key: from, here: null, there: fromPort });
  }
  return near;
}

function inOrder(columns: readonly (readonly Item[])[], near: Neighbours): Item[][] {
  const now = columns.map(column => [...column]);
  const place = new Map<string, number>();
  const number = (column: readonly Item[]): void => {
    for (const [index, item] of column.entries()) place.set(item.key, index);
  };
  for (const column of now) number(column);
  const sections = columns.map(column => [...new Set(column.map(({ section }) => section))]);
  for (let sweep = 0; sweep < orderSweeps; sweep += 1) {
    const indexes = now.map((_, index) => index);
    for (const index of sweep % 2 === 0 ? indexes.reverse() : indexes) {
      const own = new Set(now[index]!.map(({ key }) => key));
      const wanted = new Map(
        now[index]!.map(({ key }) => {
          const others = (near.get(key) ?? []).filter(other => !own.has(other.key));
          const sum = others.reduce((total, other) => total + (place.get(other.key) ?? 0), 0);
          return [key, others.length > 0 ? sum / others.length : (place.get(key) ?? 0)] as const;
        }),
      );
      now[index] = sections[index]!.flatMap(section => {
        const all = now[index]!.filter(item => item.section === section);
        const first = all.slice(0, 1).filter(({ fixed }) => fixed);
        const last = all.slice(1).filter(({ fixed }) => fixed);
        const middle = all.filter(({ fixed }) => !fixed);
        return [...first, ...middle.sort((a, b) => (wanted.get(a.key) ?? 0) - (wanted.get(b.key) ?? 0)), ...last];
      });
      number(now[index]!);
    }
  }
  return now;
}

function stack(column: readonly Item[], y: Map<string, number>): void {
  let top = 0;
  for (const { key, height } of column) {
    y.set(key, top);
    top += height;
  }
}

/** Each as near to its neighbours as order and heights let it, and none above the top. */
function settle(column: readonly Item[], y: Map<string, number>, near: Neighbours): void {
  const own = new Set(column.map(({ key }) => key));
  const blocks: { sum: number; weight: number; size: number }[] = [];
  let above = 0;
  column.forEach(({ key, height, port }, index) => {
    const others = index === 0 ? [] : (near.get(key) ?? []).filter(other => !own.has(other.key));
    const wanted = others.map(({ key: other, here, there }) => (y.get(other) ?? 0) + (there ?? port) - (here ?? port));
    const weight = index === 0 ? 1e6 : others.length > 0 ? 1 : loose;
    const target =
      index === 0 ? 0 : others.length > 0 ? wanted.reduce((a, b) => a + b, 0) / others.length : (y.get(key) ?? 0);
    let block = { sum: (target - above) * weight, weight, size: 1 };
    let before = blocks.at(-1);
    while (before && before.sum / before.weight > block.sum / block.weight) {
      block = { sum: block.sum + before.sum, weight: block.weight + before.weight, size: block.size + before.size };
      blocks.pop();
      before = blocks.at(-1);
    }
    blocks.push(block);
    above += height;
  });
  let index = 0;
  let top = 0;
  for (const { sum, weight, size } of blocks)
    for (let n = 0; n < size; n += 1) {
      const item = column[index]!;
      y.set(item.key, Math.max(0, Math.round(sum / weight)) + top);
      top += item.height;
      index += 1;
    }
}
