/**
 * Event handlers: which ones a flow has follows from what its main flow uses, as in the course. A handler that is linked
 * never goes by itself.
 */
import { activityList, activityOf } from '../../activities/activities.ts';
import type { FlowDraft } from '../draft.ts';
import type { FlowDocument } from '../model.ts';
import { addNode, removeNodes } from './nodes.ts';

/** px between two handlers that were just added. */
const spacing = 160;

/** Ids of the event handlers this flow should have, in the order they are placed. */
export function handlersOf({ props, nodes }: Pick<FlowDocument, 'props' | 'nodes'>): readonly string[] {
  if (props.kind === 'subflow') return [];
  const exposed = new Set<string>();
  for (const { activity, sheet } of Object.values(nodes))
    if (sheet === 'main') for (const id of activityOf(activity)?.exposes ?? []) exposed.add(id);
  return activityList
    .filter(({ id, event, eras }) => event && eras.includes(props.era) && (event.always || exposed.has(id)))
    .map(({ id }) => id);
}

/**
 * Adds the handlers that are missing and removes those the main flow has no use for any more.
 * @returns ids of handlers that should go but are linked: they stay until the person agrees
 */
export function syncHandlers(draft: FlowDraft): readonly string[] {
  const wanted = new Set(handlersOf(draft));
  const linked = new Set(Object.values(draft.links).map(({ from }) => from));
  const waiting: string[] = [];
  let below = 0;
  for (const { id, activity, sheet, y, description, comment } of Object.values(draft.nodes)) {
    if (sheet !== 'events') continue;
    below = Math.max(below, y + spacing);
    if (!activityOf(activity)?.event || wanted.delete(activity)) continue;
    if (linked.has(id) || description !== '' || comment) waiting.push(id);
    else removeNodes(draft, [id]);
  }
  for (const activity of wanted) {
    addNode(draft, { id: freeId(draft, activity), activity, sheet: 'events', x: 0, y: below });
    below += spacing;
  }
  return waiting;
}

/** Ids of the handlers that the main flow has no use for any more and that stay because they are linked or described. */
export function unusedHandlers(document: FlowDocument): string[] {
  const wanted = new Set(handlersOf(document));
  return Object.values(document.nodes)
    .filter(({ sheet, activity }) => sheet === 'events' && activityOf(activity)?.event && !wanted.has(activity))
    .map(({ id }) => id);
}

/** A flow has one handler of an event, so the handler is called by its activity; ids are unique within a flow only. */
function freeId(draft: FlowDraft, activity: string): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? activity : `${activity}-${number}`;
    if (!Object.hasOwn(draft.nodes, id)) return id;
  }
}
