/** Copies of nodes: within a flow, and as text over the system's clipboard to other flows and workspaces. */
import * as clipboard from '../../../shared/flow/edit/clipboard.ts';
import type { Point } from '../../../shared/flow/geometry.ts';
import { plural } from '../../kit/format.ts';
import type { FlowSession } from '../document/session.ts';
import { placeAside, snapped } from './place.ts';
import { removeSelected } from './remove.ts';

/** The selection as text; null when there is nothing to copy. */
export function copied(session: FlowSession): string | null {
  const { document, selection } = session.get();
  const ids = [...selection].filter(id => Object.hasOwn(document.nodes, id) || Object.hasOwn(document.notes, id));
  return ids.length === 0 ? null : clipboard.copied(document, ids);
}

export function cut(session: FlowSession): string | null {
  const text = copied(session);
  if (text !== null) removeSelected(session);
  return text;
}

/** Puts what was copied into the shown sheet: at a place, or where there is room. */
export function paste(session: FlowSession, text: string, place: Point | null): void {
  const { x, y } = snapped(place ?? placeAside(session.get()));
  const { sheet } = session.get();
  let added: string[] = [];
  const done = session.edit('paste', draft => {
    added = clipboard.paste(draft, text, { sheet, x, y }, session.newId);
  });
  if (done) session.select(added);
}

export function duplicate(session: FlowSession): void {
  const { document, selection } = session.get();
  let added: string[] = [];
  const done = session.edit(`duplicate ${plural(selection.size, 'node')}`, draft => {
    added = clipboard.duplicate(draft, document, [...selection], session.newId);
  });
  if (done) session.select(added);
}
