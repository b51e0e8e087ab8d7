/** Edits by name with arguments as data: what a quick fix asks for, so that doing it is one undoable step. */
import { z } from 'zod';
import { activityOf } from '../../activities/activities.ts';
import type { Json } from '../../base/canonical-json.ts';
import { AppError } from '../../base/errors.ts';
import { variableTypes } from '../../base/fields/variable.ts';
import type { Change } from '../change.ts';
import { edited, type FlowDraft, type NewId } from '../draft.ts';
import { setAt } from '../fields-of.ts';
import { column, nodeWidth, type Point, row } from '../geometry.ts';
import type { FlowDocument, FlowNode } from '../model.ts';
import { connect, disconnect } from './links.ts';
import { addNode, removeNodes } from './nodes.ts';
import { renameNode, renameVariable } from './rename.ts';
import { changeSettings } from './settings.ts';
import { addVariable, changeVariable, removeVariables } from './variables.ts';

const id = z.string();
const json = z.json() as z.ZodType<Json>;

const define = <T>(args: z.ZodType<T>, run: (draft: FlowDraft, args: T, newId: NewId) => void) => ({ args, run });

/** In the column after a node, below what stands there. */
function freePlace({ nodes }: FlowDraft, { x, y, sheet }: Pick<FlowNode, 'x' | 'y' | 'sheet'>): Point {
  const place = { x: x + column, y };
  const isTaken = () =>
    Object.values(nodes).some(
      other => other.sheet === sheet && Math.abs(other.x - place.x) < nodeWidth && Math.abs(other.y - place.y) < row,
    );
  while (isTaken()) place.y += row;
  return place;
}

export const namedEdits = {
  'change-settings': define(
    z.strictObject({ node: id, values: z.record(z.string(), json) }),
    (draft, { node, values }) => changeSettings(draft, node, values),
  ),
  'set-field': define(z.strictObject({ node: id, path: z.string(), value: json }), (draft, { node, path, value }) => {
    const settings = draft.nodes[node]?.settings;
    if (settings) setAt(settings, path, value);
  }),
  'rename-node': define(z.strictObject({ node: id, label: z.string() }), (draft, { node, label }) =>
    renameNode(draft, node, label),
  ),
  'rename-variable': define(z.strictObject({ variable: id, name: z.string() }), (draft, { variable, name }) =>
    renameVariable(draft, variable, name),
  ),
  'remove-nodes': define(z.strictObject({ ids: z.array(id) }), (draft, { ids }) => removeNodes(draft, ids)),
  'remove-links': define(z.strictObject({ ids: z.array(id) }), (draft, { ids }) => disconnect(draft, ids)),
  link: define(z.strictObject({ from: id, outcome: z.string(), to: id }), (draft, link, newId) =>
    connect(draft, { id: newId(), ...link }),
  ),
  'end-outcome': define(
    z.strictObject({ node: id, outcome: z.string(), activity: z.string() }),
    (draft, { node, outcome, activity }, newId) => {
      const from = draft.nodes[node];
      if (!from) return;
      const added = newId();
      addNode(draft, { id: added, activity, sheet: from.sheet, ...freePlace(draft, from) });
      connect(draft, { id: newId(), from: node, outcome, to: added });
    },
  ),
  'insert-before': define(z.strictObject({ link: id, activity: z.string() }), (draft, { link, activity }, newId) => {
    const old = draft.links[link];
    const target = old && draft.nodes[old.to];
    const outcome = activityOf(activity)?.outcomes({} as never)[0]?.id;
    if (!target || outcome === undefined) return;
    const added = newId();
    addNode(draft, { id: added, activity, sheet: target.sheet, x: target.x, y: target.y - row });
    connect(draft, { id: newId(), from: added, outcome, to: old.to });
    old.to = added;
  }),
  'add-variable': define(
    z.strictObject({ name: z.string(), type: z.enum(Object.keys(variableTypes) as [keyof typeof variableTypes]) }),
    (draft, given, newId) => addVariable(draft, { id: newId(), ...given }),
  ),
  'change-variable': define(
    z.strictObject({
      id,
      values: z.strictObject({
        agentViewable: z.boolean().exactOptional(),
        desktopLabel: z.string().exactOptional(),
        value: z.string().exactOptional(),
      }),
    }),
    (draft, { id, values }) => changeVariable(draft, id, values),
  ),
  'remove-variables': define(z.strictObject({ ids: z.array(id) }), (draft, { ids }) => removeVariables(draft, ids)),
} as const;
export type EditName = keyof typeof namedEdits;

export interface NamedEdit {
  readonly edit: EditName;
  readonly args: Json;
}

/**
 * The changes a named edit makes.
 * @throws flow/not-possible where the flow is not as it was any more
 */
export function changesOf(document: FlowDocument, { edit, args }: NamedEdit, newId: NewId): Change[] {
  const { args: shape, run } = namedEdits[edit];
  const parsed = shape.safeParse(args);
  if (!parsed.success) throw new AppError('flow/not-possible', { reason: 'The edit does not fit this flow any more.' });
  return edited(document, draft => run(draft, parsed.data as never, newId));
}
