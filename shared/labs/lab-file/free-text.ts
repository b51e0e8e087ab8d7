/**
 * What a learner writes freely and no check reads: descriptions, comments, notes, and what a voice speaks. Names, numbers
 * and expressions are the work itself and stay.
 */

import type { Json } from '../../base/canonical-json.ts';
import type { AnyField } from '../../base/fields/any-field.ts';
import type { FlowContent } from '../../flow/content.ts';
import type { FlowNode } from '../../flow/model.ts';
import { entityIds, entityOf } from '../../tenant/entities.ts';
import type { ExchangedTenant } from '../../tenant/exchange.ts';
import type { AnyRow, TenantContent } from '../../tenant/view.ts';

export function withoutFreeText({ content, flows }: ExchangedTenant): ExchangedTenant {
  return {
    content: Object.fromEntries(
      entityIds.flatMap(entity => {
        const rows = content[entity] as readonly AnyRow[] | undefined;
        if (!rows) return [];
        const free = Object.entries<AnyField>(entityOf(entity).fields).filter(([, field]) => isFree(field));
        const blank = Object.fromEntries(free.map(([name, field]) => [name, field.empty]));
        return [[entity, rows.map(row => ({ ...row, ...pick(blank, row) }))]];
      }),
    ) as TenantContent,
    flows: Object.fromEntries(Object.entries(flows).map(([id, flow]) => [id, blankFlow(flow)])),
  };
}

/** The texts of several lines are those meant for people. */
const isFree = (field: AnyField): boolean => field.kind === 'text' && field.control === 'lines';
const pick = (values: Readonly<Record<string, unknown>>, row: AnyRow) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(row, name)));

const blankFlow = ({ draft, versions }: FlowContent): FlowContent => ({
  draft: blankDocument(draft),
  versions: versions.map(version => ({ ...version, note: '', document: blankDocument(version.document) })),
});

const mapped = <T>(records: Readonly<Record<string, T>>, blank: (record: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, blank(record)]));

const blankDocument = (document: FlowContent['draft']): FlowContent['draft'] => ({
  ...document,
  nodes: mapped(document.nodes, blankNode),
  variables: mapped(document.variables, variable => ({ ...variable, description: '' })),
  notes: mapped(document.notes, note => ({ ...note, text: '' })),
});

function blankNode({ comment: _, ...node }: FlowNode): FlowNode {
  return { ...node, description: '', settings: mapped(node.settings, withoutSpeech) };
}

/** A text to be spoken must not be empty, or the flow would be another one. */
export const leftOut = 'Left out.';

function withoutSpeech(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSpeech);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as { readonly [key: string]: Json };
  return record.kind === 'speech' && typeof record.text === 'string' && record.text !== ''
    ? { ...record, text: leftOut }
    : value;
}
