/** A flow under construction, for tests and benchmarks: ids count up, every edit is applied at once. */
import type { Era, FlowKind } from '../activities/activity.ts';
import { applyChanges, type Change } from './change.ts';
import { edited, type FlowDraft, type NewId } from './draft.ts';
import type { FlowDocument } from './model.ts';
import { newFlow } from './new-flow.ts';

export interface FlowUnderTest {
  document: FlowDocument;
  readonly newId: NewId;
  edit(recipe: (draft: FlowDraft, newId: NewId) => void): Change[];
}

export function build(era: Era, kind: FlowKind = 'flow'): FlowUnderTest {
  let count = 0;
  const newId = () => `id-${++count}`;
  return {
    document: newFlow(kind, era),
    newId,
    edit(recipe) {
      const changes = edited(this.document, draft => recipe(draft, newId));
      this.document = applyChanges(this.document, changes);
      return changes;
    },
  };
}
