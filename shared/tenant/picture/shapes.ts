/** What is drawn for each part of the picture: the window, the SVG file and the bitmap are made from the same shapes. */
import { moved, type Paint, type Shape } from '../../drawing/shape.ts';
import { fitted, type Measure } from '../../drawing/text.ts';
import { type Layout, type PlacedBox, type PlacedStand, portY, rowY, sizes } from './layout.ts';
import type { PictureKind } from './picture.ts';

/** One colour for each kind, next to its own sign; never by colour alone. */
const paintOf: Readonly<Record<PictureKind, Paint>> = {
  'entry-point': 'role-start',
  'routing-strategy': 'role-gateway',
  flow: 'role-action',
  queue: 'accent',
  team: 'role-terminating',
  site: 'text-2',
  'skill-profile': 'text-2',
  'multimedia-profile': 'text-2',
  'agent-profile': 'text-2',
};
const card = 'M1.5 2.5h9v7h-9z';
/** Signs on a field of 12 by 12. */
const signs: Readonly<Record<PictureKind, string>> = {
  'entry-point': 'M1 6h6M4.8 3.8 7 6 4.8 8.2M8 1.5h2.5v9H8',
  'routing-strategy': 'M6 1.2a4.8 4.8 0 1 0 .01 0M6 3.4V6l1.9 1.2',
  flow: 'M1.5 1.5h3.4v3.4H1.5zM7.1 7.1h3.4v3.4H7.1zM4.9 3.2h3.9v3.9',
  queue: 'M1.5 2.8h9M1.5 6h6.4M1.5 9.2h3.8',
  team: 'M4.4 5.3a1.9 1.9 0 1 0-.01 0M1 10.5c0-2 1.4-3.3 3.4-3.3s3.4 1.3 3.4 3.3M8.2 1.8a1.8 1.8 0 0 1 0 3.5M9.2 7.4c1.2.4 1.8 1.5 1.8 3.1',
  site: 'M2.5 10.5v-9h7v9M1 10.5h10M4.8 4h.01M7.2 4h.01M4.8 6.6h.01M7.2 6.6h.01',
  'skill-profile': 'M6 1.3 7.5 4.4l3.3.5-2.4 2.4.6 3.4-3-1.7-3 1.7.6-3.4L1.2 4.9l3.3-.5z',
  'multimedia-profile': `${card}M1.5 3.6 6 6.6l4.5-3`,
  'agent-profile': `${card}M4.2 6a1 1 0 1 0-.01 0M7 5h2M7 7h2M3 8h2.4`,
};

const pillWidth = 40;
const pillFill = 'bg';

/** A box, from its own top left corner. */
export function boxShapes({ box, width, height }: PlacedBox, measure: Measure): Shape[] {
  const { padding, glyph, name, note, nameLine, noteLine } = sizes;
  const markWidth = box.mark === '' ? 0 : measure(box.mark, note, 600) + 12;
  const inner = width - 2 * padding;
  const line = (text: string, y: number, left = 0): Shape => ({
    kind: 'text',
    x: padding + left,
    y,
    text: fitted(text, inner - left, note, 400, measure),
    size: note,
    weight: 400,
    fill: 'text-2',
    font: 'sans',
    anchor: 'start',
  });
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width,
      height,
      radius: 6,
      fill: 'surface',
      stroke: 'border-strong',
      dashed: box.quiet,
    },
    { kind: 'path', x: padding, y: portY - 6, d: signs[box.entity], stroke: paintOf[box.entity], width: 1.4 },
    {
      kind: 'text',
      x: padding + glyph,
      y: portY + 4.5,
      text: fitted(box.name, inner - glyph - (markWidth > 0 ? markWidth + 6 : 0), name, 600, measure),
      size: name,
      weight: 600,
      fill: box.quiet ? 'text-2' : 'text',
      font: 'sans',
      anchor: 'start',
    },
  ];
  if (box.mark !== '')
    shapes.push(
      {
        kind: 'rect',
        x: width - padding - markWidth + 4,
        y: portY - 8,
        width: markWidth,
        height: 16,
        radius: 8,
        fill: 'ok',
        stroke: null,
        dashed: false,
      },
      {
        kind: 'text',
        x: width - padding - markWidth / 2 + 4,
        y: portY + 4,
        text: box.mark,
        size: note,
        weight: 600,
        fill: 'surface',
        font: 'sans',
        anchor: 'middle',
      },
    );
  box.notes.forEach((text, index) => {
    shapes.push(line(text, padding + nameLine + (index + 0.8) * noteLine));
  });
  box.rows.forEach(({ label, text }, index) => {
    const middle = rowY(box, index);
    if (label === '') {
      const shown = line(text, middle + 4);
      shapes.push(
        /^\+?[\d.-]+$/.test(text) && shown.kind === 'text' ? { ...shown, font: 'mono', fill: 'text' } : shown,
      );
      return;
    }
    const own = Math.max(pillWidth, measure(label, note, 500) + 10);
    shapes.push(
      {
        kind: 'rect',
        x: padding,
        y: middle - 7.5,
        width: own,
        height: 15,
        radius: 4,
        fill: pillFill,
        stroke: 'border',
        dashed: false,
      },
      {
        kind: 'text',
        x: padding + own - 5,
        y: middle + 4,
        text: label,
        size: note,
        weight: 500,
        fill: 'text',
        font: 'sans',
        anchor: 'end',
      },
      line(text, middle + 4, own + 6),
    );
  });
  return shapes;
}

/** What stands for the boxes that are not shown, or says that there are none. */
export const standShapes = ({ width, height }: PlacedStand, text: string, measure: Measure): Shape[] => [
  { kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: null, stroke: 'border-strong', dashed: true },
  {
    kind: 'text',
    x: width / 2,
    y: height / 2 + 4,
    text: fitted(text, width - 2 * sizes.padding, sizes.name, 500, measure),
    size: sizes.name,
    weight: 500,
    fill: 'text-2',
    font: 'sans',
    anchor: 'middle',
  },
];

export const headingShapes = (layout: Layout): Shape[] =>
  layout.headings.map(({ text, x, y }) => ({
    kind: 'text',
    x,
    y: y + 16,
    text,
    size: 12,
    weight: 600,
    fill: 'text-2',
    font: 'sans',
    anchor: 'start',
  }));

/** The whole picture for a file: lines beneath, then boxes; what only invites to build is left out. */
export function pictureShapes(layout: Layout, moreWords: (stand: PlacedStand) => string, measure: Measure): Shape[] {
  const lines: Shape[] = layout.lines.map(({ path }) => ({
    kind: 'path',
    x: 0,
    y: 0,
    d: path,
    stroke: 'border-strong',
    width: 1.5,
  }));
  return [
    ...headingShapes(layout),
    ...lines,
    ...layout.boxes.flatMap(one => boxShapes(one, measure).map(shape => moved(shape, one.x, one.y))),
    ...layout.stands
      .filter(({ more }) => more > 0)
      .flatMap(one => standShapes(one, moreWords(one), measure).map(shape => moved(shape, one.x, one.y))),
  ];
}
