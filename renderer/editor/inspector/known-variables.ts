/** What an expression of the flow may read: its variables, and what starts, events and activities give. */
import { activityOf } from '../../../shared/activities/activities.ts';
import { variableTypes } from '../../../shared/base/fields/variable.ts';
import type { KnownVariable } from '../../../shared/expression/complete.ts';
import type { FlowDocument } from '../../../shared/flow/model.ts';

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
  const outputs = Object.values(document.nodes).flatMap(node => outputsOf(document, node.activity, node.label));
  const key = JSON.stringify([variables, outputs]);
  const names = last?.key === key ? last.names : { variables, outputs };
  last = { key, names };
  known.set(document, names);
  return names;
}

/** The outputs of a node as they are written, `Label.Name`; those of an event are called by the event. */
export function outputsOf({ props }: FlowDocument, activity: string, label: string): KnownVariable[] {
  const declared = activityOf(activity);
  const owner = declared?.event?.name ?? label;
  return (declared?.outputs ?? [])
    .filter(({ era }) => era === undefined || era === props.era)
    .map(({ name, type, help }) => ({ name: `${owner}.${name}`, type: variableTypes[type], origin: help }));
}
