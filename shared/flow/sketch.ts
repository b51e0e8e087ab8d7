/** A flow in a few lines: for the cases of checks, for templates and for tests. Nodes are called by their labels. */
import { activityOf } from '../activities/activities.ts';
import type { Era, FlowKind, Sheet } from '../activities/activity.ts';
import type { Json } from '../base/canonical-json.ts';
import { initialValues } from '../base/fields/record.ts';
import { applyChanges } from './change.ts';
import { edited, type FlowDraft } from './draft.ts';
import { syncHandlers } from './edit/handlers.ts';
import { firstOutcome } from './edit/insert.ts';
import { addVariable } from './edit/variables.ts';
import { column, row } from './geometry.ts';
import type { FlowDocument, FlowVariable } from './model.ts';
import { newFlow } from './new-flow.ts';

export interface SketchedNode {
  readonly activity: string;
  /** Added to the activity's sample. */
  readonly settings?: Readonly<Record<string, Json>>;
  readonly sheet?: Sheet;
  readonly description?: string;
  /** True: the settings begin empty, as those of a new node, not with the sample. */
  readonly empty?: boolean;
}
export interface Sketch {
  readonly era?: Era;
  readonly kind?: FlowKind;
  /** By label; a word is an activity with its sample settings. */
  readonly nodes: Readonly<Record<string, string | SketchedNode>>;
  /** `Menu1:a > Welcome`; without an outcome the first one that is no error. The start is called `start`. */
  readonly links?: readonly string[];
  readonly variables?: readonly (Partial<FlowVariable> & { readonly name: string })[];
  /** True: handlers appear as the main flow asks for them. */
  readonly handlers?: boolean;
}

export function sketch({
  era = 'classic',
  kind = 'flow',
  nodes,
  links = [],
  variables = [],
  handlers,
}: Sketch): FlowDocument {
  const empty = newFlow(kind, era);
  const document = applyChanges(
    empty,
    edited(empty, draft => {
      for (const variable of variables) addVariable(draft, { id: variable.name, ...variable });
      for (const [label, node] of Object.entries(nodes))
        put(draft, label, typeof node === 'string' ? { activity: node } : node);
      if (handlers) syncHandlers(draft);
      for (const [index, text] of links.entries()) link(draft, text, `link-${index + 1}`);
    }),
  );
  return applyChanges(document, edited(document, place));
}

/** As it is, also where no editor would allow it: cases of checks need what is wrong. */
function put(
  draft: FlowDraft,
  label: string,
  { activity, settings, sheet, description = '', empty }: SketchedNode,
): void {
  const declared = activityOf(activity);
  const values = declared ? (empty ? initialValues(declared.fields) : declared.sample) : {};
  draft.nodes[label] = {
    id: label,
    activity,
    sheet: sheet ?? declared?.sheets[0] ?? 'main',
    label,
    description,
    x: 0,
    y: 0,
    settings: structuredValues({ ...values, ...settings }),
  };
}
const structuredValues = (values: object) => JSON.parse(JSON.stringify(values)) as Record<string, Json>;

function link(draft: FlowDraft, text: string, id: string): void {
  const [left = '', to = ''] = text.split('>').map(part => part.trim());
  const [from = '', outcome = firstOutcome(draft, from) ?? 'default'] = left.split(':');
  draft.links[id] = { id, from, outcome, to };
}

/** Columns by the number of steps from a start, rows in the order of the links. */
function place(draft: FlowDraft): void {
  const links = Object.values(draft.links);
  for (const sheet of ['main', 'events'] as const) {
    const all = Object.values(draft.nodes).filter(node => node.sheet === sheet);
    const depth = new Map(
      all.filter(({ activity }) => activityOf(activity)?.role === 'start').map(({ id }) => [id, 0]),
    );
    for (const [id, steps] of depth)
      for (const { from, to } of links) if (from === id && !depth.has(to)) depth.set(to, steps + 1);
    const rows = new Map<number, number>();
    for (const node of [...all].sort((a, b) => order(depth, a.id) - order(depth, b.id))) {
      const steps = depth.get(node.id) ?? 0;
      const used = rows.get(steps) ?? 0;
      rows.set(steps, used + 1);
      Object.assign(node, { x: steps * column, y: used * row });
    }
  }
}
/** A map keeps the order in which its nodes were reached. */
const order = (depth: ReadonlyMap<string, number>, id: string) => {
  const at = [...depth.keys()].indexOf(id);
  return at < 0 ? depth.size : at;
};
