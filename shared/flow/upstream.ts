/** What a call has gone through before it comes to a node: whose outputs an expression of that node may hope for. */
import { activityOf } from '../activities/activities.ts';
import { graphOf } from './graph.ts';
import type { FlowDocument } from './model.ts';

/** By node, remembered with the document. */
const known = new WeakMap<FlowDocument, Map<string, ReadonlySet<string>>>();

/**
 * Ids of the nodes that may have been run before this one. Those from which links lead to it; itself only where it stands
 * in a circle. An event comes at any time of the call, so in an event flow all of the main flow may have been run. A node no
 * start leads to yet may come to stand anywhere: all others of its sheet are there then.
 */
export function upstreamOf(document: FlowDocument, id: string): ReadonlySet<string> {
  const kept = known.get(document) ?? new Map<string, ReadonlySet<string>>();
  known.set(document, kept);
  const before = kept.get(id) ?? find(document, id);
  kept.set(id, before);
  return before;
}

function find(document: FlowDocument, id: string): ReadonlySet<string> {
  const { nodes } = document;
  const here = nodes[id];
  if (!here) return new Set();
  const entries = (to: string) =>
    graphOf(document)
      .in.get(to)
      ?.map(({ from }) => from) ?? [];
  const before = new Set(entries(id));
  for (const each of before) for (const from of entries(each)) before.add(from);
  const isStart = (each: string) => activityOf(nodes[each]?.activity ?? '')?.role === 'start';
  const isLed = isStart(id) || [...before].some(isStart);
  for (const { id: other, sheet } of Object.values(nodes)) {
    if (sheet === here.sheet ? !isLed && other !== id : here.sheet === 'events') before.add(other);
  }
  return before;
}
