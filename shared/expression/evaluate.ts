/** `evaluate`: runs a parsed template. Total: it answers a value or a coded error, whatever the template says. */
import { ExpressionError } from './errors.ts';
import { beginBudget, defaultLimits, endBudget, type Limits } from './limits.ts';
import { asExpressionError, type Parsed, type Problem, parseTemplate, problemOf } from './parse.ts';
import { type Rules, rulesOf } from './profile.ts';
import { directLongest, directSteps, directText } from './run/direct.ts';
import { ContextObject, LocaleObject, TemplateObject } from './run/members.ts';
import { resolveName } from './run/paths.ts';
import { type Context, Frame, Hierarchy, type Loader, Out, type Shared, State } from './run/state.ts';
import { Instance, renderBlock, renderTemplate } from './run/template.ts';
import { html } from './text/escape.ts';
import { typeName } from './values/class-name.ts';
import type { Value } from './values/types.ts';

export interface EvaluateOptions {
  /** A missing variable is an error. */
  readonly strict?: boolean;
  /** Such as `en_US`. */
  readonly locale?: string;
  /** IANA name: the time zone of the machine the engine runs on. */
  readonly timeZone?: string;
  /** The clock: milliseconds since 1970 for `now()`. Required to stay the same during one evaluation. */
  readonly now?: number;
  readonly defaultEscapingStrategy?: string;
  /** The engine's own bound on output; -1 is none. */
  readonly maxRenderedSize?: number;
  readonly limits?: Partial<Limits>;
  /** Finds other templates by name. Without one a template's name is its own text, as with the engine's string loader. */
  readonly loader?: Loader;
  readonly templateName?: string;
  /** Renders only this block. */
  readonly block?: string;
  /** The context is typed JSON (`{"$java": …}`), as tests and the command line write it. */
  readonly typed?: boolean;
  /** Called with each part of the tree and its value. */
  readonly watch?: (part: object, value: Value) => void;
}

export type Evaluation =
  | {
      readonly ok: true;
      readonly value: string;
      /** Of a template that is one `{{ }}` the type of its value, else String. */
      readonly type: string;
      /** The value itself, before it was printed. */
      readonly result: Value;
      readonly steps: number;
    }
  | { readonly ok: false; readonly error: Problem };

export function evaluate(parsed: Parsed, context: Context = {}, options: EvaluateOptions = {}): Evaluation {
  const text = parsed.names === null || !isPlain(options) ? undefined : directText(parsed.names, context);
  if (text !== undefined && text.length <= directLongest) {
    const { autoEscaping } = parsed.options;
    return { ok: true, value: autoEscaping ? html(text) : text, type: 'String', result: text, steps: directSteps };
  }
  const limits = options.limits ? { ...defaultLimits, ...options.limits } : defaultLimits;
  beginBudget(limits);
  try {
    return run(parsed, context, options, limits);
  } catch (thrown) {
    const error = asExpressionError(thrown);
    return { ok: false, error: problemOf(error.at(0, parsed.source)) };
  } finally {
    endBudget();
  }
}

/** Nothing is asked for that the direct way does not do. */
const isPlain = ({ typed, watch, block, limits, maxRenderedSize, defaultEscapingStrategy }: EvaluateOptions): boolean =>
  !typed &&
  watch === undefined &&
  block === undefined &&
  limits === undefined &&
  maxRenderedSize === undefined &&
  defaultEscapingStrategy === undefined;

function run(parsed: Parsed, context: Context, options: EvaluateOptions, limits: Limits): Evaluation {
  const shared = new SharedState(parsed, context, options, limits);
  const self = new Instance(shared.name, parsed.compiled(shared.watch !== null));
  const state = new State(shared, self, new Hierarchy(self));
  const out = new Out(shared);
  if (options.block === undefined) renderTemplate(state, out);
  else {
    renderTemplate(state, new Out(shared));
    renderBlock(state, self, out, options.block, false);
  }
  const result = parsed.only && options.block === undefined ? shared.last : out.text;
  return { ok: true, value: out.text, type: typeName(result), result, steps: endBudget() };
}

/** Most templates need none of the rarer parts: those are made when they are asked for. */
class SharedState implements Shared {
  readonly strict: boolean;
  readonly locale: string;
  readonly zone: string;
  readonly rules: Rules;
  readonly defaultStrategy: string;
  written = 0;
  readonly most: number;
  readonly engine: number;
  readonly frames: Frame[];
  readonly watch: Shared['watch'];
  last: Value = null;
  depth = 0;
  private readonly parsed: Parsed;
  private readonly options: EvaluateOptions;
  private lazy: Lazy | null = null;

  constructor(parsed: Parsed, context: Context, options: EvaluateOptions, limits: Limits) {
    this.parsed = parsed;
    this.options = options;
    this.strict = options.strict ?? false;
    this.locale = options.locale ?? 'en_US';
    this.zone = options.timeZone ?? 'UTC';
    this.rules = rulesOf[parsed.options.profile];
    this.defaultStrategy = options.defaultEscapingStrategy ?? 'html';
    this.most = limits.text;
    this.engine = options.maxRenderedSize ?? -1;
    this.frames = [new Frame(false, context, options.typed ?? false)];
    this.watch = options.watch ?? null;
  }

  get name(): string {
    return this.options.templateName ?? this.parsed.source;
  }
  now(): number {
    return this.options.now ?? 0;
  }

  private get rest(): Lazy {
    this.lazy ??= { imports: [], named: new Map(), cached: new Map(), loaded: new Map() };
    return this.lazy;
  }
  get imports(): Instance[] {
    return this.rest.imports;
  }
  get named(): Map<string, Instance> {
    return this.rest.named;
  }
  get cached(): Map<object, Map<string, string>> {
    return this.rest.cached;
  }

  global(name: string): Value | undefined {
    if (name === 'locale') return new LocaleObject(this.locale);
    if (name === '_context') return new ContextObject(this.frames, global => this.global(global));
    return name === 'template' ? new TemplateObject(this.name) : undefined;
  }

  load(name: string, from: Instance): Instance {
    const { loader } = this.options;
    const { loaded } = this.rest;
    const resolved = loader ? resolveName(name, from.name) : name;
    let instance = loaded.get(resolved);
    if (!instance) {
      instance = new Instance(resolved, load(resolved, this.parsed, loader).compiled(this.watch !== null));
      loaded.set(resolved, instance);
    }
    return instance;
  }
}

interface Lazy {
  readonly imports: Instance[];
  readonly named: Map<string, Instance>;
  readonly cached: Map<object, Map<string, string>>;
  readonly loaded: Map<string, Instance>;
}

function load(name: string, parsed: Parsed, loader: Loader | undefined): Parsed {
  const source = loader ? loader(name) : name;
  if (source === null) {
    throw new ExpressionError('expr/template', 'LoaderException', `Could not find template "${name}"`);
  }
  return parseTemplate(source, parsed.options);
}
