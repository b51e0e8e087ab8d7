/** How a check is declared: one file each, from which come problems, quick fixes, its help page and its tests. */
import type { AnyActivity, FlowKind } from '../activities/activity.ts';
import type { Values } from '../base/fields/record.ts';
import type { VariableType } from '../base/fields/variable.ts';
import type { NamedEdit } from '../flow/edit/named.ts';
import type { FlowNode, FlowProps } from '../flow/model.ts';
import type { Sketch } from '../flow/sketch.ts';
import type { FlowFacts } from './facts.ts';

/** An error keeps the flow from being published; a recommendation does not. */
export type Severity = 'error' | 'recommendation';

/** What checks know of the tenant, as data that can be sent to a window. */
export interface TenantSnapshot {
  /** Names of objects, by entity and id. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly flows: Readonly<
    Record<string, { readonly published: boolean; readonly kind: FlowKind; readonly goesTo: readonly string[] }>
  >;
  /** Types of the global variables, by name. */
  readonly globals: Readonly<Record<string, VariableType>>;
}

/** Something a person can have done about a problem: one undoable edit. */
export interface QuickFix extends NamedEdit {
  readonly label: string;
}

export interface Finding {
  /** Id of the node it is about. */
  readonly node?: string;
  /** Path of the field of the node, or the property of the variable. */
  readonly field?: string;
  /** Id of the variable it is about. */
  readonly variable?: string;
  /** What is wrong, in a sentence or two. */
  readonly message: string;
  readonly fix?: QuickFix;
}

/** What a check of one node sees: what it finds is remembered until the node, the era or the tenant changes. */
export interface NodeFacts {
  readonly node: FlowNode;
  readonly activity: AnyActivity;
  readonly settings: Values;
  readonly props: FlowProps;
  readonly tenant: TenantSnapshot;
}

export interface CheckCase {
  readonly what: string;
  readonly flow: Sketch;
  /** What the tenant says differently from the usual one of the cases. */
  readonly tenant?: Partial<TenantSnapshot>;
}

interface CheckWords {
  readonly id: string;
  /** A few words over its findings. */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, for a learner. */
  readonly why: string;
  /** What to do about it. */
  readonly how: string;
  readonly good: readonly CheckCase[];
  readonly bad: readonly CheckCase[];
}
export type Check = CheckWords &
  (
    | { readonly scope: 'node'; readonly run: (facts: NodeFacts) => Iterable<Finding> }
    | { readonly scope: 'flow'; readonly run: (flow: FlowFacts) => Iterable<Finding> }
  );

export const defineCheck = (check: Check): Check => check;
