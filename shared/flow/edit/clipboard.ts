/**
 * Parts of a flow as text, for the system clipboard: pasted into any flow of any workspace. Such a text may come from
 * anywhere, so it is held against the shapes of records before anything is done with it.
 */
import { z } from 'zod';
import { activityOf } from '../../activities/activities.ts';
import type { Sheet } from '../../activities/activity.ts';
import type { Json } from '../../base/canonical-json.ts';
import { AppError } from '../../base/errors.ts';
import type { FlowDraft, NewId } from '../draft.ts';
import { type FlowDocument, mostNodes } from '../model.ts';
import { flowLink, flowNode, flowNote, flowVariable } from '../records.ts';
import { usesOf } from '../variable-uses.ts';
import { linkRefusal } from './links.ts';
import { freeName, placeRefusal } from './nodes.ts';
import { replaceRoots } from './rename.ts';

const format = 'flow-lab/part-of-a-flow';
/** Characters of a pasted text; the largest flow has far fewer. */
const mostCharacters = 20_000_000;

const shape = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  nodes: z.array(flowNode).max(mostNodes),
  links: z.array(flowLink).max(20_000),
  /** Variables the nodes use, so that a paste into another flow finds them. */
  variables: z.array(flowVariable).max(1_000),
  notes: z.array(flowNote).max(1_000),
});
type Part = z.infer<typeof shape>;

/** Nodes with the links between them, the variables they use, and notes. Starts stay: a flow has its own. */
export function copied(document: FlowDocument, ids: readonly string[]): string {
  const chosen = new Set(ids.filter(id => isCopied(document, id)));
  const nodes = [...chosen].map(id => document.nodes[id]!);
  const names = new Set(
    nodes.map(usesOf).flatMap(({ reads, sets }) => [...reads.map(r => r.root), ...sets.map(s => s.name)]),
  );
  const part: Part = {
    format,
    version: 1,
    nodes: nodes as Part['nodes'],
    links: Object.values(document.links).filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    variables: Object.values(document.variables).filter(({ name }) => names.has(name)),
    notes: ids.flatMap(id => document.notes[id] ?? []),
  };
  return JSON.stringify(part);
}

function isCopied({ nodes }: FlowDocument, id: string): boolean {
  const node = nodes[id];
  return node !== undefined && activityOf(node.activity)?.role !== 'start';
}

export interface PasteTarget {
  readonly sheet: Sheet;
  /** Where the top left corner of what is pasted comes to stand. */
  readonly x: number;
  readonly y: number;
}

/**
 * Adds what `copied` made: new ids, free labels, inner links, and the variables that are missing.
 * @returns ids of the new nodes and notes
 * @throws flow/not-pasteable with the reason; nothing is changed then
 */
export function paste(draft: FlowDraft, text: string, target: PasteTarget, newId: NewId): string[] {
  const part = read(text);
  for (const { activity } of part.nodes) {
    const reason = activity === 'unknown' ? null : placeRefusal(draft, activity, target.sheet);
    if (reason) throw new AppError('flow/not-pasteable', { reason });
  }
  const everything = [...part.nodes, ...part.notes];
  const left = Math.min(...everything.map(({ x }) => x));
  const top = Math.min(...everything.map(({ y }) => y));
  const moved = ({ x, y }: { x: number; y: number }) => ({
    sheet: target.sheet,
    x: Math.round(x - left + target.x),
    y: Math.round(y - top + target.y),
  });
  const ids = new Map([...everything, ...part.links].map(({ id }) => [id, newId()]));
  const names = new Map<string, string>();
  const taken = new Set(Object.values(draft.nodes).map(({ label }) => label.toLowerCase()));
  for (const node of part.nodes) {
    const label = taken.has(node.label.toLowerCase()) ? freeName(stemOf(node.label), false, taken) : node.label;
    taken.add(label.toLowerCase());
    if (label !== node.label) names.set(node.label, label);
    const id = ids.get(node.id)!;
    draft.nodes[id] = { ...node, settings: node.settings as Record<string, Json>, id, label, ...moved(node) };
  }
  const pasted = part.nodes.map(({ id }) => draft.nodes[ids.get(id)!]!);
  replaceRoots(pasted, names);
  for (const link of part.links) {
    const [id, from, to] = [ids.get(link.id)!, ids.get(link.from), ids.get(link.to)];
    if (from && to && !linkRefusal(draft, from, to)) draft.links[id] = { ...link, id, from, to };
  }
  const present = new Set(Object.values(draft.variables).map(({ name }) => name));
  const last = Math.max(0, ...Object.values(draft.variables).map(({ order }) => order));
  part.variables
    .filter(({ name }) => !present.has(name))
    .forEach((variable, index) => {
      const id = newId();
      draft.variables[id] = { ...variable, id, order: last + index + 1 };
    });
  for (const note of part.notes) {
    const id = ids.get(note.id)!;
    draft.notes[id] = { ...note, id, ...moved(note) };
  }
  return everything.map(({ id }) => ids.get(id)!);
}

/** Copies beside the originals. */
export function duplicate(draft: FlowDraft, document: FlowDocument, ids: readonly string[], newId: NewId): string[] {
  const records = ids
    .flatMap(id => document.nodes[id] ?? document.notes[id] ?? [])
    .filter(({ id }) => id in document.notes || isCopied(document, id));
  const [first] = records;
  if (!first) return [];
  const offset = 40;
  const x = Math.min(...records.map(record => record.x)) + offset;
  const y = Math.min(...records.map(record => record.y)) + offset;
  return paste(
    draft,
    copied(
      document,
      records.map(({ id }) => id),
    ),
    { sheet: first.sheet, x, y },
    newId,
  );
}

/** `Menu12` → `Menu`. */
const stemOf = (label: string) => label.replace(/[0-9]+$/, '') || label;

function read(text: string): Part {
  const refuse = (reason: string) => new AppError('flow/not-pasteable', { reason });
  if (text.length > mostCharacters) throw refuse('The clipboard holds more than a flow can.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('flow/not-pasteable', { reason: 'The clipboard holds no part of a flow.' }, { cause });
  }
  const form = z.object({ format: z.literal(format), version: z.number() }).safeParse(value);
  if (!form.success) throw refuse('The clipboard holds no part of a flow.');
  if (form.data.version !== 1) throw refuse('The clipboard comes from a newer version of Flow Lab.');
  const part = shape.safeParse(value);
  if (!part.success) {
    const [issue] = part.error.issues;
    throw refuse(`The clipboard is damaged at ${issue?.path.join('.') || 'its beginning'}.`);
  }
  const { nodes, notes, links } = part.data;
  if (nodes.length + notes.length === 0) throw refuse('The clipboard holds no nodes.');
  const ids = [...nodes, ...notes, ...links].map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw refuse('The clipboard holds two records with the same id.');
  const outcomes = links.map(({ from, outcome }) => JSON.stringify([from, outcome]));
  if (new Set(outcomes).size < outcomes.length) throw refuse('The clipboard holds two links from the same outcome.');
  if (nodes.some(({ activity }) => activityOf(activity)?.role === 'start'))
    throw refuse('The clipboard holds a start, which a flow has already.');
  return part.data;
}
