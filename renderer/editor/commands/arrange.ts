/** Moving several things at once: by keys, in line, evenly apart. */
import { type Alignment, aligned, distributed, type Places } from '../../../shared/flow/edit/arrange.ts';
import { moveNodes } from '../../../shared/flow/edit/nodes.ts';
import { changeNote } from '../../../shared/flow/edit/notes.ts';
import { type Box, boxOf, type Point } from '../../../shared/flow/geometry.ts';
import { plural } from '../../kit/format.ts';
import type { FlowSession } from '../document/session.ts';
import { grid } from './place.ts';

export const alignments: Readonly<Record<Alignment, string>> = {
  left: 'Align left',
  center: 'Align centres',
  right: 'Align right',
  top: 'Align top',
  middle: 'Align middles',
  bottom: 'Align bottom',
};

function selected(session: FlowSession): Record<string, Box> {
  const { document, selection } = session.get();
  return Object.fromEntries(
    [...selection].flatMap(id => {
      const node = document.nodes[id];
      const note = document.notes[id];
      const box = node ? boxOf(document, node) : note;
      return box ? [[id, box]] : [];
    }),
  );
}

/** Puts nodes and notes where they are told to. */
export function moveTo(session: FlowSession, label: string, places: Places, burst?: string): void {
  session.edit(
    label,
    draft => {
      moveNodes(draft, places);
      for (const [id, { x, y }] of Object.entries(places))
        changeNote(draft, id, { x: Math.round(x), y: Math.round(y) });
    },
    burst,
  );
}

/** One step of the grid; steps that follow each other are one step of undo. */
export function nudge(session: FlowSession, by: Point): void {
  const boxes = Object.entries(selected(session));
  if (boxes.length === 0) return;
  const places = Object.fromEntries(boxes.map(([id, { x, y }]) => [id, { x: x + by.x * grid, y: y + by.y * grid }]));
  moveTo(session, `move ${plural(boxes.length, 'node')}`, places, 'nudge');
}

export const align = (session: FlowSession, how: Alignment): void =>
  moveTo(session, alignments[how].toLowerCase(), aligned(selected(session), how));

/** The same room between all; the outermost stay. */
export const distribute = (session: FlowSession, axis: 'x' | 'y'): void =>
  moveTo(session, `distribute ${axis === 'x' ? 'across' : 'down'}`, distributed(selected(session), axis));
