/** How a flow is edited: a recipe changes a draft, and what comes back is the list of changed records. */
import { create } from 'mutative';
import type { Json } from '../base/canonical-json.ts';
import { AppError } from '../base/errors.ts';
import { type Change, changesBetween } from './change.ts';
import {
  type FlowDocument,
  type FlowLink,
  type FlowNode,
  type FlowNote,
  type FlowProps,
  type FlowVariable,
  mostNodes,
} from './model.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface FlowDraft {
  props: Mutable<FlowProps>;
  nodes: Record<string, Mutable<FlowNode> & { settings: Record<string, Json> }>;
  links: Record<string, Mutable<FlowLink>>;
  variables: Record<string, Mutable<FlowVariable>>;
  notes: Record<string, Mutable<FlowNote>>;
}

/** Makes the id of a new record. */
export type NewId = () => string;

/**
 * The changes a recipe makes; the document stays as it is.
 * @throws flow/too-many-nodes when the flow would grow beyond what it may hold
 */
export function edited(document: FlowDocument, recipe: (draft: FlowDraft) => unknown): Change[] {
  // What the recipe answers is not the new flow.
  const after = draftOf(document, draft => {
    recipe(draft);
  });
  if (after.nodes !== document.nodes) {
    const nodes = Object.keys(after.nodes).length;
    if (nodes > mostNodes && nodes > Object.keys(document.nodes).length)
      throw new AppError('flow/too-many-nodes', { nodes, most: mostNodes });
  }
  return changesBetween(document, after);
}

/** The library's own type follows every value of every setting, which never ends. */
const draftOf = create as unknown as (document: FlowDocument, recipe: (draft: FlowDraft) => void) => FlowDocument;
