import { addNote as put } from '../../../shared/flow/edit/notes.ts';
import type { Point } from '../../../shared/flow/geometry.ts';
import type { FlowSession } from '../document/session.ts';
import { snapped } from './place.ts';

/** Puts an empty sticky note at a place and selects it. */
export function addNote(session: FlowSession, place: Point): void {
  const id = session.newId();
  const { sheet } = session.get();
  if (session.edit('add note', draft => put(draft, { id, sheet, ...snapped(place) }))) session.select([id]);
}
