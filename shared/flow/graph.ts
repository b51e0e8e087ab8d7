/** Who is linked to whom: computed once per document and remembered with it. */
import { activityOf } from '../activities/activities.ts';
import type { Era, Outcome } from '../activities/activity.ts';
import { settingsOf } from './fields-of.ts';
import type { FlowDocument, FlowLink, FlowNode } from './model.ts';

export interface FlowGraph {
  /** Links that leave a node, by outcome. */
  readonly out: ReadonlyMap<string, ReadonlyMap<string, FlowLink>>;
  /** Links that come into a node. */
  readonly in: ReadonlyMap<string, readonly FlowLink[]>;
  /** Nodes by label, in lower case. More than one only while labels clash. */
  readonly labels: ReadonlyMap<string, readonly FlowNode[]>;
}

type Links = Pick<FlowGraph, 'out' | 'in'>;

const graphs = new WeakMap<FlowDocument, FlowGraph>();
/** By the map of links itself: an edit that changes no link, such as a move, finds its graph ready. */
const known = new WeakMap<FlowDocument['links'], Links>();

export function graphOf(document: FlowDocument): FlowGraph {
  const made = graphs.get(document) ?? makeGraph(document);
  graphs.set(document, made);
  return made;
}

function makeGraph({ links, nodes }: FlowDocument): FlowGraph {
  const { out, in: into } = known.get(links) ?? linksOf(links);
  let labels: FlowGraph['labels'] | null = null;
  return {
    out,
    in: into,
    // Made when asked for: drawing a flow does without.
    get labels() {
      labels ??= labelsOf(nodes);
      return labels;
    },
  };
}

function linksOf(links: FlowDocument['links']): Links {
  const out = new Map<string, Map<string, FlowLink>>();
  const into = new Map<string, FlowLink[]>();
  for (const link of Object.values(links)) {
    const ways = out.get(link.from);
    if (ways) ways.set(link.outcome, link);
    else out.set(link.from, new Map([[link.outcome, link]]));
    const entries = into.get(link.to);
    if (entries) entries.push(link);
    else into.set(link.to, [link]);
  }
  const made = { out, in: into };
  known.set(links, made);
  return made;
}

function labelsOf(nodes: FlowDocument['nodes']): FlowGraph['labels'] {
  const labels = new Map<string, FlowNode[]>();
  for (const node of Object.values(nodes)) {
    const word = node.label.toLowerCase();
    const same = labels.get(word);
    if (same) same.push(node);
    else labels.set(word, [node]);
  }
  return labels;
}

const outcomes = {
  classic: new WeakMap<FlowNode, readonly Outcome[]>(),
  current: new WeakMap<FlowNode, readonly Outcome[]>(),
};

/**
 * The ways out of a node in the order shown. Error outcomes are there in the Current era only, and wherever one is linked:
 * an import never loses a link.
 */
export function outcomesOf(document: FlowDocument, node: FlowNode): readonly Outcome[] {
  const linked = graphOf(document).out.get(node.id);
  const declared = declaredOutcomes(node, document.props.era);
  if (!linked) return declared;
  const isExtra = (id: string) => !declared.some(outcome => outcome.id === id);
  if (!someKey(linked, isExtra)) return declared;
  const extra = [...linked.keys()].filter(isExtra);
  const every = declaredOutcomes(node, 'current');
  return [
    ...declared,
    ...extra.map(
      id => every.find(outcome => outcome.id === id) ?? ({ id, label: id, kind: 'branch', condition: id } as const),
    ),
  ];
}

/** Asked for every node at every edit: no list is made for it. */
function someKey(map: ReadonlyMap<string, unknown>, is: (key: string) => boolean): boolean {
  for (const key of map.keys()) if (is(key)) return true;
  return false;
}

function declaredOutcomes(node: FlowNode, era: Era): readonly Outcome[] {
  const known = outcomes[era].get(node);
  if (known) return known;
  const activity = activityOf(node.activity);
  const all = activity ? activity.outcomes(settingsOf(node) as never) : [];
  const found = all.filter(({ kind, everyEra }) => kind !== 'error' || era === 'current' || everyEra);
  outcomes[era].set(node, found);
  return found;
}

/** Whether another node has its label, in whatever case. Looked up at each edit: no list of all labels is made for it. */
export function isLabelTaken({ nodes }: FlowDocument, { id, label }: FlowNode): boolean {
  const word = label.toLowerCase();
  for (const other in nodes) {
    const { label: taken } = nodes[other]!;
    if (other !== id && (taken === label || taken.toLowerCase() === word)) return true;
  }
  return false;
}
