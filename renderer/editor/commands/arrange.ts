/** Moving several things at once: by keys, in line, evenly apart. */
import { moveNodes } from '../../../shared/flow/edit/nodes.ts';
import { type Box, boundsOf, boxOf, type Point } from '../../../shared/flow/geometry.ts';
import { plural } from '../../kit/format.ts';
import type { FlowSession } from '../document/session.ts';
import { grid } from './place.ts';

interface Placed extends Box {
  readonly id: string;
}

function selected(session: FlowSession): Placed[] {
  const { document, selection } = session.get();
  return [...selection].flatMap(id => {
    const node = document.nodes[id];
    const note = document.notes[id];
    return node ? [{ id, ...boxOf(document, node) }] : note ? [{ ...note }] : [];
  });
}

function move(session: FlowSession, label: string, places: ReadonlyMap<string, Point>, burst?: string): void {
  session.edit(
    label,
    draft => {
      moveNodes(draft, Object.fromEntries(places));
      for (const [id, { x, y }] of places) if (draft.notes[id]) Object.assign(draft.notes[id], { x, y });
    },
    burst,
  );
}

/** One step of the grid; steps that follow each other are one step of undo. */
export function nudge(session: FlowSession, by: Point): void {
  const boxes = selected(session);
  if (boxes.length === 0) return;
  const places = new Map(boxes.map(({ id, x, y }) => [id, { x: x + by.x * grid, y: y + by.y * grid }]));
  move(session, `move ${plural(boxes.length, 'node')}`, places, `nudge ${boxes.map(({ id }) => id).join(' ')}`);
}

export const alignments = {
  left: 'Align left',
  center: 'Align centres',
  right: 'Align right',
  top: 'Align top',
  middle: 'Align middles',
  bottom: 'Align bottom',
} as const;
export type Alignment = keyof typeof alignments;

export function align(session: FlowSession, how: Alignment): void {
  const boxes = selected(session);
  const bounds = boundsOf(boxes);
  if (!bounds || boxes.length < 2) return;
  const right = bounds.x + bounds.width;
  const bottom = bounds.y + bounds.height;
  const place: Record<Alignment, (box: Box) => Point> = {
    left: ({ y }) => ({ x: bounds.x, y }),
    center: ({ y, width }) => ({ x: bounds.x + (bounds.width - width) / 2, y }),
    right: ({ y, width }) => ({ x: right - width, y }),
    top: ({ x }) => ({ x, y: bounds.y }),
    middle: ({ x, height }) => ({ x, y: bounds.y + (bounds.height - height) / 2 }),
    bottom: ({ x, height }) => ({ x, y: bottom - height }),
  };
  move(session, alignments[how].toLowerCase(), new Map(boxes.map(box => [box.id, place[how](box)])));
}

/** The same room between all, the outermost stay. */
export function distribute(session: FlowSession, axis: 'across' | 'down'): void {
  const [at, size] = axis === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const boxes = selected(session).sort((a, b) => a[at] - b[at]);
  const bounds = boundsOf(boxes);
  if (!bounds || boxes.length < 3) return;
  const room = (bounds[size] - boxes.reduce((sum, box) => sum + box[size], 0)) / (boxes.length - 1);
  let next = bounds[at];
  const places = new Map(
    boxes.map(box => {
      const place = { x: box.x, y: box.y, [at]: next };
      next += box[size] + room;
      return [box.id, place] as const;
    }),
  );
  move(session, `distribute ${axis}`, places);
}
