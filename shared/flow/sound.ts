/** What holds in every stored flow, whatever it does: the rules no draft may break. Problems a draft may have are checks. */
import { activityOf } from '../activities/activities.ts';
import type { Change } from './change.ts';
import { graphOf } from './graph.ts';
import { type FlowDocument, type FlowLink, mostNodes } from './model.ts';

/** Why the flow cannot be stored after these changes, in a sentence; null when it can. */
export function refusalOf(document: FlowDocument, changes: readonly Change[]): string | null {
  for (const change of changes) {
    if (change.kind === 'links' && change.after) {
      const { from, outcome, to } = change.after;
      const source = document.nodes[from];
      const target = document.nodes[to];
      if (!source || !target) return 'A link leads from or to a node that is not there.';
      if (source.sheet !== target.sheet) return 'A link cannot lead from the main flow into the event flows or back.';
      if (activityOf(target.activity)?.role === 'start') return `${target.label} is a start: nothing can lead to it.`;
      if (linksFrom(document, from).filter(link => link.outcome === outcome).length > 1)
        return `${source.label} has two links from the same outcome.`;
    }
    if (change.kind === 'nodes' && !change.after) {
      const { out, in: into } = graphOf(document);
      if (out.has(change.id) || into.has(change.id)) return 'A link leads from or to a node that is not there.';
    }
    if (change.kind === 'nodes' && change.before && change.after && change.before.activity !== change.after.activity)
      return 'A node keeps its activity.';
  }
  const nodes = Object.keys(document.nodes).length;
  const added = changes.some(change => change.kind === 'nodes' && !change.before);
  return added && nodes > mostNodes ? `A flow has at most ${mostNodes} nodes; this one would have ${nodes}.` : null;
}

const linksFrom = (document: FlowDocument, node: string): FlowLink[] =>
  Object.values(document.links).filter(({ from }) => from === node);
