import type { Era, FlowKind } from '../activities/activity.ts';
import { applyChanges } from './change.ts';
import type { NewId } from './draft.ts';
import { edited, type FlowDraft } from './draft.ts';
import { addNode } from './edit/nodes.ts';
import type { FlowDocument } from './model.ts';

export const emptyDocument = (kind: FlowKind, era: Era): FlowDocument => ({
  props: { kind, era },
  nodes: {},
  links: {},
  variables: {},
  notes: {},
});

/** A flow as it is when it was just made: its start, and the event handlers that are always there. */
export function newFlow(kind: FlowKind, era: Era, newId: NewId): FlowDocument {
  const empty = emptyDocument(kind, era);
  const start = (draft: FlowDraft) =>
    addNode(draft, { id: newId(), activity: 'new-phone-contact', sheet: 'main', x: 0, y: 0 });
  return applyChanges(empty, edited(empty, start));
}
