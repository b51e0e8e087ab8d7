import type { Point } from '../../../shared/flow/geometry.ts';
import type { FlowSession } from '../document/session.ts';
import { snapped } from './place.ts';

const size = { width: 208, height: 104 };

/** Puts an empty sticky note around a place and selects it. */
export function addNote(session: FlowSession, around: Point): void {
  const id = session.newId();
  const { sheet } = session.get();
  const place = snapped({ x: around.x - size.width / 2, y: around.y - size.height / 2 });
  const done = session.edit('add note', draft => {
    draft.notes[id] = { id, sheet, text: '', ...place, ...size };
  });
  if (done) session.select([id]);
}
