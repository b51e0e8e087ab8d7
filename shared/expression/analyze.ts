/**
 * What a template uses, without running it: the variables a test of it needs, filters, functions and tests with their
 * places, and what is wrong whatever the variables are.
 */
import type { ExpressionCode } from '../base/finding-codes.ts';
import type { Argument } from './declare.ts';
import { type Place, placeOf } from './errors.ts';
import { hintForName, nearest } from './hints.ts';
import { type KindOf, kindsBy, type TypeOf } from './kinds.ts';
import type { Parsed } from './parse.ts';
import { has } from './profile.ts';
import { wrongArgument } from './run/calls.ts';
import {
  type Arguments,
  argumentParts,
  type Body,
  type Expression,
  fixedNames,
  type Node,
  partsOf,
  type Span,
} from './syntax/tree.ts';
import { dependsOnTypes, type TypedPart, typeFinding } from './type-findings.ts';

/** A use of a variable: the longest chain of fixed names, `HTTPRequest1.httpStatusCode`. */
export interface VariableUse extends Span {
  readonly root: string;
  readonly path: readonly string[];
}
export interface NameUse extends Span {
  readonly name: string;
}
export interface Finding extends Place {
  readonly code: ExpressionCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string | null;
  readonly end: number;
}
export interface Analysis {
  readonly variables: readonly VariableUse[];
  readonly filters: readonly NameUse[];
  readonly functions: readonly NameUse[];
  readonly tests: readonly NameUse[];
  readonly findings: readonly Finding[];
  /** What types decide: `findings` holds what is wrong by the types that were given, and other types may find more. */
  readonly typed: readonly TypedPart[];
}

/** Names a template always has. */
const builtIn: readonly string[] = ['loop', '_context', 'locale', 'template'];

/**
 * `known` are the variables there are, with their types where those are known; without it none is reported as missing. A name with parts
 * (`HTTPRequest1.httpStatusCode`) says which parts its variable has, and any other is reported, unless the variable is
 * named by itself as well.
 */
export function analyze(parsed: Parsed, known?: Iterable<Known>): Analysis {
  const all = known && [...known].map(each => (typeof each === 'string' ? { name: each, type: '' } : each));
  return new Analyzer(parsed, all ? knownNames(all) : null, typesByName(all ?? [])).run();
}

const typesByName = (all: readonly { readonly name: string; readonly type: string }[]): TypeOf => {
  const types = new Map(all.map(({ name, type }) => [name, type]));
  return names => types.get(names.join('.'));
};

type Known = string | { readonly name: string; readonly type: string };

/** By variable its parts; null where it may have any. */
type KnownNames = ReadonlyMap<string, readonly string[] | null>;

function knownNames(variables: readonly { readonly name: string }[]): KnownNames {
  const known = new Map<string, string[] | null>();
  for (const { name } of variables) {
    const [root = '', part] = name.split('.');
    if (part === undefined) known.set(root, null);
    else if (known.get(root) !== null) known.set(root, [...(known.get(root) ?? []), part]);
  }
  return known;
}

class Analyzer {
  private readonly parsed: Parsed;
  private readonly known: KnownNames | null;
  private readonly kindOf: KindOf;
  private readonly variables: VariableUse[] = [];
  private readonly filters: NameUse[] = [];
  private readonly functions: NameUse[] = [];
  private readonly tests: NameUse[] = [];
  private readonly findings: Finding[] = [];
  private readonly typed: TypedPart[] = [];
  private readonly macros = new Map<string, readonly string[]>();
  /** True once another template's macros may be called by any name. */
  private imports = false;

  constructor(parsed: Parsed, known: KnownNames | null, typeOf: TypeOf) {
    this.parsed = parsed;
    this.kindOf = kindsBy(typeOf, parsed.declarations);
    this.known = known;
  }

  run(): Analysis {
    for (const { message, code, hint, ...place } of this.parsed.errors) {
      this.findings.push({ ...place, message, code, hint, severity: 'error', end: place.offset + 1 });
    }
    this.collectMacros(this.parsed.body);
    this.body(this.parsed.body, new Set(builtIn));
    const { variables, filters, functions, tests, findings, typed } = this;
    return { variables, filters, functions, tests, findings, typed };
  }

  private collectMacros(body: Body): void {
    for (const node of body) {
      if (node.type === 'macro')
        this.macros.set(
          node.name,
          node.args.named.map(({ name }) => name),
        );
      if (node.type === 'import' || node.type === 'from' || node.type === 'extends') this.imports = true;
      for (const inner of bodies(node)) this.collectMacros(inner);
    }
  }

  /** `bound` grows as the body goes on: what `set` and `import … as` name stays known. */
  private body(body: Body, bound: Set<string>): void {
    for (const node of body) this.node(node, bound);
  }

  private node(node: Node, bound: Set<string>): void {
    for (const expression of expressions(node)) this.expression(expression, bound);
    if (node.type === 'if') for (const { test } of node.branches) this.types({ part: test, role: 'condition', bound });
    if (node.type === 'for') this.types({ part: node.over, role: 'over', bound });
    switch (node.type) {
      case 'set':
        bound.add(node.name);
        break;
      case 'import':
        if (node.alias !== null) bound.add(node.alias);
        break;
      case 'for':
        this.body(node.body, new Set([...bound, node.variable]));
        this.body(node.otherwise ?? [], bound);
        break;
      case 'macro':
        this.body(node.body, new Set([...builtIn, ...node.args.named.map(({ name }) => name)]));
        break;
      default:
        for (const inner of bodies(node)) this.body(inner, bound);
    }
  }

