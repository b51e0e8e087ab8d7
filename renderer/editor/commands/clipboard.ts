/** Copies of nodes: within a flow, and as text over the system's clipboard to other flows and workspaces. */
import { activityOf } from '../../../shared/activities/activities.ts';
import type { FlowDraft } from '../../../shared/flow/draft.ts';
import { addNode } from '../../../shared/flow/edit/nodes.ts';
import { boundsOf, nodeWidth, type Point } from '../../../shared/flow/geometry.ts';
import type { FlowDocument, FlowLink, FlowNode, FlowNote } from '../../../shared/flow/model.ts';
import { plural } from '../../kit/format.ts';
import { notify } from '../../ui/toast-queue.ts';
import type { FlowSession } from '../document/session.ts';
import { snapped } from './place.ts';

interface Clip {
  readonly flowLab: 'nodes';
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly notes: readonly FlowNote[];
}
/** How far a copy stands from what it was made of. */
const aside = 48;

/** The selected nodes and notes with the links between them; null when nothing of the kind is selected. */
function clipOf(document: FlowDocument, selection: ReadonlySet<string>): Clip | null {
  const nodes = [...selection].flatMap(id => document.nodes[id] ?? []);
  const notes = [...selection].flatMap(id => document.notes[id] ?? []);
  if (nodes.length + notes.length === 0) return null;
  const ids = new Set(nodes.map(({ id }) => id));
  const links = Object.values(document.links).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { flowLab: 'nodes', nodes, links, notes };
}

export function duplicate(session: FlowSession): void {
  const { document, selection } = session.get();
  const clip = clipOf(document, selection);
  if (clip) insert(session, clip, null, 'duplicate');
}

function insert(session: FlowSession, clip: Clip, around: Point | null, verb: string): void {
  const { sheet } = session.get();
  const nodes = clip.nodes.filter(({ activity }) => {
    const declared = activityOf(activity);
    return declared ? declared.role !== 'start' && declared.sheets.includes(sheet) : true;
  });
  const left = clip.nodes.length - nodes.length;
  if (left > 0) notify({ tone: 'info', title: `${plural(left, 'node')} cannot be used here and stayed out.` });
  if (nodes.length + clip.notes.length === 0) return;
  const by = shift(clip, around);
  const ids = new Map<string, string>();
  const added: string[] = [];
  const done = session.edit(`${verb} ${nodes.length === 1 ? nodes[0]!.label : plural(nodes.length, 'node')}`, draft => {
    for (const node of nodes) {
      const id = session.newId();
      ids.set(node.id, id);
      added.push(id);
      copyNode(draft, node, id, sheet, by);
    }
    for (const link of clip.links) {
      const [from, to] = [ids.get(link.from), ids.get(link.to)];
      const id = session.newId();
      if (from && to) draft.links[id] = { id, from, outcome: link.outcome, to };
    }
    for (const note of clip.notes) {
      const id = session.newId();
      added.push(id);
      draft.notes[id] = { ...note, id, sheet, x: note.x + by.x, y: note.y + by.y };
    }
  });
  if (done) session.select(added);
}

function copyNode(draft: FlowDraft, node: FlowNode, id: string, sheet: FlowNode['sheet'], by: Point): void {
  const place = { x: node.x + by.x, y: node.y + by.y };
  const label = copyLabel(draft, node.label);
  if (activityOf(node.activity))
    addNode(draft, { id, activity: node.activity, sheet, ...place, label, settings: node.settings });
  else draft.nodes[id] = { ...structuredClone(node), id, sheet, ...place, label, settings: { ...node.settings } };
  const copy = draft.nodes[id]!;
  copy.description = node.description;
  if (node.comment !== undefined) copy.comment = node.comment;
}

/** `Menu1` becomes `Menu2`, the next number that is free. */
function copyLabel(draft: FlowDraft, label: string): string {
  const taken = new Set(Object.values(draft.nodes).map(node => node.label.toLowerCase()));
  if (!taken.has(label.toLowerCase())) return label;
  const [, stem = label, digits = '1'] = /^(.*?)(\d*)$/.exec(label) ?? [];
  for (let number = Number(digits || '1') + 1; ; number++)
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

function shift({ nodes, notes }: Clip, around: Point | null): Point {
  if (!around) return { x: aside, y: aside };
  const bounds = boundsOf([...nodes.map(node => ({ x: node.x, y: node.y, width: nodeWidth, height: 72 })), ...notes]);
  if (!bounds) return { x: 0, y: 0 };
  return snapped({ x: around.x - bounds.x - bounds.width / 2, y: around.y - bounds.y - bounds.height / 2 });
}
