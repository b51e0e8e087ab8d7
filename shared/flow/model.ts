/**
 * A flow as data: records by id, so that every change is a set of records before and after (`change.ts`), and every table
 * of the workspace holds one kind of record. Name and description belong to the tenant's flow object.
 */
import type { Era, FlowKind, Sheet } from '../activities/activity.ts';
import type { Json } from '../base/canonical-json.ts';
import type { VariableType } from '../base/fields/variable.ts';

/** The most nodes of a flow: more is refused. From the second number on the designer warns. Both are ours; the product names none. */
export const mostNodes = 2_000;
export const manyNodes = 1_000;

export interface FlowProps {
  readonly kind: FlowKind;
  readonly era: Era;
}

export interface FlowNode {
  readonly id: string;
  /** Id of the declared activity, or `unknown` for one we know only from an import. */
  readonly activity: string;
  readonly sheet: Sheet;
  /** Unique over main flow and event flows; outputs are read by it. */
  readonly label: string;
  readonly description: string;
  /** Top left corner on the canvas, in px at 100 %. */
  readonly x: number;
  readonly y: number;
  /** By the activity's fields; kept also while a value is missing or wrong. */
  readonly settings: Readonly<Record<string, Json>>;
  /** A remark of the author; never exported. */
  readonly comment?: string;
  /** What an import held beyond our settings, kept whole for the export. */
  readonly foreign?: Json;
}

export interface FlowLink {
  readonly id: string;
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
  readonly foreign?: Json;
}

export interface FlowVariable {
  readonly id: string;
  readonly name: string;
  readonly type: VariableType;
  readonly description: string;
  /** Default value, as text; '' is empty. */
  readonly value: string;
  /** A CAD variable: agents see it under the desktop label. */
  readonly agentViewable: boolean;
  readonly desktopLabel: string;
  readonly agentEditable: boolean;
  /** Its value is shown to nobody and kept out of traces. */
  readonly secure: boolean;
  readonly source: 'custom' | 'global' | 'subflow-input' | 'subflow-output';
  /** Place in the list; ascending, gaps allowed. */
  readonly order: number;
  readonly foreign?: Json;
}

/** A sticky note: stands beside the flow, is never exported. */
export interface FlowNote {
  readonly id: string;
  readonly sheet: Sheet;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface FlowDocument {
  readonly props: FlowProps;
  readonly nodes: Readonly<Record<string, FlowNode>>;
  readonly links: Readonly<Record<string, FlowLink>>;
  readonly variables: Readonly<Record<string, FlowVariable>>;
  readonly notes: Readonly<Record<string, FlowNote>>;
}

/** The records that have ids, by the name of their map. */
export interface RecordKinds {
  nodes: FlowNode;
  links: FlowLink;
  variables: FlowVariable;
  notes: FlowNote;
}
export type RecordKind = keyof RecordKinds;
export const recordKinds = ['nodes', 'links', 'variables', 'notes'] as const satisfies readonly RecordKind[];
