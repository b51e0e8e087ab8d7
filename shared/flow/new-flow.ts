import type { Era, FlowKind } from '../activities/activity.ts';
import { applyChanges } from './change.ts';
import { edited, type FlowDraft } from './draft.ts';
import { syncHandlers } from './edit/handlers.ts';
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
export function newFlow(kind: FlowKind, era: Era): FlowDocument {
  const empty = emptyDocument(kind, era);
  const activity = kind === 'flow' ? 'new-phone-contact' : 'start-subflow';
  const start = (draft: FlowDraft) => {
    addNode(draft, { id: 'start', activity, sheet: 'main', x: 0, y: 0 });
    syncHandlers(draft);
  };
  return applyChanges(empty, edited(empty, start));
}
