/** A parsed template made ready to run: its closures, blocks and macros. */
import type { Declarations } from '../declarations.ts';
import { ExpressionError } from '../errors.ts';
import { type Profile, rulesOf } from '../profile.ts';
import type { Body, Node } from '../syntax/tree.ts';
import { type Compiler, compileExpression } from './expressions.ts';
import type { Macro } from './macros.ts';
import { compileBody, compileRoot } from './nodes.ts';
import type { Render } from './state.ts';
import type { Compiled } from './template.ts';

export interface CompileOptions {
  readonly profile: Profile;
  readonly autoEscaping: boolean;
  readonly literalNumbersAsBigDecimals: boolean;
  readonly declarations: Declarations;
  /** Reports the value of every part. */
  readonly watched: boolean;
}

export function compile(source: string, body: Body, options: CompileOptions): Compiled {
  const blocks = new Map<string, Render>();
  const macros = new Map<string, Macro>();
  const compiler: Compiler = {
    source,
    profile: options.profile,
    rules: rulesOf[options.profile],
    declarations: options.declarations,
    escaping: { active: options.autoEscaping, strategy: null },
    literalsAsDecimals: options.literalNumbersAsBigDecimals,
    watched: options.watched,
    /* The engine's escaper does not look inside the filter tag; its result is escaped as a whole. */
    renderBody: inner => compileBody(inner, { ...compiler, escaping: { active: false, strategy: null } }),
  };
  register(body, compiler, blocks, macros);
  return { root: compileRoot(body, compiler), blocks, macros };
}

/** Finds blocks and macros wherever they stand, but in embed, cache and the filter tag, where the engine does not look. */
function register(body: Body, compiler: Compiler, blocks: Map<string, Render>, macros: Map<string, Macro>): void {
  for (const node of body) {
    if (node.type === 'block') blocks.set(node.name, compileBody(node.body, compiler));
    if (node.type === 'macro') {
      if (macros.has(node.name)) throw duplicate(node.name).at(node.start, compiler.source);
      macros.set(node.name, macroOf(node, compiler));
    }
    const escaping = node.type === 'autoescape' ? { active: node.active, strategy: node.strategy } : compiler.escaping;
    for (const inner of bodiesOf(node))
      register(inner, escaping === compiler.escaping ? compiler : { ...compiler, escaping }, blocks, macros);
  }
}

const duplicate = (name: string) => {
  const message = `More than one macro can not share the same name: ${name}`;
  return new ExpressionError('expr/template', 'RuntimeException', message);
};

const macroOf = (node: Extract<Node, { type: 'macro' }>, compiler: Compiler): Macro => ({
  name: node.name,
  parameters: node.args.named.map(({ name, value }) => ({
    name,
    fallback: value ? compileExpression(value, compiler) : null,
  })),
  body: compileBody(node.body, compiler),
});

function bodiesOf(node: Node): readonly Body[] {
  switch (node.type) {
    case 'if':
      return [...node.branches.map(branch => branch.body), ...(node.otherwise ? [node.otherwise] : [])];
    case 'for':
      return [node.body, ...(node.otherwise ? [node.otherwise] : [])];
    case 'macro':
    case 'block':
    case 'autoescape':
    case 'parallel':
      return [node.body];
    default:
      return [];
  }
}
