/** Macros: found in the template, those it extends or is extended by, and those it imports; called in a scope of their own. */
import { pebble } from '../errors.ts';
import { spend } from '../limits.ts';
import type { Arguments } from '../syntax/tree.ts';
import { SafeText } from '../values/types.ts';
import { wrongArgument } from './calls.ts';
import { Frame, Out, type Render, type Run, type State } from './state.ts';
import type { Instance } from './template.ts';

export interface Macro {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly fallback: Run | null }[];
  readonly body: Render;
}

/** Arguments of a call, compiled; which parameter each is for is known only when the macro is found. */
export interface MacroArguments {
  readonly source: Arguments;
  readonly positional: readonly Run[];
  readonly named: readonly { readonly name: string; readonly run: Run | null }[];
}

export function callMacro(state: State, self: Instance, name: string, args: MacroArguments, own: boolean): SafeText {
  spend(1);
  const { hierarchy } = state;
  const child = hierarchy.child;
  if (!own && child) {
    hierarchy.descend();
    const result = callMacro(state, child, name, args, false);
    hierarchy.ascend();
    return result;
  }
  const macro = self.macros.get(name);
  if (macro) return call(state.as(self), macro, args);
  const imported = state.shared.imports.find(template => template.macros.has(name));
  if (imported) return callMacro(state, imported, name, args, false);
  const parent = hierarchy.parent;
  if (!parent) throw pebble('expr/unknown-name', `Function or Macro [${name}] does not exist.`);
  hierarchy.ascend();
  const result = callMacro(state, parent, name, args, true);
  hierarchy.descend();
  return result;
}

function call(state: State, macro: Macro, args: MacroArguments): SafeText {
  const given = bind(state, macro, args);
  const defaults = new Frame(true);
  const text = new Out(state.shared);
  state.within([defaults], () => {
    for (const { name, fallback } of macro.parameters) defaults.set(name, fallback ? fallback(state) : null);
    state.shared.frames.push(given);
    macro.body(state, text);
  });
  return new SafeText(text.text);
}

function bind(state: State, macro: Macro, args: MacroArguments): Frame {
  const names = macro.parameters.map(parameter => parameter.name);
  const wrong = wrongArgument(args.source, names);
  if (wrong) throw pebble('expr/arguments', wrong.message, wrong.hint ? { hint: wrong.hint } : undefined);
  const frame = new Frame();
  for (const [index, run] of args.positional.entries()) frame.set(names[index] ?? '', run(state));
  for (const { name, run } of args.named) frame.set(name, run ? run(state) : null);
  return frame;
}
