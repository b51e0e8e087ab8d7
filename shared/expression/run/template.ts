/** A compiled template, one use of it in an evaluation, and its blocks. */
import { pebble, tooMuch } from '../errors.ts';
import { callDepth, spend } from '../limits.ts';
import type { Macro } from './macros.ts';
import { Hierarchy, type Out, type Render, State } from './state.ts';

export interface Compiled {
  readonly root: Render;
  readonly blocks: ReadonlyMap<string, Render>;
  readonly macros: ReadonlyMap<string, Macro>;
}

/** A template within one evaluation. `{% from %}` adds macros to it, `{% embed %}` blocks: never to the compiled one. */
export class Instance {
  readonly name: string;
  readonly root: Render;
  blocks: ReadonlyMap<string, Render>;
  macros: ReadonlyMap<string, Macro>;

  constructor(name: string, compiled: Compiled) {
    this.name = name;
    this.root = compiled.root;
    this.blocks = compiled.blocks;
    this.macros = compiled.macros;
  }

  addMacro(alias: string, macro: Macro): void {
    if (this.macros.has(alias))
      throw pebble('expr/template', `More than one macro can not share the same name: ${alias}`);
    this.macros = new Map(this.macros).set(alias, macro);
  }
}

/** The template itself, then what it turned out to extend, and so on. */
export function renderTemplate(state: State, out: Out): void {
  let current = state;
  for (let level = 0; ; level += 1) {
    if (level > callDepth()) throw tooMuch(`Templates extend each other more than ${callDepth()} times.`);
    spend(1);
    current.self.root(current, out);
    const { parent } = current.hierarchy;
    if (!parent) return;
    current.hierarchy.ascend();
    current = current.as(parent);
  }
}

/** Renders another template in place, in a chain of its own. */
export const renderInside = (state: State, template: Instance, out: Out): void =>
  renderTemplate(new State(state.shared, template, new Hierarchy(template)), out);

/** A block where it stands or is called: the youngest template of the chain that has it gives it. */
export function renderBlock(state: State, self: Instance, out: Out, name: string, own: boolean): void {
  const { hierarchy } = state;
  const child = hierarchy.child;
  if (!own && child) {
    hierarchy.descend();
    renderBlock(state, child, out, name, false);
    hierarchy.ascend();
    return;
  }
  const block = self.blocks.get(name);
  if (block) {
    spend(1);
    state.within([], () => block(state.as(self), out));
    return;
  }
  const { parent } = hierarchy;
  if (!parent) return;
  hierarchy.ascend();
  renderBlock(state, parent, out, name, true);
  hierarchy.descend();
}
