/** Adding, removing, moving and naming nodes. */
import { activityOf } from '../../activities/activities.ts';
import type { AnyActivity, Sheet } from '../../activities/activity.ts';
import type { Json } from '../../base/canonical-json.ts';
import { AppError } from '../../base/errors.ts';
import { initialValues } from '../../base/fields/record.ts';
import type { FlowDraft } from '../draft.ts';

export interface NewNode {
  readonly id: string;
  readonly activity: string;
  readonly sheet: Sheet;
  readonly x: number;
  readonly y: number;
  readonly label?: string;
  readonly settings?: Readonly<Record<string, Json>>;
}

/** Why an activity cannot be used on a sheet of this flow; null when it can. */
export function placeRefusal({ props }: Pick<FlowDraft, 'props'>, activityId: string, sheet: Sheet): string | null {
  const activity = activityOf(activityId);
  if (!activity) return `There is no activity called ${activityId}.`;
  if (!activity.sheets.includes(sheet))
    return `${activity.title} cannot be used in ${sheet === 'main' ? 'the main flow' : 'event flows'}.`;
  if (!activity.flows.includes(props.kind)) return `${activity.title} cannot be used in a ${props.kind}.`;
  return null;
}

/**
 * Puts a node with the activity's first settings on the canvas.
 * @throws flow/not-possible where the activity is unknown or does not belong on that sheet
 */
export function addNode(draft: FlowDraft, node: NewNode): void {
  const reason = placeRefusal(draft, node.activity, node.sheet);
  if (reason) throw new AppError('flow/not-possible', { reason });
  const activity = activityOf(node.activity)!;
  draft.nodes[node.id] = {
    id: node.id,
    activity: node.activity,
    sheet: node.sheet,
    label: node.label ?? freeLabel(draft, activity),
    description: '',
    x: node.x,
    y: node.y,
    settings: { ...(initialValues(activity.fields) as Record<string, Json>), ...node.settings },
  };
}

/** Removes nodes and every link that touches them; the start of a flow stays. */
export function removeNodes(draft: FlowDraft, ids: readonly string[]): void {
  const gone = new Set(ids.filter(id => !isStart(draft.nodes[id])));
  for (const id of gone) delete draft.nodes[id];
  for (const link of Object.values(draft.links))
    if (gone.has(link.from) || gone.has(link.to)) delete draft.links[link.id];
}

export function moveNodes(draft: FlowDraft, places: Readonly<Record<string, { x: number; y: number }>>): void {
  for (const [id, place] of Object.entries(places)) {
    const node = draft.nodes[id];
    if (node) Object.assign(node, { x: Math.round(place.x), y: Math.round(place.y) });
  }
}

/** `PlayMessage1`, as the product of the course numbers them; an event handler is called by its event. */
export function freeLabel(draft: { readonly nodes: FlowDraft['nodes'] }, activity: AnyActivity): string {
  const taken = new Set(Object.values(draft.nodes).map(node => node.label.toLowerCase()));
  const stem = (activity.event?.name ?? activity.title).replace(/[^A-Za-z0-9_]/g, '');
  return freeName(stem, activity.role === 'start', taken);
}

/** The stem itself where it may stand alone, else with the first number that nothing has. `taken` is in lower case. */
export function freeName(stem: string, alone: boolean, taken: ReadonlySet<string>): string {
  if (alone && !taken.has(stem.toLowerCase())) return stem;
  const spaced = /[0-9]$/.test(stem) ? `${stem}_` : stem;
  for (let number = 1; ; number++) {
    const name = `${spaced}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The one start of the main flow, as against event handlers, which come and go. */
const isStart = (node: FlowDraft['nodes'][string] | undefined): boolean =>
  node?.sheet === 'main' && activityOf(node.activity)?.role === 'start';
