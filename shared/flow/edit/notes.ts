/** Sticky notes. */
import type { FlowDraft } from '../draft.ts';
import type { FlowNote } from '../model.ts';

export function addNote(draft: FlowDraft, note: Pick<FlowNote, 'id' | 'sheet' | 'x' | 'y'> & Partial<FlowNote>): void {
  draft.notes[note.id] = { text: '', width: 200, height: 120, ...note };
}

export function changeNote(draft: FlowDraft, id: string, values: Partial<Omit<FlowNote, 'id' | 'sheet'>>): void {
  const note = draft.notes[id];
  if (note) Object.assign(note, values);
}

export function removeNotes(draft: FlowDraft, ids: readonly string[]): void {
  for (const id of ids) delete draft.notes[id];
}
