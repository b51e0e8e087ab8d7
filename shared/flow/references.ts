/** Which objects of the tenant a node refers to, by the fields its activity declares. */
import { fieldUses } from './fields-of.ts';
import type { FlowNode } from './model.ts';

export interface NodeReference {
  /** Path of the field, such as `prompts.0.audioFileId`. */
  readonly field: string;
  /** Id of the entity. */
  readonly to: string;
  readonly id: string;
}

/** Fields that do not count, such as the queue of a node that takes it from a variable, refer to nothing. */
export const referencesOf = (node: Pick<FlowNode, 'activity' | 'settings'>): NodeReference[] =>
  fieldUses(node).flatMap(({ path, field, value }) => {
    if (field.kind === 'reference')
      return typeof value === 'string' && value !== '' ? [{ field: path, to: field.to, id: value }] : [];
    if (field.kind !== 'references') return [];
    return (value as readonly string[]).map((id, at) => ({ field: `${path}.${at}`, to: field.to, id }));
  });
