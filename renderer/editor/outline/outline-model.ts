/**
 * A sheet as a tree to read and edit: what follows by the main way out stands on the same level, every other way out is a
 * branch below its node. A node that was shown before is only named.
 */
import { activityOf } from '../../../shared/activities/activities.ts';
import type { Outcome, Sheet } from '../../../shared/activities/activity.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowLink, FlowNode } from '../../../shared/flow/model.ts';
import { freeOutcome } from '../commands/place.ts';

export interface OutlineItem {
  readonly key: string;
  readonly kind: 'node' | 'outcome' | 'again' | 'open' | 'lost';
  /** What is read and searched. */
  readonly text: string;
  /** The node itself; of an outcome, the node it belongs to. */
  readonly node: string | null;
  readonly outcome: string | null;
  readonly children: readonly OutlineItem[];
}

export interface OutlineWay {
  readonly node: string;
  readonly outcome: string;
}

/** Branches within branches deeper than this go on at the top level: nobody reads deeper, and no window can draw it. */
const deepest = 8;

export function outlineOf(document: FlowDocument, sheet: Sheet): OutlineItem[] {
  const graph = graphOf(document);
  const nodes = Object.values(document.nodes).filter(node => node.sheet === sheet);
  const shown = new Set<string>();
  const later: FlowNode[] = [];

  /** Items on one level, beginning with a node. A loop instead of recursion along the main way: flows are long. */
  function sequence(
    first: FlowNode,
    by: { readonly node: string; readonly outcome: string } | null,
    depth: number,
  ): OutlineItem[] {
    const items: OutlineItem[] = [];
    let from = by;
    for (let node: FlowNode | undefined = first; node; ) {
      if (shown.has(node.id)) {
        if (from) items.push(againOf(node, from, ''));
        return items;
      }
      shown.add(node.id);
      const current: FlowNode = node;
      const outcomes = outcomesOf(document, current);
      const main = mainWay(outcomes);
      const ways = graph.out.get(current.id);
      const index = items.length;
      // Its place is kept: what follows on this level is shown before what hangs below would be found again.
      items.push(leaf(current));
      const children = outcomes
        .filter(outcome => outcome !== main)
        .map(({ id, label }): OutlineItem => {
          const to = document.nodes[ways?.get(id)?.to ?? ''];
          if (!to) return openOf(current.id, id, `${label}: not linked`);
          if (depth === deepest) later.push(to);
          if (depth === deepest || shown.has(to.id)) return againOf(to, { node: current.id, outcome: id }, label);
          return {
            key: `outcome ${current.id} ${id}`,
            kind: 'outcome',
            text: label,
            node: current.id,
            outcome: id,
            children: sequence(to, { node: current.id, outcome: id }, depth + 1),
          };
        });
      items[index] = { ...leaf(current), children };
      if (!main) return items;
      const link = ways?.get(main.id);
      const next: FlowNode | undefined = link && document.nodes[link.to];
      if (!next) items.push(openOf(current.id, main.id, `${main.label}: not linked`));
      from = { node: current.id, outcome: main.id };
      node = next;
    }
    return items;
  }

  const isStart = (node: FlowNode) => activityOf(node.activity)?.role === 'start';
  const items = nodes.filter(isStart).flatMap(node => sequence(node, null, 0));
  for (let node = later.shift(); node; node = later.shift())
    if (!shown.has(node.id)) items.push(...sequence(node, null, 0));
  const lost = nodes
    .filter(({ id }) => !shown.has(id))
    .sort((a, b) => (graph.in.get(a.id)?.length ?? 0) - (graph.in.get(b.id)?.length ?? 0));
  const rest = lost.flatMap(node => (shown.has(node.id) ? [] : sequence(node, null, 1)));
  return rest.length === 0
    ? items
    : [...items, { key: 'lost', kind: 'lost', text: 'Not reachable', node: null, outcome: null, children: rest }];
}

/** The way out that has no line of its own: what follows by it stands on the same level. */
const mainWay = (outcomes: readonly Outcome[]): Outcome | undefined =>
  outcomes.filter(({ kind }) => kind !== 'error').length === 1 ? outcomes[0] : undefined;

/** The way out an item is about: an outcome its own; a node its main one, else the first that leads nowhere yet. */
export function wayOf(document: FlowDocument, { node, outcome }: OutlineItem): OutlineWay | null {
  const found = node === null ? undefined : document.nodes[node];
  if (!found) return null;
  const outcomes = outcomesOf(document, found);
  const by = outcome ?? mainWay(outcomes)?.id ?? freeOutcome(document, found) ?? outcomes[0]?.id;
  return by === undefined ? null : { node: found.id, outcome: by };
}

/** The link that leaves by the way an item is about; of a node, by its main way to the row after it. */
export function linkOf(document: FlowDocument, { node, outcome }: OutlineItem): FlowLink | null {
  const found = node === null ? undefined : document.nodes[node];
  if (!found) return null;
  const by = outcome ?? mainWay(outcomesOf(document, found))?.id;
  return (by !== undefined && graphOf(document).out.get(found.id)?.get(by)) || null;
}

const leaf = (node: FlowNode): OutlineItem => ({
  key: `node ${node.id}`,
  kind: 'node',
  text: `${node.label} ${activityOf(node.activity)?.title ?? 'Unknown activity'}`,
  node: node.id,
  outcome: null,
  children: [],
});

const againOf = (
  to: FlowNode,
  { node, outcome }: { readonly node: string; readonly outcome: string },
  label: string,
): OutlineItem => ({
  key: `again ${node} ${outcome}`,
  kind: 'again',
  text: label === '' ? `goes to ${to.label}` : `${label}: goes to ${to.label}`,
  node,
  outcome,
  children: [],
});

const openOf = (node: string, outcome: string, text: string): OutlineItem => ({
  key: `open ${node} ${outcome}`,
  kind: 'open',
  text,
  node,
  outcome,
  children: [],
});

/** Every item by its key, and the keys of all that have something below them. */
export function indexOf(items: readonly OutlineItem[]): ReadonlyMap<string, OutlineItem> {
  const index = new Map<string, OutlineItem>();
  const waiting = [...items];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    index.set(item.key, item);
    waiting.push(...item.children);
  }
  return index;
}
