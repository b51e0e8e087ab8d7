/** The typed tree of a template. Every node knows the stretch of source it was read from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type UnaryOperator = 'not' | '+' | '-';
export type BinaryOperator =
  | 'or'
  | 'and'
  | 'contains'
  | '=='
  | 'equals'
  | '!='
  | '>'
  | '<'
  | '>='
  | '<='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '~'
  | '..';

export interface NamedArgument {
  readonly name: string;
  readonly value: Expression | null;
  readonly at: Span;
}
export interface Arguments {
  readonly positional: readonly Expression[];
  readonly named: readonly NamedArgument[];
}

interface Base extends Span {
  /** Levels of nodes below; bounded, because evaluation recurses. */
  readonly depth: number;
}

export type Expression =
  | (Base & { readonly type: 'literal'; readonly value: null | boolean | string })
  | (Base & { readonly type: 'number'; readonly digits: string; readonly long: boolean })
  | (Base & { readonly type: 'variable'; readonly name: string })
  | (Base & { readonly type: 'list'; readonly items: readonly Expression[] })
  | (Base & { readonly type: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] })
  | (Base & { readonly type: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression })
  | (Base & {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Base & { readonly type: 'ternary'; readonly test: Expression; readonly yes: Expression; readonly no: Expression })
  | (Base & {
      readonly type: 'attribute';
      readonly of: Expression;
      readonly name: Expression;
      readonly args: Arguments | null;
      readonly dotted: boolean;
    })
  | (Base & {
      readonly type: 'filter';
      readonly input: Expression;
      readonly name: string;
      readonly nameAt: Span;
      readonly args: Arguments;
    })
  | (Base & {
      readonly type: 'test';
      readonly input: Expression;
      readonly name: string;
      readonly nameAt: Span;
      readonly args: Arguments;
      readonly negated: boolean;
    })
  | (Base & { readonly type: 'call'; readonly name: string; readonly nameAt: Span; readonly args: Arguments })
  | (Base & { readonly type: 'parent'; readonly block: string | null })
  | (Base & { readonly type: 'block-call'; readonly args: Arguments })
  | (Base & { readonly type: 'rendered'; readonly body: Body });

export type ExpressionOf<T extends Expression['type']> = Extract<Expression, { type: T }>;
export type Body = readonly Node[];

export type Node =
  | (Span & { readonly type: 'text'; readonly text: string })
  | (Span & { readonly type: 'print'; readonly value: Expression })
  | (Span & {
      readonly type: 'if';
      readonly branches: readonly { readonly test: Expression; readonly body: Body }[];
      readonly otherwise: Body | null;
    })
  | (Span & {
      readonly type: 'for';
      readonly variable: string;
      readonly over: Expression;
      readonly body: Body;
      readonly otherwise: Body | null;
    })
  | (Span & { readonly type: 'set'; readonly name: string; readonly value: Expression })
  | (Span & { readonly type: 'macro'; readonly name: string; readonly args: Arguments; readonly body: Body })
  | (Span & { readonly type: 'block'; readonly name: string; readonly body: Body })
  | (Span & { readonly type: 'extends'; readonly parent: Expression })
  | (Span & { readonly type: 'include'; readonly template: Expression; readonly variables: Expression | null })
  | (Span & {
      readonly type: 'embed';
      readonly template: Expression;
      readonly variables: Expression | null;
      readonly blocks: readonly NodeOf<'block'>[];
    })
  | (Span & { readonly type: 'import'; readonly template: Expression; readonly alias: string | null })
  | (Span & {
      readonly type: 'from';
      readonly template: Expression;
      readonly macros: readonly { readonly name: string; readonly alias: string }[];
    })
  | (Span & {
      readonly type: 'autoescape';
      readonly active: boolean;
      readonly strategy: string | null;
      readonly body: Body;
    })
  | (Span & { readonly type: 'cache'; readonly key: Expression; readonly body: Body })
  | (Span & { readonly type: 'parallel'; readonly body: Body })
  | (Span & { readonly type: 'flush' });

export type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>;

/** The parts of an expression that are expressions themselves, in the order of the source. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.type) {
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.flat();
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'ternary':
      return [expression.test, expression.yes, expression.no];
    case 'attribute':
      return [expression.of, ...(expression.dotted ? [] : [expression.name]), ...argumentParts(expression.args)];
    case 'filter':
    case 'test':
      return [expression.input, ...argumentParts(expression.args)];
    case 'call':
    case 'block-call':
      return argumentParts(expression.args);
    default:
      return [];
  }
}

export const argumentParts = (args: Arguments | null): Expression[] =>
  args ? [...args.positional, ...args.named.flatMap(named => (named.value ? [named.value] : []))] : [];

/** The names of `a.b['c']`, where nothing else than a variable and fixed parts of it is read. */
export function fixedNames(node: Expression): readonly string[] | null {
  const names: string[] = [];
  let at: Expression = node;
  while (at.type === 'attribute') {
    if (at.args !== null || at.name.type !== 'literal' || typeof at.name.value !== 'string') return null;
    names.unshift(at.name.value);
    at = at.of;
  }
  return at.type === 'variable' ? [at.name, ...names] : null;
}
