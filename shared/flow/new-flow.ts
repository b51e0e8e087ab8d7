import type { Era, FlowKind } from '../activities/activity.ts';
import { applyChanges } from './change.ts';
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

/** A flow as it is when it was just made: its start. Ids are unique within a flow only, so the start is called `start`. */
export function newFlow(kind: FlowKind, era: Era): FlowDocument {
  const empty = emptyDocument(kind, era);
  const start = (draft: FlowDraft) =>
    addNode(draft, { id: 'start', activity: 'new-phone-contact', sheet: 'main', x: 0, y: 0 });
  return applyChanges(empty, edited(empty, start));
}
