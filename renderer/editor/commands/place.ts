/** Putting new nodes into the flow: free, at the end of an outcome, or into a link. */
import { activityOf } from '../../../shared/activities/activities.ts';
import type { AnyActivity } from '../../../shared/activities/activity.ts';
import { outcomesWith } from '../../../shared/activities/settings.ts';
import { addAfter, insertOnLink } from '../../../shared/flow/edit/insert.ts';
import { addNode } from '../../../shared/flow/edit/nodes.ts';
import { type Box, boxOf, column, nodeHeight, nodeWidth, outcomeY, type Point } from '../../../shared/flow/geometry.ts';
import { graphOf, outcomesOf } from '../../../shared/flow/graph.ts';
import type { FlowDocument, FlowNode } from '../../../shared/flow/model.ts';
import type { FlowSession, SessionState } from '../document/session.ts';
import { roomIn } from './make-room.ts';

export const grid = 8;
const rowGap = 32;

export const snapped = ({ x, y }: Point): Point => ({
  x: Math.round(x / grid) * grid,
  y: Math.round(y / grid) * grid,
});

/** Activities the palette offers for this flow and sheet. */
export const offered = (activities: readonly AnyActivity[], { document, sheet }: SessionState): AnyActivity[] =>
  activities.filter(
    ({ library, eras, sheets, flows }) =>
      library !== null &&
      eras.includes(document.props.era) &&
      sheets.includes(sheet) &&
      flows.includes(document.props.kind),
  );

/** The first outcome of a node that leads nowhere yet; success and branches before errors. */
export function freeOutcome(document: FlowDocument, node: FlowNode): string | null {
  const linked = graphOf(document).out.get(node.id);
  const free = outcomesOf(document, node).filter(({ id }) => !linked?.has(id));
  return (free.find(({ kind }) => kind !== 'error') ?? free[0])?.id ?? null;
}

/** Right of a node, level with the outcome it hangs on, or below what stands there already. */
function placeAfter(document: FlowDocument, node: FlowNode, outcome: string | null, height: number): Point {
  const outcomes = outcomesOf(document, node);
  const index = outcomes.findIndex(({ id }) => id === outcome);
  const level = index < 0 ? nodeHeight(outcomes.length) / 2 : outcomeY(index, outcomes.length);
  const start = { x: node.x + column, y: node.y + level - height / 2 };
  return freePlace(document, node.sheet, start, height);
}

function freePlace(document: FlowDocument, sheet: string, { x, y }: Point, height: number): Point {
  const boxes = Object.values(document.nodes)
    .filter(node => node.sheet === sheet)
    .map(node => boxOf(document, node));
  for (let top = y; ; top += rowGap) {
    const wanted: Box = { x, y: top, width: nodeWidth, height };
    if (!boxes.some(box => overlap(box, wanted))) return { x: Math.round(x), y: Math.round(top) };
  }
}
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width + grid &&
  b.x < a.x + a.width + grid &&
  a.y < b.y + b.height + grid &&
  b.y < a.y + a.height + grid;

export interface Placing {
  readonly activity: string;
  /** Top left corner; null finds a free place by itself. */
  readonly place: Point | null;
  readonly from?: { readonly node: string; readonly outcome: string } | null;
  /** A link the node is put into. */
  readonly link?: string | null;
}

/** Puts a node into the flow and selects it. Returns its id, null when it was refused. */
export function placeActivity(
  session: FlowSession,
  { activity, place, from = null, link = null }: Placing,
): string | null {
  const { document, sheet, selection } = session.get();
  const declared = activityOf(activity);
  const split = link === null ? null : (document.links[link] ?? null);
  const source = split ? document.nodes[split.from] : from ? document.nodes[from.node] : null;
  const beside = source ?? lastSelected(document, selection);
  const height = nodeHeight(waysOut(document, declared).length);
  const outcome = split?.outcome ?? from?.outcome ?? null;
  const room = split ? roomIn(document, split, place && snapped(place), height) : null;
  const at = room
    ? room.place
    : place
      ? snapped(place)
      : beside
        ? placeAfter(document, beside, outcome, height)
        : freePlace(document, sheet, { x: 0, y: 0 }, height);
  const id = session.newId();
  const done = session.edit(`add ${declared?.title ?? activity}`, draft => {
    const node = { id, activity, sheet, x: at.x, y: at.y };
    for (const moved of room?.moved ?? []) draft.nodes[moved]!.x += room?.by ?? 0;
    if (split) insertOnLink(draft, split.id, node, session.newId());
    else if (from) addAfter(draft, from, node, { to: session.newId(), onward: session.newId() });
    else addNode(draft, node);
  });
  if (!done) return null;
  session.select([id]);
  return id;
}

/** The outcomes a new node has. */
function waysOut({ props }: FlowDocument, activity: AnyActivity | null) {
  const all = activity ? outcomesWith(activity, {}) : [];
  return all.filter(({ kind, everyEra }) => kind !== 'error' || props.era === 'current' || everyEra);
}

/** A place beside what is selected, or below everything. */
export function placeAside({ document, sheet, selection }: SessionState): Point {
  const beside = lastSelected(document, selection);
  if (beside) return { x: beside.x + 5 * grid, y: beside.y + 5 * grid };
  return freePlace(document, sheet, { x: 0, y: 0 }, nodeHeight(1));
}

export const lastSelected = (document: FlowDocument, selection: ReadonlySet<string>): FlowNode | null =>
  [...selection].flatMap(id => document.nodes[id] ?? []).at(-1) ?? null;

/** The first step of an empty flow follows its start without anything being selected. */
const onlyNode = ({ document, sheet }: SessionState): FlowNode | null => {
  const [first, second] = Object.values(document.nodes).filter(node => node.sheet === sheet);
  return first && !second ? first : null;
};

/** As Enter in the palette does it: beside the selected node, linked from its first free outcome. */
export function placeBeside(session: FlowSession, activity: string): string | null {
  const { document, selection } = session.get();
  const beside = lastSelected(document, selection) ?? onlyNode(session.get());
  const outcome = beside ? freeOutcome(document, beside) : null;
  return placeActivity(session, {
    activity,
    place: null,
    from: beside && outcome ? { node: beside.id, outcome } : null,
  });
}
