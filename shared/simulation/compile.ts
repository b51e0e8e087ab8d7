/** A flow made ready to run: nodes joined to what follows them, values to begin with, types of its variables. */
import { activityOf } from '../activities/activities.ts';
import type { AnyActivity, Era, FlowKind } from '../activities/activity.ts';
import type { StepContext, StepResult } from '../activities/step.ts';
import type { Json } from '../base/canonical-json.ts';
import type { Values } from '../base/fields/record.ts';
import type { VariableType } from '../base/fields/variable.ts';
import { settingsOf } from '../flow/fields-of.ts';
import { graphOf, outcomesOf } from '../flow/graph.ts';
import type { FlowDocument, FlowNode } from '../flow/model.ts';
import { usesOf } from '../flow/variable-uses.ts';
import type { Scope } from './state.ts';
import { fitted, put } from './values.ts';

export interface CompiledNode {
  readonly id: string;
  readonly label: string;
  /** Id of the activity. */
  readonly activity: string;
  /** Null for an activity nobody knows. */
  readonly declared: AnyActivity | null;
  readonly step: (settings: Values, context: StepContext) => StepResult;
  readonly settings: Values;
  /** What follows, by outcome; an outcome that is not linked is not in it. */
  readonly next: Map<string, CompiledNode>;
  /** Words and ids of the outcomes, in small letters, to the id. */
  readonly outcomes: ReadonlyMap<string, string>;
  readonly isError: ReadonlySet<string>;
  /** The outcome an error leaves by; null where there is none. */
  readonly error: string | null;
  /** Whether it tells the number and the words of a failure. */
  readonly failures: boolean;
  /** Ends the call when entered more often; 0 for no such limit. */
  readonly mostVisits: number;
}

export interface CompiledFlow {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly kind: FlowKind;
  readonly era: Era;
  readonly version: string;
  readonly start: CompiledNode | null;
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  /** Event handlers by their activity. */
  readonly handlers: ReadonlyMap<string, CompiledNode>;
  /** Variables with what they begin with. */
  readonly initial: Scope;
  readonly types: ReadonlyMap<string, VariableType>;
  readonly secure: ReadonlySet<string>;
  /** Variables the agent sees: they go along when the call goes to another flow. */
  readonly agentViewable: readonly string[];
  /** A Decimal is among them, so values need their types. */
  readonly typed: boolean;
  /** Ways outputs of an event are written here, such as `ani`, by event and output. */
  readonly spellings: ReadonlyMap<string, readonly (readonly [spelling: string, name: string])[]>;
}

/** Variables every flow of the tenant has. */
export interface Globals {
  readonly initial: Scope;
  readonly types: ReadonlyMap<string, VariableType>;
  readonly secure: ReadonlySet<string>;
}

export interface FlowIdentity {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

export function compileFlow(identity: FlowIdentity, document: FlowDocument, globals: Globals): CompiledFlow {
  const nodes = new Map(Object.values(document.nodes).map(node => [node.id, compileNode(document, node)] as const));
  const { out } = graphOf(document);
  for (const node of nodes.values())
    for (const [outcome, link] of out.get(node.id) ?? []) {
      const to = nodes.get(link.to);
      if (to) node.next.set(outcome, to);
    }
  const all = [...nodes.values()];
  const variables = Object.values(document.variables);
  const own = variables.filter(({ source, name }) => source !== 'global' || !globals.types.has(name));
  const types = new Map([...globals.types, ...own.map(({ name, type }) => [name, type] as const)]);
  const initial: Scope = { ...globals.initial };
  for (const { name, type, value } of own) put(initial, name, fitted(type, value) ?? null);
  const { kind, era } = document.props;
  return {
    ...identity,
    kind,
    era,
    start: all.find(({ declared }) => declared?.role === 'start' && !declared.event) ?? null,
    nodes,
    handlers: new Map(all.filter(({ declared }) => declared?.event).map(node => [node.activity, node])),
    initial,
    types,
    secure: new Set([...globals.secure, ...variables.filter(({ secure }) => secure).map(({ name }) => name)]),
    agentViewable: variables.filter(({ agentViewable }) => agentViewable).map(({ name }) => name),
    typed: [...types.values()].includes('DECIMAL'),
    spellings: spellingsIn(document, all),
  };
}

const unknownStep = (): StepResult => ({
  kind: 'fail',
  reason: 'Nobody knows what this activity does.',
  code: 0,
  outputs: null,
});

function compileNode(document: FlowDocument, node: FlowNode): CompiledNode {
  const declared = activityOf(node.activity);
  const outcomes = outcomesOf(document, node);
  const words = new Map<string, string>();
  for (const { id, label, condition } of [...outcomes].reverse())
    for (const word of [label, condition, id]) words.set(word.toLowerCase(), id);
  const errors = outcomes.filter(({ kind }) => kind === 'error').map(({ id }) => id);
  const tells = declared?.outputs.find(({ name }) => name === 'FailureCode');
  return {
    id: node.id,
    label: node.label,
    activity: node.activity,
    declared,
    step: (declared?.step as CompiledNode['step'] | undefined) ?? unknownStep,
    settings: settingsOf(node),
    next: new Map(),
    outcomes: words,
    isError: new Set(errors),
    error: errors[0] ?? null,
    failures: tells !== undefined && (tells.era === undefined || document.props.era === tells.era),
    mostVisits: declared?.mostVisits ?? 0,
  };
}

/** Real flows write the outputs of events in small and capital letters alike. */
function spellingsIn(document: FlowDocument, nodes: readonly CompiledNode[]): CompiledFlow['spellings'] {
  const found = new Map<string, [string, string][]>();
  for (const { declared, label } of nodes) {
    if (declared?.role !== 'start') continue;
    const root = declared.event?.name ?? label;
    for (const { name } of declared.outputs) {
      const exact = name.toLowerCase();
      for (const node of Object.values(document.nodes))
        for (const { root: read, path } of usesOf(node).reads) {
          const [first = ''] = path;
          if (read !== root || first === name || first.toLowerCase() !== exact) continue;
          const known = found.get(root) ?? [];
          if (!known.some(([spelling]) => spelling === first)) known.push([first, name]);
          found.set(root, known);
        }
    }
  }
  return found;
}

/** Outputs of an event together with the ways this flow writes them. */
export function asSpelled(flow: CompiledFlow, root: string, outputs: Readonly<Record<string, Json>>): Scope {
  const spellings = flow.spellings.get(root);
  if (!spellings) return outputs as Scope;
  const result: Scope = { ...outputs };
  for (const [spelling, name] of spellings) result[spelling] = outputs[name] ?? null;
  return result;
}
