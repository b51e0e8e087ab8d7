/** Linking outcomes to nodes. */
import { activityOf } from '../../activities/activities.ts';
import { AppError } from '../../base/errors.ts';
import type { FlowDraft } from '../draft.ts';

/** Why one node cannot be linked to the other; null when it can. */
export function linkRefusal(draft: Pick<FlowDraft, 'nodes'>, from: string, to: string): string | null {
  const source = draft.nodes[from];
  const target = draft.nodes[to];
  if (!source || !target) return 'One of the two nodes is not there any more.';
  if (source.sheet !== target.sheet) return 'A link cannot lead from the main flow into the event flows or back.';
  const activity = activityOf(target.activity);
  if (activity?.role === 'start') return `${target.label} is a start: nothing can lead to it.`;
  return null;
}

/**
 * Links an outcome to a node. An outcome has one link: an earlier one is led to the new node.
 * @throws flow/not-possible
 */
export function connect(
  draft: FlowDraft,
  link: { readonly id: string; readonly from: string; readonly outcome: string; readonly to: string },
): void {
  const reason = linkRefusal(draft, link.from, link.to);
  if (reason) throw new AppError('flow/not-possible', { reason });
  const earlier = Object.values(draft.links).find(
    ({ from, outcome }) => from === link.from && outcome === link.outcome,
  );
  if (earlier) earlier.to = link.to;
  else draft.links[link.id] = { ...link };
}

export function disconnect(draft: FlowDraft, ids: readonly string[]): void {
  for (const id of ids) delete draft.links[id];
}
