/** `parseTemplate`: source to a tree that can be run, checked and coloured. */
import { type Declarations, declarations, engineDeclarations } from './declarations.ts';
import { ExpressionError, type Place, type ProblemCode, placeOf, tooMuch } from './errors.ts';
import { syntaxHint } from './hints.ts';
import type { Profile } from './profile.ts';
import { compile } from './run/compile.ts';
import type { Compiled } from './run/template.ts';
import { parse } from './syntax/parser.ts';
import { type Body, fixedNames, type Node } from './syntax/tree.ts';

export interface ParseOptions {
  readonly profile?: Profile;
  /** Escapes what `{{ }}` prints. On in the engine; whether the product turns it off is not known. */
  readonly autoEscaping?: boolean;
  /** Drops one line break after each `}}`, `%}` and `#}`. On in the engine; not known of the product either. */
  readonly newLineTrimming?: boolean;
  readonly literalNumbersAsBigDecimals?: boolean;
  /** What the product adds (`now()`, `epoch`); on by default. */
  readonly product?: boolean;
}

/** An error a person can read: what, where, and often what was meant. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  /** The exception of the real engine, by its simple name. */
  readonly javaClass: string;
  readonly message: string;
  readonly hint: string | null;
}

export interface Parsed {
  readonly source: string;
  readonly options: Required<ParseOptions>;
  readonly declarations: Declarations;
  /** Empty where the template has an error. */
  readonly body: Body;
  readonly errors: readonly Problem[];
  /** The prints' expression where the template is nothing but one `{{ }}`. */
  readonly only: Extract<Node, { type: 'print' }> | null;
  /** The names of a template that is nothing but `{{ a.b }}`; null for any other. */
  readonly names: readonly string[] | null;
  /** Compiled when first run; `watched` reports the value of every part. */
  compiled(watched: boolean): Compiled;
}

export const defaultProfile: Profile = '3.2';

export function parseTemplate(source: string, options: ParseOptions = {}): Parsed {
  const complete: Required<ParseOptions> = {
    profile: options.profile ?? defaultProfile,
    autoEscaping: options.autoEscaping ?? true,
    newLineTrimming: options.newLineTrimming ?? true,
    literalNumbersAsBigDecimals: options.literalNumbersAsBigDecimals ?? false,
    product: options.product ?? true,
  };
  let body: Body = [];
  let error: ExpressionError | null = null;
  try {
    body = parse(source, complete);
  } catch (thrown) {
    error = asExpressionError(thrown).at(0, source);
    if (error.code === 'expr/syntax') error.hint ??= syntaxHint(source, error.offset ?? 0);
  }
  return new ParsedTemplate(source, complete, body, error);
}

class ParsedTemplate implements Parsed {
  readonly source: string;
  readonly options: Required<ParseOptions>;
  readonly declarations: Declarations;
  readonly body: Body;
  private readonly error: ExpressionError | null;
  readonly only: Parsed['only'];
  readonly names: Parsed['names'];
  private plain: Compiled | null = null;

  constructor(source: string, options: Required<ParseOptions>, body: Body, error: ExpressionError | null) {
    this.source = source;
    this.options = options;
    this.declarations = options.product ? declarations : engineDeclarations;
    this.body = body;
    this.error = error;
    const [first] = body;
    this.only = body.length === 1 && first?.type === 'print' ? first : null;
    this.names = this.only === null ? null : fixedNames(this.only.value);
  }

  get errors(): readonly Problem[] {
    return this.error ? [problemOf(this.error)] : [];
  }

  compiled(watched: boolean): Compiled {
    if (this.error) throw this.error;
    if (watched) return this.compile(true);
    this.plain ??= this.compile(false);
    return this.plain;
  }

  private compile(watched: boolean): Compiled {
    return compile(this.source, this.body, { ...this.options, declarations: this.declarations, watched });
  }
}

/** A stack that ran out is a bound like any other; everything else that is not ours is a bug. */
export function asExpressionError(thrown: unknown): ExpressionError {
  if (thrown instanceof ExpressionError) return thrown;
  if (thrown instanceof RangeError) return tooMuch('The template is nested too deep or its values grow too large.');
  throw thrown;
}

export function problemOf(error: ExpressionError): Problem {
  const place = placeOf(error.source ?? '', error.offset ?? 0);
  return { ...place, code: error.code, javaClass: error.javaClass, message: error.message, hint: error.hint };
}
