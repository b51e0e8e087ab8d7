/** What an expression of the flow may read: its variables, and what starts, events and activities give. */
import { activityOf } from '../../../shared/activities/activities.ts';
import { variableTypes } from '../../../shared/base/fields/variable.ts';
import type { KnownVariable } from '../../../shared/expression/complete.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';
import { upstreamOf } from '../../../shared/flow/upstream.ts';

export interface KnownNames {
  readonly variables: readonly KnownVariable[];
  readonly outputs: readonly KnownVariable[];
}
const known = new WeakMap<FlowDocument, KnownNames>();

/** The same lists as long as nothing they are made of has changed. */
let last: { readonly key: string; readonly names: KnownNames } | null = null;

export function knownNames(document: FlowDocument): KnownNames {
  const kept = known.get(document);
  if (kept) return kept;
  const variables = Object.values(document.variables).map(({ name, type, source }) => ({
    name,
    type: variableTypes[type],
    origin: source === 'global' ? 'Global variable' : 'Variable of this flow',
  }));
  const { names: outputs } = outputsOfAll(document, () => true);
  const key = JSON.stringify([variables, outputs]);
  const names = last?.key === key ? last.names : { variables, outputs };
  last = { key, names };
  known.set(document, names);
  return names;
}

interface Before {
  readonly key: string;
  readonly names: readonly KnownVariable[];
}
const before = new WeakMap<FlowDocument, Map<string, Before>>();
let lastBefore: Before | null = null;

/** The outputs of all that a call may have gone through before it comes to a node: the same list while they are the same. */
export function outputsBefore(document: FlowDocument, id: string): readonly KnownVariable[] {
  const kept = before.get(document) ?? new Map<string, Before>();
  before.set(document, kept);
  let found = kept.get(id);
  if (!found) {
    const upstream = upstreamOf(document, id);
    const fresh = outputsOfAll(document, node => upstream.has(node));
    found = lastBefore?.key === fresh.key ? lastBefore : fresh;
    lastBefore = found;
    kept.set(id, found);
  }
  return found.names;
}

/** Of the nodes that are wanted; with what the list is made of. */
function outputsOfAll(document: FlowDocument, isWanted: (id: string) => boolean): Before {
  const parts: string[] = [document.props.era];
  const names: KnownVariable[] = [];
  for (const { id, activity, label } of Object.values(document.nodes)) {
    if (!isWanted(id)) continue;
    parts.push(activity, label);
    const title = activityOf(activity)?.title ?? activity;
    for (const output of outputsOf(document.props, activity, label))
      names.push({ ...output, origin: `From ${label} (${title}). ${output.origin}` });
  }
  return { key: parts.join('\n'), names };
}

/** The outputs of a node as they are written, `Label.Name`; those of an event are called by the event. */
export function outputsOf({ era: now }: FlowDocument['props'], activity: string, label: string): KnownVariable[] {
  const declared = activityOf(activity);
  const owner = declared?.event?.name ?? label;
  return (declared?.outputs ?? [])
    .filter(({ era }) => era === undefined || era === now)
    .map(({ name, type, help }) => ({ name: `${owner}.${name}`, type: variableTypes[type], origin: help }));
}
