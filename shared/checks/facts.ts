/** A flow as the checks see it: computed when first asked for, once per document. */
import { activityOf } from '../activities/activities.ts';
import type { AnyActivity } from '../activities/activity.ts';
import type { VariableType } from '../base/fields/variable.ts';
import { declarations } from '../expression/declarations.ts';
import { nearest } from '../expression/hints.ts';
import { type KindOf, kindsBy } from '../expression/kinds.ts';
import { type TypeFinding, typeFinding } from '../expression/type-findings.ts';
import { type FlowGraph, graphOf } from '../flow/graph.ts';
import type { FlowDocument, FlowNode, FlowVariable } from '../flow/model.ts';
import { type Template, usesOf, type VariableUses } from '../flow/variable-uses.ts';
import type { TenantSnapshot } from './check.ts';

/** Misspelled names that are compared with all others. */
const mostHints = 20;

/** What a label stands for in an expression. */
export interface Labelled {
  readonly node: FlowNode;
  readonly activity: AnyActivity | null;
}

/** What cannot work, or is never equal, by the types of the flow. */
export interface TypeProblem {
  readonly node: string;
  readonly field: string;
  /** The part it is about, as it was written. */
  readonly source: string;
  readonly finding: TypeFinding;
}

/** What names of expressions stand for, and what was found by names and the node alone. */
interface NameFacts {
  readonly nodes: readonly FlowNode[];
  readonly variables: FlowDocument['variables'];
  readonly globals: TenantSnapshot['globals'];
  readonly types: ReadonlyMap<string, VariableType>;
  readonly similar: Map<string, string | null>;
  readonly typeProblems: WeakMap<FlowNode, readonly TypeProblem[]>;
}
/** Of the flow looked at last: most edits change no name and no type, so all but the edited node can be kept. */
let last: NameFacts | null = null;

function nameFacts({ document, nodes, variables, tenant: { globals } }: FlowFacts): NameFacts {
  const same = (node: FlowNode, other: FlowNode | undefined) =>
    node === other || (node.label === other?.label && node.activity === other.activity);
  if (
    last?.variables === document.variables &&
    last.globals === globals &&
    last.nodes.length === nodes.length &&
    nodes.every((node, index) => same(node, last?.nodes[index]))
  )
    return last;
  const types = new Map([...Object.entries(globals), ...variables.map(({ name, type }) => [name, type] as const)]);
  last = { nodes, variables: document.variables, globals, types, similar: new Map(), typeProblems: new WeakMap() };
  return last;
}

export class FlowFacts {
  readonly document: FlowDocument;
  readonly tenant: TenantSnapshot;
  /** Id of the flow in the tenant; null for a file. */
  readonly flowId: string | null;
  readonly nodes: readonly FlowNode[];
  readonly variables: readonly FlowVariable[];
  readonly graph: FlowGraph;
  #reached: ReadonlySet<string> | null = null;
  #queued: ReadonlySet<string> | null = null;
  #uses: readonly (readonly [FlowNode, VariableUses])[] | null = null;
  #names: NameFacts | null = null;
  #labels: ReadonlyMap<string, Labelled> | null = null;
  #typeProblems: readonly TypeProblem[] | null = null;

  constructor(document: FlowDocument, tenant: TenantSnapshot, flowId: string | null) {
    this.document = document;
    this.tenant = tenant;
    this.flowId = flowId;
    this.nodes = Object.values(document.nodes);
    this.variables = Object.values(document.variables);
    this.graph = graphOf(document);
  }

  activity(node: FlowNode): AnyActivity | null {
    return activityOf(node.activity);
  }

  /** Nodes a link leads to, each once. */
  next(id: string): string[] {
    const links = this.graph.out.get(id);
    return links ? [...new Set([...links.values()].map(({ to }) => to))] : [];
  }

  /** Everything a walk along the links from these nodes comes to, themselves included. */
  from(ids: Iterable<string>): ReadonlySet<string> {
    const seen = new Set(ids);
    for (const id of seen) for (const link of this.graph.out.get(id)?.values() ?? []) seen.add(link.to);
    return seen;
  }

  /** What a call can come to. */
  get reached(): ReadonlySet<string> {
    this.#reached ??= this.from(this.nodes.filter(node => this.activity(node)?.role === 'start').map(({ id }) => id));
    return this.#reached;
  }

  /** What runs while the contact waits in a queue, or after it has waited. */
  get queued(): ReadonlySet<string> {
    const success = this.nodes
      .filter(({ activity }) => activity === 'queue-contact' || activity === 'queue-to-agent')
      .flatMap(({ id }) => this.graph.out.get(id)?.get('default')?.to ?? []);
    this.#queued ??= this.from(success);
    return this.#queued;
  }

