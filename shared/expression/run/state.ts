/** What one evaluation carries with it. */

import type { Environment } from '../declare.ts';
import { pebble, tooMuch } from '../errors.ts';
import { callDepth } from '../limits.ts';
import { fromJson } from '../values/convert.ts';
import { JMap } from '../values/map.ts';
import type { Value } from '../values/types.ts';
import type { Instance } from './template.ts';

/** Variables as plain JSON, or as a map of values (what `parseJson` makes: its lists may be changed by `sort`). */
export type Context = Readonly<Record<string, unknown>> | JMap;

/** One level of variables. A local one (a macro's) hides everything outside. */
export class Frame {
  readonly local: boolean;
  private variables: Map<string, Value> | null = null;
  /** One variable kept beside the map: most templates read no more than one object. */
  private keptName: string | null = null;
  private kept: Value = null;
  private readonly json: Context | null;
  private readonly typed: boolean;

  constructor(local = false, json: Context | null = null, typed = false) {
    this.local = local;
    this.json = json;
    this.typed = typed;
  }

  /** Undefined when the name is not here. JSON is converted when first read, and then stays the same object. */
  get(name: string): Value | undefined {
    if (name === this.keptName) return this.kept;
    const known = this.variables?.get(name);
    if (known !== undefined || this.json === null) return known;
    if (this.json instanceof JMap) return this.json.has(name) ? this.json.get(name) : undefined;
    if (!Object.hasOwn(this.json, name)) return undefined;
    const raw = this.json[name];
    if (typeof raw === 'string') return raw;
    const value = fromJson(raw, this.typed);
    if (value !== null && typeof value === 'object') this.set(name, value);
    return value;
  }

  set(name: string, value: Value): void {
    if (this.keptName === null || this.keptName === name) {
      this.keptName = name;
      this.kept = value;
      return;
    }
    this.variables ??= new Map();
    this.variables.set(name, value);
  }
}

/** The source of a template, null when there is none of that name. */
export type Loader = (name: string) => string | null;

/** Shared by all templates of one evaluation. */
export interface Shared extends Environment, OutputBudget {
  readonly strict: boolean;
  readonly frames: Frame[];
  /** `locale`, `template` and `_context`. */
  global(name: string): Value | undefined;
  /** `{% import %}` without a name: searched for macros. */
  readonly imports: Instance[];
  readonly named: Map<string, Instance>;
  /** `{% cache %}`: what was rendered, by tag and key. */
  readonly cached: Map<object, Map<string, string>>;
  load(name: string, from: Instance): Instance;
  /** Called with every value of a part of the tree when steps are asked for. */
  readonly watch: ((part: object, value: Value) => void) | null;
  /** The value printed last, before it was escaped. */
  last: Value;
  depth: number;
}

/** The chain of templates that extend each other, and which of them is being evaluated. */
export class Hierarchy {
  private readonly first: Instance;
  /** Made when a template extends another. */
  private chain: Instance[] | null = null;
  private current = 0;
  constructor(first: Instance) {
    this.first = first;
  }
  push(parent: Instance): void {
    this.chain ??= [this.first];
    this.chain.push(parent);
  }
  ascend(): void {
    this.current += 1;
  }
  descend(): void {
    this.current -= 1;
  }
  get child(): Instance | null {
    return this.chain?.[this.current - 1] ?? null;
  }
  get parent(): Instance | null {
    return this.chain?.[this.current + 1] ?? null;
  }
}

export class State {
  readonly shared: Shared;
  readonly self: Instance;
  readonly hierarchy: Hierarchy;
  constructor(shared: Shared, self: Instance, hierarchy: Hierarchy) {
    this.shared = shared;
    this.self = self;
    this.hierarchy = hierarchy;
  }

  /** The same evaluation, seen from another template of the chain. */
  as(self: Instance): State {
    return self === this.self ? this : new State(this.shared, self, this.hierarchy);
  }

  lookup(name: string): Value | undefined {
    const { frames } = this.shared;
    for (let index = frames.length - 1; index >= 0; index -= 1) {
      const frame = frames[index] as Frame;
      const value = frame.get(name);
      if (value !== undefined) return value;
      if (frame.local) return undefined;
    }
    return this.shared.global(name);
  }

  /** Writes the nearest frame that knows the name (a macro's own frame at the latest), else the innermost. */
  assign(name: string, value: Value): void {
    const { frames } = this.shared;
    for (let index = frames.length - 1; index >= 0; index -= 1) {
      const frame = frames[index] as Frame;
      if (frame.local || frame.get(name) !== undefined) {
        frame.set(name, value);
        return;
      }
    }
    frames.at(-1)?.set(name, value);
  }

  /** Runs with more frames, and takes them away again whatever happens. */
  within<T>(frames: readonly Frame[], work: () => T): T {
    const { shared } = this;
    const before = shared.frames.length;
    shared.frames.push(...frames);
    shared.depth += 1;
    if (shared.depth > callDepth()) throw tooMuch(`Macros or templates call each other more than ${callDepth()} deep.`);
    try {
      return work();
    } finally {
      shared.frames.length = before;
      shared.depth -= 1;
    }
  }
}

/** Characters all texts of one evaluation may have together. */
export interface OutputBudget {
  written: number;
  readonly most: number;
  /** The engine's own bound (maxRenderedSize); -1 is none. */
  readonly engine: number;
}

/** Where a template writes. */
export class Out {
  text = '';
  private readonly budget: OutputBudget;
  constructor(budget: OutputBudget) {
    this.budget = budget;
  }
  write(text: string): void {
    const { budget } = this;
    budget.written += text.length;
    if (budget.engine >= 0 && budget.written > budget.engine) {
      throw pebble('expr/limit', `Tried to write more than ${budget.engine} chars.`);
    }
    if (budget.written > budget.most) throw tooMuch(`The output grew over ${budget.most} characters.`);
    this.text += text;
  }
}

export type Run = (state: State) => Value;
export type Render = (state: State, out: Out) => void;
