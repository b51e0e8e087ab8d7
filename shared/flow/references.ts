/** Which objects of the tenant a node refers to, by the fields its activity declares. */
import { activityOf } from '../activities/activities.ts';
import type { AnyField } from '../base/fields/any-field.ts';
import type { Fields, Values } from '../base/fields/record.ts';
import type { FlowNode } from './model.ts';

export interface NodeReference {
  /** Path of the field, such as `prompts.0.audioFileId`. */
  readonly field: string;
  /** Id of the entity. */
  readonly to: string;
  readonly id: string;
}

export const referencesOf = ({ activity, settings }: Pick<FlowNode, 'activity' | 'settings'>): NodeReference[] =>
  inValues(activityOf(activity)?.fields ?? {}, settings, '');

function inValues(fields: Fields, values: Values, prefix: string): NodeReference[] {
  return Object.entries(fields).flatMap(([name, field]: [string, AnyField]) => {
    const value = values[name];
    const path = `${prefix}${name}`;
    if (field.kind === 'reference')
      return typeof value === 'string' && value ? [{ field: path, to: field.to, id: value }] : [];
    if (!Array.isArray(value)) return [];
    if (field.kind === 'references')
      return value.map((id, at) => ({ field: `${path}.${at}`, to: field.to, id: String(id) }));
    if (field.kind !== 'groups') return [];
    return value.flatMap((item, at) => inValues(field.item, item as Values, `${path}.${at}.`));
  });
}