  /** Types of all variables, those of the flow before the global ones. */
  get types(): ReadonlyMap<string, VariableType> {
    return this.names.types;
  }

  private get names(): NameFacts {
    this.#names ??= nameFacts(this);
    return this.#names;
  }

  /** What each node reads and sets; nodes that do neither are left out. */
  get uses(): readonly (readonly [FlowNode, VariableUses])[] {
    this.#uses ??= this.nodes
      .map(node => [node, usesOf(node)] as const)
      .filter(([, { reads, sets, templates }]) => reads.length + sets.length + templates.length > 0);
    return this.#uses;
  }

  get labels(): ReadonlyMap<string, Labelled> {
    this.#labels ??= new Map(this.nodes.map(node => [node.label, { node, activity: this.activity(node) }]));
    return this.#labels;
  }

  /** The type of a variable, or of an output by the label of its node; undefined where nobody knows. */
  typeOf(names: readonly string[]): VariableType | undefined {
    const [root = '', name, ...rest] = names;
    const type = this.types.get(root);
    if (name === undefined) return type;
    if (type !== undefined || rest.length > 0) return undefined;
    const wanted = name.toLowerCase();
    return this.labels.get(root)?.activity?.outputs.find(output => output.name.toLowerCase() === wanted)?.type;
  }

  get typeProblems(): readonly TypeProblem[] {
    this.#typeProblems ??= this.#findTypeProblems();
    return this.#typeProblems;
  }

  #findTypeProblems(): TypeProblem[] {
    const known = this.names.typeProblems;
    const kindOf = kindsBy(names => this.typeOf(names), declarations);
    const found: TypeProblem[] = [];
    for (const [node, { templates }] of this.uses) {
      let ofNode = known.get(node);
      if (!ofNode) {
        ofNode = typeProblemsOf(node, templates, kindOf);
        known.set(node, ofNode);
      }
      found.push(...ofNode);
    }
    return found;
  }

  /** The variable or label that is spelled most alike; only for the first few names asked for, as it takes a while. */
  similar(name: string): string | null {
    const known = this.names.similar.get(name);
    if (known !== undefined || this.names.similar.size >= mostHints) return known ?? null;
    const alike = (other: string) => Math.abs(other.length - name.length) <= Math.max(1, name.length / 3);
    const initial = name.charAt(0).toLowerCase();
    const labels = [...this.labels.keys()].filter(label => alike(label) && label.charAt(0).toLowerCase() === initial);
    const found = nearest(name, [...[...this.types.keys()].filter(alike), ...labels.slice(0, 200)]);
    this.names.similar.set(name, found);
    return found;
  }

  /**
   * Groups of nodes that lead in a circle, through these nodes alone (Tarjan's algorithm, without recursion so that a long
   * flow cannot exhaust the stack).
   */
  circles(among: ReadonlySet<string>): string[][] {
    const index = new Map<string, number>();
    const low = new Map<string, number>();
    const open: string[] = [];
    const onOpen = new Set<string>();
    const found: string[][] = [];
    for (const root of among) {
      if (index.has(root)) continue;
      const walk: { id: string; next: string[] }[] = [];
      const enter = (id: string) => {
        index.set(id, index.size);
        low.set(id, index.get(id)!);
        open.push(id);
        onOpen.add(id);
        walk.push({ id, next: this.next(id).filter(to => among.has(to)) });
      };
      enter(root);
      for (let top = walk.at(-1); top; top = walk.at(-1)) {
        const to = top.next.pop();
        if (to !== undefined) {
          if (!index.has(to)) enter(to);
          else if (onOpen.has(to)) low.set(top.id, Math.min(low.get(top.id)!, index.get(to)!));
          continue;
        }
        walk.pop();
        const parent = walk.at(-1);
        if (parent) low.set(parent.id, Math.min(low.get(parent.id)!, low.get(top.id)!));
        if (low.get(top.id) !== index.get(top.id)) continue;
        const group = open.splice(open.indexOf(top.id));
        for (const id of group) onOpen.delete(id);
        if (group.length > 1 || this.next(top.id).includes(top.id)) found.push(group);
      }
    }
    return found;
  }
}

/** Characters of an expression that a problem repeats. */
const mostSource = 60;
const shortened = (source: string) => (source.length > mostSource ? `${source.slice(0, mostSource)}…` : source);

function typeProblemsOf(node: FlowNode, templates: readonly Template[], kindOf: KindOf): TypeProblem[] {
  const found: TypeProblem[] = [];
  for (const { field, parsed, analysis } of templates)
    for (const typed of analysis.typed) {
      const finding = typeFinding(typed, kindOf, { declarations, profile: parsed.options.profile });
      if (!finding) continue;
      const { start, end } = typed.part;
      found.push({ node: node.id, field, source: shortened(parsed.source.slice(start, end)), finding });
    }
  return found;
}
