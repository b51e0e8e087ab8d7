/** Which objects of the tenant a node refers to, by the fields its activity declares. */
import { activityOf } from '../activities/activities.ts';
import { shapedSettings, visibleFields } from '../activities/settings.ts';
import type { Fields, Values } from '../base/fields/record.ts';
import type { FlowNode } from './model.ts';

export interface NodeReference {
  /** Path of the field, such as `prompts.0.audioFileId`. */
  readonly field: string;
  /** Id of the entity. */
  readonly to: string;
  readonly id: string;
}

/** Fields that do not count, such as the queue of a node that takes it from a variable, refer to nothing. */
export function referencesOf({ activity, settings }: Pick<FlowNode, 'activity' | 'settings'>): NodeReference[] {
  const fields = activityOf(activity)?.fields;
  return fields ? inValues(fields, shapedSettings(fields, settings), '') : [];
}

function inValues(fields: Fields, values: Values, prefix: string): NodeReference[] {
  return visibleFields(fields, values).flatMap(([name, field]) => {
    const value = values[name];
    const path = `${prefix}${name}`;
    if (field.kind === 'reference')
      return typeof value === 'string' && value ? [{ field: path, to: field.to, id: value }] : [];
    if (field.kind === 'references')
      return (value as readonly string[]).map((id, at) => ({ field: `${path}.${at}`, to: field.to, id }));
    if (field.kind !== 'groups') return [];
    return (value as readonly Values[]).flatMap((item, at) => inValues(field.item, item, `${path}.${at}.`));
  });
}
