import type { FieldProblem, Fields, Values, ValuesOf } from '../base/fields/record.ts';
import type { VariableType } from '../base/fields/variable.ts';
import type { StepContext, StepResult } from './step.ts';

/** Classic is the product of 2021 as the course teaches it; Current has the error outcomes and activities of 2023 and later. */
export const eras = { classic: 'Classic', current: 'Current' } as const;
export type Era = keyof typeof eras;

export type FlowKind = 'flow' | 'subflow';
/** The main flow, or the event flows, which all share one canvas. */
export type Sheet = 'main' | 'events';

/** The four shapes of the course: pentagon, square, diamond, circle. */
export type Role = 'start' | 'action' | 'gateway' | 'terminating';
export type Library = 'call-handling' | 'flow-control';

export interface Outcome {
  /** Stored in links. Where a row of the settings makes the outcome, this is the row's key, so that editing the row keeps its link. */
  readonly id: string;
  readonly label: string;
  /** An error outcome may stay unlinked: the call then goes to On Global Error, or drops. */
  readonly kind: 'success' | 'branch' | 'error';
  /** `conditionExpr` of a link in the product's export. */
  readonly condition: string;
}

/** Outcomes of kind `error` are there only in the Current era unless they say so. */
export type DeclaredOutcome = Outcome & { readonly everyEra?: true };

/** A read-only variable a node or an event sets, read as `{{Label.Name}}`. */
export interface OutputVariable {
  readonly name: string;
  readonly type: VariableType;
  readonly help: string;
  readonly era?: Era;
}

/** What the words of a node's card are made from. */
export interface Names {
  /** Name of an object of the tenant; the id itself where there is none. */
  readonly of: (entity: string, id: string) => string;
}

/** What makes an activity an event handler. */
export interface HandledEvent {
  /** `eventSpecificationName` of the export, which is also the node's name there. */
  readonly specification: string;
  /** `displayName` of the export, and the label outputs are read by. */
  readonly name: string;
  /** There in every flow, or only when an activity of the main flow exposes it. */
  readonly always?: boolean;
}

/**
 * One kind of step of a flow. From this come the palette, node shape and outcomes, settings form, defaults, problems of
 * fields, import and export, simulation, help page and contract tests.
 */
export interface Activity<I extends string = string, F extends Fields = Fields> {
  readonly id: I;
  readonly title: string;
  readonly role: Role;
  /** Group of the palette; null for what the app places itself (starts and event handlers). */
  readonly library: Library | null;
  /** In which eras the palette offers it. An activity that is in a flow works in every era. */
  readonly eras: readonly Era[];
  readonly sheets: readonly Sheet[];
  readonly flows: readonly FlowKind[];
  /** What it does, in one or two sentences. */
  readonly summary: string;
  /** What one should know, a sentence or two each; shown on its help page. */
  readonly notes?: readonly string[];
  readonly fields: F;
  /** Titles over groups of fields, in order; fields named in none come first. */
  readonly sections?: readonly { readonly title: string; readonly fields: readonly (keyof F & string)[] }[];
  /** Every way out, in the order shown. */
  readonly outcomes: (settings: ValuesOf<F>) => readonly DeclaredOutcome[];
  readonly outputs: readonly OutputVariable[];
  /** The product gives more outputs than are published: any name is taken for one. */
  readonly openOutputs?: true;
  /** Ids of the event handlers that appear when it is used in the main flow. */
  readonly exposes?: readonly string[];
  readonly event?: HandledEvent;
  /** How often a call may enter one node before the product ends it. */
  readonly mostVisits?: number;
  /** What it does when a call comes through; pure, everything from outside comes with the context. */
  readonly step: (settings: ValuesOf<F>, context: StepContext) => StepResult;
  /** The line on the card that says what this node does; '' when nothing is set. */
  readonly describe: (settings: ValuesOf<F>, names: Names) => string;
  /** Rules over more than one field; a field's own rules stand in the field. */
  readonly validate?: (settings: ValuesOf<F>) => readonly FieldProblem[];
  readonly wxcc: {
    readonly activityName: string;
    readonly group: ExportGroup;
    /** Names of the same activity in older or newer exports. */
    readonly alsoNamed?: readonly string[];
  };
  /** Settings without a problem, for tests, examples and the help page. */
  readonly sample: ValuesOf<F>;
  readonly source: string;
}

/** `group` of a node in the product's export: its designer refuses any other word. */
export type ExportGroup =
  | 'start'
  | 'start-subflow'
  | 'event'
  | 'action'
  | 'set-variable'
  | 'enum-gateway'
  | 'terminating-action'
  | 'end';

/** Any activity, its settings known only at run time. */
export type AnyActivity = Omit<Activity, 'describe' | 'outcomes' | 'step' | 'validate' | 'sample'> & {
  readonly outcomes: (settings: never) => readonly DeclaredOutcome[];
  readonly step: (settings: never, context: StepContext) => StepResult;
  readonly describe: (settings: never, names: Names) => string;
  readonly validate?: (settings: never) => readonly FieldProblem[];
  readonly sample: Values;
};

export const defineActivity = <const I extends string, const F extends Fields>(
  activity: Activity<I, F>,
): Activity<I, F> => activity;
