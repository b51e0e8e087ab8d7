/** How a flow lies in tables: one row for each record of its draft, one for each published version. */
import type { Json } from '../../../shared/base/canonical-json.ts';
import { canonicalJson } from '../../../shared/base/canonical-json.ts';
import type {
  FlowLink,
  FlowNode,
  FlowNote,
  FlowVariable,
  RecordKind,
  RecordKinds,
} from '../../../shared/flow/model.ts';
import { type Row, type Table, table, type Value } from '../records.ts';

export type DesignRow = { readonly flow_id: string; readonly kind: string; readonly era: string };
export const designTable = table<DesignRow>('flow_design', 'flow_id', ['flow_id', 'kind', 'era']);

export type VersionRow = {
  readonly key: string;
  readonly flow_id: string;
  readonly number: number;
  readonly published_at: string;
  readonly note: string;
  readonly labels: string;
  readonly document: string;
};
export const versionTable = table<VersionRow>('flow_version', 'key', [
  'key',
  'flow_id',
  'number',
  'published_at',
  'note',
  'labels',
  'document',
]);

const text = (value: Json | undefined): string | null => (value === undefined ? null : canonicalJson(value));
const parsed = (value: Value | undefined): Json | undefined =>
  value ? (JSON.parse(String(value)) as Json) : undefined;
/** Left out where there is none, so that a record read is equal to the record stored. */
const maybe = (
  key: 'comment' | 'foreign',
  value: Json | undefined,
): { readonly comment?: string; readonly foreign?: Json } => (value === undefined ? {} : { [key]: value });

interface RecordTable<T> {
  readonly table: Table;
  readonly toRow: (record: T) => Row;
  readonly fromRow: (row: Row) => T;
}
const recordTable = (name: string, columns: readonly string[]): Table => ({
  name,
  key: 'key',
  columns: ['key', 'flow_id', 'id', ...columns],
});

const nodes: RecordTable<FlowNode> = {
  table: recordTable('flow_node', [
    'activity',
    'sheet',
    'label',
    'description',
    'x',
    'y',
    'settings',
    'comment',
    'foreign_data',
  ]),
  toRow: ({ settings, comment, foreign, ...node }) => ({
    ...node,
    settings: canonicalJson(settings as Json),
    comment: comment ?? null,
    foreign_data: text(foreign),
  }),
  fromRow: ({ settings, comment, foreign_data, ...node }) => ({
    ...(node as unknown as FlowNode),
    settings: JSON.parse(String(settings)) as FlowNode['settings'],
    ...maybe('comment', comment ?? undefined),
    ...maybe('foreign', parsed(foreign_data)),
  }),
};
const links: RecordTable<FlowLink> = {
  table: recordTable('flow_link', ['source', 'outcome', 'target', 'foreign_data']),
  toRow: ({ from, to, foreign, ...link }) => ({ ...link, source: from, target: to, foreign_data: text(foreign) }),
  fromRow: ({ id, source, outcome, target, foreign_data }) => ({
    id: String(id),
    from: String(source),
    outcome: String(outcome),
    to: String(target),
    ...maybe('foreign', parsed(foreign_data)),
  }),
};
const variables: RecordTable<FlowVariable> = {
  table: recordTable('flow_variable', [
    'name',
    'type',
    'description',
    'value',
    'agent_viewable',
    'desktop_label',
    'agent_editable',
    'secure',
    'source',
    'position',
    'foreign_data',
  ]),
  toRow: ({ agentViewable, desktopLabel, agentEditable, secure, order, foreign, ...variable }) => ({
    ...variable,
    agent_viewable: agentViewable ? 1 : 0,
    desktop_label: desktopLabel,
    agent_editable: agentEditable ? 1 : 0,
    secure: secure ? 1 : 0,
    position: order,
    foreign_data: text(foreign),
  }),
  fromRow: ({ agent_viewable, desktop_label, agent_editable, secure, position, foreign_data, ...variable }) => ({
    ...(variable as unknown as FlowVariable),
    agentViewable: agent_viewable === 1,
    desktopLabel: String(desktop_label),
    agentEditable: agent_editable === 1,
    secure: secure === 1,
    order: Number(position),
    ...maybe('foreign', parsed(foreign_data)),
  }),
};
const notes: RecordTable<FlowNote> = {
  table: recordTable('flow_note', ['sheet', 'text', 'x', 'y', 'width', 'height']),
  toRow: note => ({ ...note }),
  fromRow: row => row as unknown as FlowNote,
};

export const flowTables: { readonly [K in RecordKind]: RecordTable<RecordKinds[K]> } = {
  nodes,
  links,
  variables,
  notes,
};
export const keyOf = (flowId: string, id: string | number): string => `${flowId}/${id}`;
