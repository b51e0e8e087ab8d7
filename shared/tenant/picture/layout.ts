/** Where each box of the picture stands. Pure: contents and a way to measure text in, places and lines out. */
import { entityOf } from '../entities.ts';
import type { PictureBox, PictureContents, PictureKind } from './picture.ts';
import { type Item, placed } from './place-column.ts';

/** All in px at 100 %. */
export const sizes = {
  boxWidth: 182,
  columnGap: 48,
  boxGap: 10,
  padding: 10,
  /** Room for the glyph before the name. */
  glyph: 20,
  name: 13,
  note: 11,
  nameLine: 18,
  noteLine: 15,
  rowLine: 18,
  heading: 28,
  ghost: 40,
  margin: 16,
} as const;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlacedBox extends Rect {
  readonly box: PictureBox;
}
/** Stands where a column has nothing yet, or for those that are not shown. */
export interface PlacedStand extends Rect {
  readonly kind: PictureKind;
  /** How many are not shown; 0 where there is none at all. */
  readonly more: number;
}
export interface PlacedHeading {
  readonly kind: PictureKind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}
export interface PlacedLine {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly stands: readonly PlacedStand[];
  readonly headings: readonly PlacedHeading[];
  readonly lines: readonly PlacedLine[];
}

export const rowY = (box: PictureBox, row: number): number =>
  sizes.padding + sizes.nameLine + box.notes.length * sizes.noteLine + 4 + (row + 0.5) * sizes.rowLine;
/** Where lines meet a box: beside its name. */
export const portY = sizes.padding + sizes.nameLine / 2;

const heightOf = ({ notes, rows }: PictureBox): number =>
  2 * sizes.padding +
  sizes.nameLine +
  notes.length * sizes.noteLine +
  (rows.length > 0 ? 4 + rows.length * sizes.rowLine : 0);

const headingKey = (kind: PictureKind) => `heading/${kind}`;
const standKey = (kind: PictureKind) => `stand/${kind}`;

const profiles = /^(skill|multimedia|agent)-profile\//;

/** Profiles are optional, so that their absence is not worth a place. */
const alwaysShown: readonly PictureKind[] = ['entry-point', 'routing-strategy', 'flow', 'queue', 'team', 'site'];

export function layoutOf({ columns: all, links, focus }: PictureContents): Layout {
  // What one object is connected with has no empty columns to fill.
  const columns = focus === null ? all : all.filter(sections => sections.some(({ total }) => total > 0));
  const items = columns.map(sections =>
    sections.flatMap((section): Item[] => {
      const { kind, boxes, total } = section;
      const more = total - boxes.length;
      if (total === 0 && (focus !== null || !alwaysShown.includes(kind))) return [];
      const stand = more > 0 || total === 0;
      return [
        { key: headingKey(kind), section: kind, height: sizes.heading, port: sizes.heading / 2, fixed: true },
        ...boxes.map(box => ({
          key: box.key,
          section: kind,
          height: heightOf(box) + sizes.boxGap,
          port: portY,
          fixed: false,
        })),
        ...(stand
          ? [
              {
                key: standKey(kind),
                section: kind,
                height: sizes.ghost + sizes.boxGap,
                port: sizes.ghost / 2,
                fixed: true,
              },
            ]
          : []),
      ];
    }),
  );
  const byKey = new Map(columns.flatMap(sections => sections.flatMap(({ boxes }) => boxes.map(box => [box.key, box]))));
  const y = placed(
    items,
    links.map(({ from, row, to }) => {
      const box = byKey.get(from);
      // A profile comes near those that use it; it does not pull them out of their sites.
      return { from, to, fromPort: row !== null && box ? rowY(box, row) : portY, pulls: !profiles.test(to) };
    }),
  );
  const xOf = (column: number) => sizes.margin + column * (sizes.boxWidth + sizes.columnGap);
  const at = (key: string) => sizes.margin + (y.get(key) ?? 0);

  const boxes: PlacedBox[] = [];
  const stands: PlacedStand[] = [];
  const headings: PlacedHeading[] = [];
  columns.forEach((sections, column) => {
    const x = xOf(column);
    for (const { kind, boxes: own, total } of sections) {
      if (!y.has(headingKey(kind))) continue;
      const title = entityOf(kind).plural;
      headings.push({ kind, text: total === 0 ? title : `${title} ${total}`, x, y: at(headingKey(kind)) });
      for (const box of own) boxes.push({ box, x, y: at(box.key), width: sizes.boxWidth, height: heightOf(box) });
      if (y.has(standKey(kind)))
        stands.push({
          kind,
          more: total - own.length,
          x,
          y: at(standKey(kind)),
          width: sizes.boxWidth,
          height: sizes.ghost,
        });
    }
  });
  const rects = new Map(boxes.map(one => [one.box.key, one]));
  const lines = links.flatMap(({ from, row, to }): PlacedLine[] => {
    const [a, b] = [rects.get(from), rects.get(to)];
    if (!a || !b) return [];
    return [{ from, to, path: linePath(a, a.y + (row === null ? portY : rowY(a.box, row)), b, b.y + portY) }];
  });
  const bottom = Math.max(0, ...[...boxes, ...stands].map(rect => rect.y + rect.height));
  return {
    width: xOf(Math.max(0, columns.length - 1)) + sizes.boxWidth + sizes.margin + 16,
    height: bottom + sizes.margin,
    boxes,
    stands,
    headings,
    lines,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** From the right side of one box to the left side of another; within a column around the right side of both. */
function linePath(a: Rect, fromY: number, b: Rect, toY: number): string {
  const x1 = a.x + a.width;
  if (b.x <= a.x) {
    const out = x1 + 26;
    return `M${x1} ${round(fromY)}C${out} ${round(fromY)} ${out} ${round(toY)} ${x1} ${round(toY)}`;
  }
  const bend = Math.min((b.x - x1) / 2, sizes.columnGap / 2 + 6);
  return `M${x1} ${round(fromY)}C${x1 + bend} ${round(fromY)} ${b.x - bend} ${round(toY)} ${b.x} ${round(toY)}`;
}
