/**
 * What one version of a flow has and another has not, in words a person reads: nodes with their settings before and
 * after, links, variables, event handlers. Where things stand on the canvas, and sticky notes, are no difference.
 */
import { activityOf } from '../../activities/activities.ts';
import { eras, type Names } from '../../activities/activity.ts';
import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { variableTypes } from '../../base/fields/variable.ts';
import { outcomesOf } from '../graph.ts';
import type { FlowDocument, FlowLink, FlowNode, FlowVariable } from '../model.ts';
import { matched } from './matched.ts';
import { settingRows } from './setting-rows.ts';

export const diffParts = {
  flow: 'Flow',
  node: 'Nodes',
  link: 'Links',
  handler: 'Event handlers',
  variable: 'Variables',
} as const;
export type DiffPart = keyof typeof diffParts;

export interface DiffRow {
  readonly label: string;
  /** '' where there was nothing. */
  readonly before: string;
  readonly after: string;
}
export interface DiffEntry {
  readonly part: DiffPart;
  readonly how: 'added' | 'removed' | 'changed';
  /** Label of a node, name of a variable, or the way a link goes. */
  readonly title: string;
  /** Kind of activity, type of variable; '' where there is none. */
  readonly detail: string;
  /** What changed in it; empty for what was added or removed. */
  readonly rows: readonly DiffRow[];
  /** Id of the node to look at: in the newer flow, or where it was removed in the older one. Null for the flow itself. */
  readonly node: string | null;
}

/** In the order of the parts; within one removed, changed, added. Empty when both say the same. */
export function diffOf(before: FlowDocument, after: FlowDocument, names: Names): DiffEntry[] {
  const nodes = matched(before.nodes, after.nodes, ({ label, activity }) => `${activity} ${label.toLowerCase()}`);
  const variables = matched(before.variables, after.variables, ({ name }) => name.toLowerCase());
  const entries = [
    ...flowEntries(before, after),
    ...nodes.flatMap(pair => nodeEntries(pair, names)),
    ...linkEntries(before, after, nodes),
    ...variables.flatMap(variableEntries),
  ];
  const parts = Object.keys(diffParts);
  const ways = ['removed', 'changed', 'added'];
  return entries.sort(
    (a, b) =>
      parts.indexOf(a.part) - parts.indexOf(b.part) ||
      ways.indexOf(a.how) - ways.indexOf(b.how) ||
      a.title.localeCompare(b.title),
  );
}

export type Pair<T> = readonly [before: T | null, after: T | null];

const differing = (rows: readonly DiffRow[]): DiffRow[] => rows.filter(({ before, after }) => before !== after);
const same = (a: unknown, b: unknown) => canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
const onOff = (value: boolean) => (value ? 'Yes' : 'No');

function flowEntries({ props: before }: FlowDocument, { props: after }: FlowDocument): DiffEntry[] {
  const rows = differing([
    { label: 'Era', before: eras[before.era], after: eras[after.era] },
    { label: 'Kind', before: before.kind, after: after.kind },
  ]);
  return rows.length === 0 ? [] : [{ part: 'flow', how: 'changed', title: 'The flow', detail: '', rows, node: null }];
}

function nodeEntries([before, after]: Pair<FlowNode>, names: Names): DiffEntry[] {
  const node = (after ?? before)!;
  const activity = activityOf(node.activity);
  const entry = {
    part: activity?.event ? 'handler' : 'node',
    title: node.label,
    detail: activity?.title ?? 'Unknown activity',
    node: node.id,
  } as const;
  if (!before || !after) return [{ ...entry, how: before ? 'removed' : 'added', rows: [] }];
  const rows = differing([
    { label: 'Label', before: before.label, after: after.label },
    { label: 'Description', before: before.description, after: after.description },
    ...settingRows(before, after, names),
    { label: 'Comment', before: before.comment ?? '', after: after.comment ?? '' },
  ]);
  const hidden = rows.length === 0 && !(same(before.settings, after.settings) && same(before.foreign, after.foreign));
  if (hidden) rows.push({ label: 'What no setting shows', before: 'one way', after: 'another way' });
  return rows.length === 0 ? [] : [{ ...entry, how: 'changed', rows }];
}

function variableEntries([before, after]: Pair<FlowVariable>): DiffEntry[] {
  const variable = (after ?? before)!;
  const entry = { part: 'variable', title: variable.name, detail: variableTypes[variable.type], node: null } as const;
  if (!before || !after) return [{ ...entry, how: before ? 'removed' : 'added', rows: [] }];
  const row = (label: string, words: (of: FlowVariable) => string): DiffRow => ({
    label,
    before: words(before),
    after: words(after),
  });
  const isSecret = before.secure || after.secure;
  const rows = differing([
    row('Name', of => of.name),
    row('Type', of => variableTypes[of.type]),
    isSecret
      ? {
          label: 'Default value',
          before: '(secure)',
          after: before.value === after.value ? '(secure)' : '(secure), another',
        }
      : row('Default value', of => of.value),
    row('Description', of => of.description),
    row('Agents see it', of => onOff(of.agentViewable)),
    row('Desktop label', of => of.desktopLabel),
    row('Agents edit it', of => onOff(of.agentEditable)),
    row('Secure', of => onOff(of.secure)),
  ]);
  return rows.length === 0 ? [] : [{ ...entry, how: 'changed', rows }];
}

/** A link is where an outcome of a node leads to; what its record is called is no difference. */
function linkEntries(before: FlowDocument, after: FlowDocument, nodes: readonly Pair<FlowNode>[]): DiffEntry[] {
  const isNow = new Map(nodes.flatMap(([old, now]) => (old && now ? [[old.id, now.id] as const] : [])));
  const oldLinks = new Map<string, FlowLink>();
  for (const link of Object.values(before.links))
    oldLinks.set(`${isNow.get(link.from) ?? `gone ${link.from}`} ${link.outcome}`, link);
  const entries: DiffEntry[] = [];
  for (const link of Object.values(after.links)) {
    const key = `${link.from} ${link.outcome}`;
    const old = oldLinks.get(key);
    oldLinks.delete(key);
    const title = from(after, link);
    if (!old) entries.push(linkEntry('added', `${title} → ${labelOf(after, link.to)}`, link.from));
    else if (isNow.get(old.to) !== link.to)
      entries.push({
        ...linkEntry('changed', title, link.from),
        rows: [{ label: 'Leads to', before: labelOf(before, old.to), after: labelOf(after, link.to) }],
      });
  }
  for (const link of oldLinks.values())
    entries.push(
      linkEntry('removed', `${from(before, link)} → ${labelOf(before, link.to)}`, isNow.get(link.from) ?? link.from),
    );
  return entries;
}

const linkEntry = (how: DiffEntry['how'], title: string, node: string): DiffEntry => ({
  part: 'link',
  how,
  title,
  detail: '',
  rows: [],
  node,
});
const labelOf = ({ nodes }: FlowDocument, id: string): string => nodes[id]?.label ?? '';
function from(document: FlowDocument, { from: id, outcome }: FlowLink): string {
  const node = document.nodes[id];
  if (!node) return outcome;
  const label = outcomesOf(document, node).find(each => each.id === outcome)?.label ?? outcome;
  return `${node.label}, ${label}`;
}