  private expression(node: Expression, bound: Set<string>): void {
    const chain = chainOf(node);
    if (chain) {
      this.variable(chain, bound);
      return;
    }
    this.call(node);
    if (dependsOnTypes(node)) this.types({ part: node, role: 'value', bound });
    if (node.type === 'rendered') this.body(node.body, bound);
    for (const part of partsOf(node)) this.expression(part, bound);
  }

  private variable(use: VariableUse, bound: ReadonlySet<string>): void {
    if (bound.has(use.root)) return;
    this.variables.push(use);
    if (!this.known) return;
    const parts = this.known.get(use.root);
    const part = use.path[0];
    if (parts === undefined) this.noVariable(use.root, this.known.keys(), use);
    else if (parts !== null && part !== undefined && !parts.includes(part)) {
      this.noVariable(
        `${use.root}.${part}`,
        parts.map(name => `${use.root}.${name}`),
        use,
      );
    }
  }

  private noVariable(name: string, names: Iterable<string>, use: Span): void {
    const close = nearest(name, names);
    const hint = close && `Did you mean “${close}”?`;
    this.report('expr/no-such-variable', 'warning', `There is no variable ${name}; it is null.`, use, hint);
  }

  private call(node: Expression): void {
    const { declarations, options } = this.parsed;
    if (node.type === 'filter') {
      this.filters.push({ name: node.name, ...node.nameAt });
      const found = declarations.filters.get(node.name);
      if (!found || !has(options.profile, found.since)) this.unknown('Filter', node, declarations.filters.keys());
      else this.arguments(node.args, found.args, node);
    } else if (node.type === 'test') {
      this.tests.push({ name: node.name, ...node.nameAt });
      if (!declarations.tests.has(node.name)) this.unknown('Test', node, declarations.tests.keys());
    } else if (node.type === 'call') {
      this.functions.push({ name: node.name, ...node.nameAt });
      const found = declarations.functions.get(node.name);
      const parameters = this.macros.get(node.name);
      if (found) this.arguments(node.args, found.args, node);
      else if (parameters)
        this.arguments(
          node.args,
          parameters.map(name => ({ name, type: 'any', help: '' })),
          node,
        );
      else if (!this.imports)
        this.unknown('Function or Macro', node, [...declarations.functions.keys(), ...this.macros.keys()]);
    }
  }

  private arguments(
    args: Arguments,
    declared: readonly Argument[] | 'any' | 'dynamic',
    node: { readonly name: string; readonly nameAt: Span },
  ): void {
    if (typeof declared === 'string') return;
    const wrong = wrongArgument(
      args,
      declared.map(({ name }) => name),
      count => hintForName(node.name, count),
    );
    if (wrong) {
      const at = argumentParts(args)[wrong.index] ?? node.nameAt;
      this.report('expr/arguments', 'error', wrong.message, at, wrong.hint ?? null);
      return;
    }
    const given = new Set(args.named.map(({ name }) => name));
    const missing = declared.find(
      ({ name, required }, index) => required && index >= args.positional.length && !given.has(name),
    );
    if (missing && node.name !== 'default') {
      this.report(
        'expr/arguments',
        'error',
        `${node.name} needs the argument ${missing.name}.`,
        node.nameAt,
        missing.help,
      );
    }
  }

  private types(part: TypedPart): void {
    this.typed.push(part);
    const { declarations, options } = this.parsed;
    const found = typeFinding(part, this.kindOf, { declarations, profile: options.profile });
    if (found) this.report(found.code, found.severity, found.message, found, found.hint);
  }

  private unknown(kind: string, node: { readonly name: string; readonly nameAt: Span }, names: Iterable<string>): void {
    this.report(
      'expr/unknown-name',
      'error',
      `${kind} [${node.name}] does not exist.`,
      node.nameAt,
      hintForName(node.name, null, [...names]) ?? null,
    );
  }

  private report(
    code: Finding['code'],
    severity: Finding['severity'],
    message: string,
    { start, end }: Span,
    hint: string | null,
  ): void {
    this.findings.push({ ...placeOf(this.parsed.source, start), code, severity, message, hint, end });
  }
}

/** `a.b['c']` as a use; null where something else stands at its root. A call, a number or a Java member ends the chain. */
function chainOf(node: Expression): VariableUse | null {
  const [root, ...path] = fixedNames(node) ?? [];
  if (root === undefined) return null;
  if (path.length > 0 && javaMembers.has(path.at(-1) ?? '')) path.pop();
  return { root, path, start: node.start, end: node.end };
}
const javaMembers: ReadonlySet<string> = new Set(['length', 'empty', 'size', 'blank']);

function expressions(node: Node): readonly Expression[] {
  switch (node.type) {
    case 'print':
    case 'set':
      return [node.value];
    case 'if':
      return node.branches.map(({ test }) => test);
    case 'for':
      return [node.over];
    case 'macro':
      return argumentParts(node.args);
    case 'extends':
      return [node.parent];
    case 'include':
    case 'embed':
      return [node.template, ...(node.variables ? [node.variables] : [])];
    case 'import':
    case 'from':
      return [node.template];
    case 'cache':
      return [node.key];
    default:
      return [];
  }
}

function bodies(node: Node): readonly Body[] {
  switch (node.type) {
    case 'if':
      return [...node.branches.map(({ body }) => body), ...(node.otherwise ? [node.otherwise] : [])];
    case 'for':
      return [node.body, ...(node.otherwise ? [node.otherwise] : [])];
    case 'embed':
      return node.blocks.map(({ body }) => body);
    case 'macro':
    case 'block':
    case 'autoescape':
    case 'cache':
    case 'parallel':
      return [node.body];
    default:
      return [];
  }
}
