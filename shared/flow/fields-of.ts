/** The values of a node one by one, with the declared field and the path of each: what search, renaming and checks walk. */
import { activityOf } from '../activities/activities.ts';
import { shapedSettings, visibleFields } from '../activities/settings.ts';
import type { Json } from '../base/canonical-json.ts';
import type { AnyField } from '../base/fields/any-field.ts';
import type { Fields, Values } from '../base/fields/record.ts';
import type { FlowNode } from './model.ts';

export interface FieldUse {
  /** Path within the settings, such as `rows.0.value`. */
  readonly path: string;
  readonly field: AnyField;
  readonly value: unknown;
}
type Settled = Pick<FlowNode, 'activity' | 'settings'>;

const known = new WeakMap<object, readonly FieldUse[]>();
const settled = new WeakMap<FlowNode, Values>();

/** Settings in the shape the activity declares; none for an activity we do not know. Remembered: not for drafts. */
export function settingsOf(node: FlowNode): Values {
  const found = settled.get(node);
  if (found) return found;
  const fields = activityOf(node.activity)?.fields;
  const settings = fields ? shapedSettings(fields, node.settings) : {};
  settled.set(node, settings);
  return settings;
}

/** Every value that counts, items of lists included. Remembered with the node: not for drafts. */
export function fieldsOf(node: FlowNode): readonly FieldUse[] {
  const fields = activityOf(node.activity)?.fields;
  const found = known.get(node) ?? (fields ? inValues(fields, settingsOf(node), '') : []);
  known.set(node, found);
  return found;
}

export function fieldUses({ activity, settings }: Settled): FieldUse[] {
  const fields = activityOf(activity)?.fields;
  return fields ? inValues(fields, shapedSettings(fields, settings), '') : [];
}

function inValues(fields: Fields, values: Values, prefix: string): FieldUse[] {
  return visibleFields(fields, values).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const value = values[name];
    if (field.kind !== 'groups') return [{ path, field, value }];
    return (value as readonly Values[]).flatMap((item, at) => inValues(field.item, item, `${path}.${at}.`));
  });
}

/** Puts a value at a path of settings that can be written, such as those of a draft. */
export function setAt(settings: Record<string, Json>, path: string, value: Json): void {
  const names = path.split('.');
  const last = names.pop()!;
  let holder: unknown = settings;
  for (const name of names) holder = (holder as Record<string, unknown> | undefined)?.[name];
  if (typeof holder === 'object' && holder !== null) (holder as Record<string, Json>)[last] = value;
}
