/** Changing what a node says of itself. */
import { activityOf } from '../../activities/activities.ts';
import { outcomesWith } from '../../activities/settings.ts';
import type { Json } from '../../base/canonical-json.ts';
import type { FlowDraft } from '../draft.ts';

/** Sets fields of a node; links of outcomes that are gone with the change go too. */
export function changeSettings(draft: FlowDraft, id: string, values: Readonly<Record<string, Json>>): void {
  const node = draft.nodes[id];
  if (!node) return;
  const activity = activityOf(node.activity);
  const outcomesNow = () => new Set(activity ? outcomesWith(activity, node.settings).map(({ id }) => id) : []);
  const before = outcomesNow();
  Object.assign(node.settings, values);
  const after = outcomesNow();
  if ([...before].every(outcome => after.has(outcome))) return;
  for (const link of Object.values(draft.links))
    if (link.from === id && before.has(link.outcome) && !after.has(link.outcome)) delete draft.links[link.id];
}

export function describeNode(
  draft: FlowDraft,
  id: string,
  words: { readonly label?: string; readonly description?: string; readonly comment?: string },
): void {
  const node = draft.nodes[id];
  if (node) Object.assign(node, words);
}

/** A key no row of the list has yet. */
export function freeKey(rows: readonly { readonly key: string }[]): string {
  for (let number = 1; ; number++) {
    const key = `r${number}`;
    if (!rows.some(row => row.key === key)) return key;
  }
}
