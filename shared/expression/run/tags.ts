/** Tags that deal with other templates and with named parts of one. */
import { classCast, pebble } from '../errors.ts';
import type { Expression, Node, NodeOf } from '../syntax/tree.ts';
import { javaClassOf } from '../values/class-name.ts';
import { JMap } from '../values/map.ts';
import type { Value } from '../values/types.ts';
import { type Compiler, compileExpression } from './expressions.ts';
import { Namespace } from './members.ts';
import { compileBody } from './nodes.ts';
import { Frame, Hierarchy, Out, type Render, type Run, State } from './state.ts';
import { Instance, renderBlock, renderInside, renderTemplate } from './template.ts';

type Plain = 'text' | 'print' | 'set' | 'if' | 'for';

export function tagRender(node: Exclude<Node, { type: Plain }>, compiler: Compiler): Render {
  const compile = (part: Expression) => compileExpression(part, compiler);
  switch (node.type) {
    case 'macro':
    case 'flush':
      return () => {};
    case 'parallel':
      return compileBody(node.body, compiler);
    case 'autoescape':
      return compileBody(node.body, { ...compiler, escaping: { active: node.active, strategy: node.strategy } });
    case 'block': {
      const { name } = node;
      return (state, out) => renderBlock(state, state.self, out, name, false);
    }
    case 'extends': {
      const parent = compile(node.parent);
      return state => state.hierarchy.push(state.shared.load(textOf(parent(state)) ?? '', state.self));
    }
    case 'include':
      return include(node, compile);
    case 'embed':
      return embed(node, compiler, compile);
    case 'import':
      return importTag(node, compile);
    case 'from': {
      const template = compile(node.template);
      return state => {
        const from = state.shared.load(textOf(template(state)) ?? '', state.self);
        for (const { name, alias } of node.macros) {
          const macro = from.macros.get(name);
          if (!macro) {
            throw pebble(
              'expr/unknown-name',
              `Function or Macro [${name}] referenced by alias [${alias}] does not exist.`,
            );
          }
          state.self.addMacro(alias, macro);
        }
      };
    }
    case 'cache':
      return cache(node, compiler, compile(node.key));
  }
}

/** The engine casts names of templates and cache keys to String. */
function textOf(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  throw classCast(javaClassOf(value), 'java.lang.String');
}

function templateName(value: Value, tag: string): string {
  const name = textOf(value);
  if (name !== null) return name;
  throw pebble(
    'expr/template',
    `The template name in an ${tag} tag evaluated to NULL. If the template name is static, make sure to wrap it in quotes.`,
  );
}

function frameOf(variables: Value): Frame {
  const frame = new Frame();
  if (variables instanceof JMap) for (const { key, value } of variables.entries()) frame.set(textOf(key) ?? '', value);
  return frame;
}

function include(node: NodeOf<'include'>, compile: (part: Expression) => Run): Render {
  const template = compile(node.template);
  const variables = node.variables && compile(node.variables);
  return (state, out) => {
    const name = template(state);
    const frame = frameOf(variables?.(state) ?? null);
    const loaded = state.shared.load(templateName(name, 'include'), state.self);
    state.within([frame], () => renderInside(state, loaded, out));
  };
}

/** Included, with its blocks overridden: its own become those of a parent made up for it. */
function embed(node: NodeOf<'embed'>, compiler: Compiler, compile: (part: Expression) => Run): Render {
  const template = compile(node.template);
  const variables = node.variables && compile(node.variables);
  /* The engine's escaper does not look inside embed. */
  const inner = { ...compiler, escaping: { active: false, strategy: null } };
  const overriding = node.blocks.map(block => [block.name, compileBody(block.body, inner)] as const);
  return (state, out) => {
    const name = template(state);
    const frame = frameOf(variables?.(state) ?? null);
    const loaded = state.shared.load(templateName(name, 'embed'), state.self);
    const base = new Instance(loaded.name, loaded);
    const child = new Instance(loaded.name, loaded);
    child.blocks = new Map([...loaded.blocks, ...overriding]);
    const hierarchy = new Hierarchy(child);
    hierarchy.push(base);
    state.within([frame], () => renderTemplate(new State(state.shared, child, hierarchy), out));
  };
}

function importTag(node: NodeOf<'import'>, compile: (part: Expression) => Run): Render {
  const template = compile(node.template);
  const { alias } = node;
  return state => {
    const { shared } = state;
    const name = textOf(template(state)) ?? '';
    if (alias === null) {
      shared.imports.push(shared.load(name, state.self));
      return;
    }
    const loaded = shared.load(name, state.self);
    if (shared.named.has(alias)) {
      throw pebble('expr/template', `More than one named template can not share the same name: ${alias}`);
    }
    shared.named.set(alias, loaded);
    shared.frames.at(-1)?.set(alias, new Namespace(loaded));
  };
}

/** Rendered once for each key. The engine's escaper does not look inside. */
function cache(node: NodeOf<'cache'>, compiler: Compiler, key: Run): Render {
  const body = compileBody(node.body, { ...compiler, escaping: { active: false, strategy: null } });
  return (state, out) => {
    const name = textOf(key(state)) ?? '';
    const texts = state.shared.cached.get(node) ?? new Map<string, string>();
    state.shared.cached.set(node, texts);
    let text = texts.get(name);
    if (text === undefined) {
      const aside = new Out(state.shared);
      body(state, aside);
      text = aside.text;
      texts.set(name, text);
    }
    out.write(text);
  };
}
