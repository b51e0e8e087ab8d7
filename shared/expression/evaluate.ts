/** `evaluate`: runs a parsed template. Total: it answers a value or a coded error, whatever the template says. */
import { ExpressionError } from './errors.ts';
import { defaultLimits, type Limits, withBudget } from './limits.ts';
import { asExpressionError, type Parsed, type Problem, parseTemplate, problemOf } from './parse.ts';
import { rulesOf } from './profile.ts';
import { ContextObject, LocaleObject, TemplateObject } from './run/members.ts';
import { resolveName } from './run/paths.ts';
import { type Context, Frame, Hierarchy, type Loader, Out, type Shared, State } from './run/state.ts';
import { Instance, renderBlock, renderTemplate } from './run/template.ts';
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
  const limits = options.limits ? { ...defaultLimits, ...options.limits } : defaultLimits;
  try {
    const { value: rendered, steps } = withBudget(limits, () => run(parsed, context, options, limits));
    return { ok: true, value: rendered.text, type: rendered.type, result: rendered.result, steps };
  } catch (thrown) {
    const error = asExpressionError(thrown);
    return { ok: false, error: problemOf(error.at(0, parsed.source)) };
  }
}

function run(parsed: Parsed, context: Context, options: EvaluateOptions, limits: Limits) {
  const watch = options.watch ?? null;
  const compiled = parsed.compiled(watch !== null);
  const self = new Instance(options.templateName ?? parsed.source, compiled);
  const shared = sharedOf(parsed, context, options, limits, watch);
  const state = new State(shared, self, new Hierarchy(self));
  const out = new Out(shared.budget);
  if (options.block === undefined) renderTemplate(state, out);
  else {
    renderTemplate(state, new Out(shared.budget));
    renderBlock(state, self, out, options.block, false);
  }
  const result = parsed.only && options.block === undefined ? shared.last : out.text;
  return { text: out.text, result, type: typeName(result) };
}

function sharedOf(
  parsed: Parsed,
  context: Context,
  options: EvaluateOptions,
  limits: Limits,
  watch: Shared['watch'],
): Shared {
  const frames = [new Frame(false, context, options.typed ?? false), new Frame()];
  const moment = options.now ?? 0;
  const loaded = new Map<string, Instance>();
  const shared: Shared = {
    strict: options.strict ?? false,
    locale: options.locale ?? 'en_US',
    zone: options.timeZone ?? 'UTC',
    rules: rulesOf[parsed.options.profile],
    defaultStrategy: options.defaultEscapingStrategy ?? 'html',
    now: () => moment,
    budget: { written: 0, most: limits.text, engine: options.maxRenderedSize ?? -1 },
    frames,
    global: name => {
      if (name === 'locale') return new LocaleObject(shared.locale);
      if (name === '_context') return new ContextObject(frames, shared.global);
      return name === 'template' ? new TemplateObject(options.templateName ?? parsed.source) : undefined;
    },
    imports: [],
    named: new Map(),
    cached: new Map(),
    watch,
    last: null,
    depth: 0,
    load: (name, from) => {
      const { loader } = options;
      const resolved = loader ? resolveName(name, from.name) : name;
      let instance = loaded.get(resolved);
      if (!instance) {
        instance = new Instance(resolved, load(resolved, parsed, loader).compiled(watch !== null));
        loaded.set(resolved, instance);
      }
      return instance;
    },
  };
  return shared;
}

function load(name: string, parsed: Parsed, loader: Loader | undefined): Parsed {
  const source = loader ? loader(name) : name;
  if (source === null) {
    throw new ExpressionError('expr/template', 'LoaderException', `Could not find template "${name}"`);
  }
  return parseTemplate(source, parsed.options);
}
