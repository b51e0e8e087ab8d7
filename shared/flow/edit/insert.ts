/** Placing a node together with its links. */
import { activityOf } from '../../activities/activities.ts';
import { outcomesWith } from '../../activities/settings.ts';
import { AppError } from '../../base/errors.ts';
import type { FlowDraft } from '../draft.ts';
import { connect } from './links.ts';
import { addNode, type NewNode } from './nodes.ts';

/** The first way out that is no error; null for what ends a flow. */
export function firstOutcome(draft: FlowDraft, id: string): string | null {
  const node = draft.nodes[id];
  const activity = node && activityOf(node.activity);
  if (!activity) return null;
  return outcomesWith(activity, node.settings).find(({ kind }) => kind !== 'error')?.id ?? null;
}

/**
 * Puts a new node in the middle of a link: what led to the old target leads to the node, and the node leads on.
 * @throws flow/not-possible where the node has no way out, or does not belong there
 */
export function insertOnLink(draft: FlowDraft, link: string, node: NewNode, newLink: string): void {
  addNode(draft, node);
  placeOnLink(draft, link, node.id, newLink);
}

/**
 * Leads a link through a node that is there already.
 * @throws flow/not-possible
 */
export function placeOnLink(draft: FlowDraft, link: string, id: string, newLink: string): void {
  const old = draft.links[link];
  if (!old || old.from === id || old.to === id) return;
  const outcome = firstOutcome(draft, id);
  if (outcome === null) {
    const reason = `${draft.nodes[id]?.label ?? 'This node'} ends the flow: it cannot stand in the middle of a link.`;
    throw new AppError('flow/not-possible', { reason });
  }
  const target = old.to;
  connect(draft, { id: link, from: old.from, outcome: old.outcome, to: id });
  connect(draft, { id: newLink, from: id, outcome, to: target });
}

/** A new node at the end of an outcome: what was linked there before follows the new node, where it has a way out. */
export function addAfter(
  draft: FlowDraft,
  from: { readonly node: string; readonly outcome: string },
  node: NewNode,
  links: { readonly to: string; readonly onward: string },
): void {
  const earlier = Object.values(draft.links).find(link => link.from === from.node && link.outcome === from.outcome);
  const target = earlier?.to ?? null;
  addNode(draft, node);
  connect(draft, { id: links.to, from: from.node, outcome: from.outcome, to: node.id });
  const outcome = firstOutcome(draft, node.id);
  if (target !== null && outcome !== null) connect(draft, { id: links.onward, from: node.id, outcome, to: target });
}
